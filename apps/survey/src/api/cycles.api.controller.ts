import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
  StandardSchemaSerializerInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { BoardService, SUBJECTS_PER_PAGE } from '../cycles/board.service.js';
import type { CycleDetails } from '../cycles/cycle-details.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { InstrumentVersions } from '../cycles/instrument-versions.js';
import { NominationsImport } from '../cycles/nominations-import.js';
import { answeredOf } from '../cycles/progress.js';
import { ListQuery } from '../pages/list-query.schema.js';
import { CycleId, CycleMoved, CycleOut, CyclesOut, NewCycle, ProgressOut } from './cycles.schema.js';
import { ImportQuery, NominationRows, NominationsImported } from './imports.schema.js';
import { orRefuse, tableOfBody } from './table-of-body.js';

/** Rounds of feedback for other systems: what HR's pages do, and no more. */
@Controller('api/v1/cycles')
@AllowedTo('api')
@UseInterceptors(StandardSchemaSerializerInterceptor)
export class CyclesApiController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly instruments: InstrumentVersions,
    private readonly nominations: NominationsImport,
    private readonly board: BoardService,
  ) {}

  @Get()
  @SerializeOptions({ schema: CyclesOut })
  async list(@SignedIn() { organisationId }: Visitor): Promise<CyclesOut> {
    return { cycles: (await this.cycles.list(organisationId)).map(cycleOut) };
  }

  @Post()
  @SerializeOptions({ schema: CycleOut })
  async create(@SignedIn() visitor: Visitor, @Body({ schema: NewCycle }) given: NewCycle): Promise<CycleOut> {
    const instrumentId = given.instrumentId ?? (await this.instruments.ensureDefault(visitor.organisationId));
    const id = await this.cycles.create(visitor, { ...given, instrumentId });
    return cycleOut(await this.cycles.require(visitor.organisationId, id));
  }

  @Get(':cycleId')
  @SerializeOptions({ schema: CycleOut })
  async show(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
  ): Promise<CycleOut> {
    return cycleOut(await this.cycles.require(organisationId, cycleId));
  }

  @Post(':cycleId/nominations/import')
  @HttpCode(200)
  @SerializeOptions({ schema: NominationsImported })
  async import(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
    @Query({ schema: ImportQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
  ): Promise<NominationsImported> {
    const table = await tableOfBody(body, NominationRows, (bytes) => this.nominations.read(bytes));
    const { subjects, nominations, outsiders } = orRefuse(
      await (dryRun
        ? this.nominations.check(visitor.organisationId, cycleId, table)
        : this.nominations.run(visitor, cycleId, table)),
    );
    return {
      written: !dryRun,
      columnsLeftOut: [...table.leftOut],
      subjects: subjects.length,
      requests: nominations.length,
      outsiders: outsiders.length,
    };
  }

  @Post(':cycleId/launch')
  @HttpCode(200)
  @SerializeOptions({ schema: CycleMoved })
  async launch(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
  ): Promise<CycleMoved> {
    return { state: await this.cycles.launch(visitor, cycleId) };
  }

  @Post(':cycleId/open')
  @HttpCode(200)
  @SerializeOptions({ schema: CycleMoved })
  async open(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
  ): Promise<CycleMoved> {
    await this.cycles.openCollection(visitor, cycleId);
    return { state: 'collecting' };
  }

  /** 202: the answers are sealed once the grace is over. */
  @Post(':cycleId/close')
  @HttpCode(202)
  @SerializeOptions({ schema: CycleMoved })
  async close(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
  ): Promise<CycleMoved> {
    await this.cycles.close(visitor, cycleId);
    return { state: 'closed' };
  }

  @Get(':cycleId/progress')
  @SerializeOptions({ schema: ProgressOut })
  async progress(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', { schema: CycleId }) cycleId: string,
    @Query({ schema: ListQuery }) { page }: ListQuery,
  ): Promise<ProgressOut> {
    const { k, subjects } = await this.cycles.require(organisationId, cycleId);
    const progress = await this.board.progress(organisationId, cycleId, page);
    return {
      k,
      page,
      pages: Math.max(1, Math.ceil(subjects / SUBJECTS_PER_PAGE)),
      subjects: progress.map(({ personId, name, state, groups }) => ({
        personId,
        name,
        list: state,
        groups: groups.map((counts) => ({
          relationship: counts.relationship,
          chosen: counts.chosen,
          asked: counts.asked,
          declined: counts.declined,
          answered: answeredOf(counts, k),
        })),
      })),
    };
  }
}

const cycleOut = (cycle: CycleDetails): CycleOut => {
  const { id, title, purpose, instrumentId, questionnaire, state, timeZone, k, hiddenGroups } = cycle;
  const { releaseMode, hrReads, subjects, requests } = cycle;
  return {
    id,
    title,
    purpose,
    instrumentId,
    questionnaire,
    state,
    timeZone,
    k,
    hiddenGroups,
    releaseMode,
    hrReads,
    subjects,
    requests,
    closesAt: cycle.closesAt.toISOString(),
    listsApproved: cycle.approved,
    listsToCheck: cycle.proposed,
  };
};
