import {
  Controller,
  Get,
  Param,
  Query,
  SerializeOptions,
  StandardSchemaSerializerInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import * as z from 'zod';
import type { ReleasedSubject } from '#domain/disclosure';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { GroupReports } from '../groups/group-reports.service.js';
import { RoundReadiness } from '../releasing/readiness.js';
import { ExportsService } from './exports.service.js';
import { ReleasedFiguresService } from './released-figures.service.js';
import { cursorOf, GroupsOut, ReleasesOut, ReleasesQuery } from './released.schema.js';

const CycleId = z.uuid();

/** Released figures for other systems: the documents that pages and files are made from, and no more. */
@Controller('api/v1/cycles/:cycleId')
@AllowedTo('api')
@UseInterceptors(StandardSchemaSerializerInterceptor)
export class ReleasedApiController {
  constructor(
    private readonly figures: ReleasedFiguresService,
    private readonly groups: GroupReports,
    private readonly readiness: RoundReadiness,
    private readonly exports: ExportsService,
  ) {}

  @Get('releases')
  @SerializeOptions({ schema: ReleasesOut })
  async releases(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
    @Query({ schema: ReleasesQuery }) { cursor, limit }: ReleasesQuery,
  ): Promise<ReleasesOut> {
    const page = await this.figures.page(visitor, cycleId, cursor, limit);
    const last = page.at(-1);
    return {
      releases: page.map(({ subjectId, document }) => ({
        subjectId,
        document: { ...document, subject: withoutWords(document.subject) },
      })),
      next: last && page.length === limit ? cursorOf(last.place) : null,
    };
  }

  @Get('groups')
  @SerializeOptions({ schema: GroupsOut })
  async group(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
  ): Promise<GroupsOut> {
    await this.readiness.requireRound({ organisationId: visitor.organisationId, cycleId });
    const group = await this.groups.find(visitor, cycleId);
    if (group) await this.exports.keep(visitor, cycleId, 'api-group');
    return { group: group?.document ?? null, takenUp: group?.takenUp ?? null };
  }
}

const withoutWords = (subject: ReleasedSubject): Omit<ReleasedSubject, 'comments'> =>
  Object.fromEntries(Object.entries(subject).filter(([key]) => key !== 'comments')) as Omit<
    ReleasedSubject,
    'comments'
  >;
