import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import { type Exported, keepExport } from './export-log.js';
import { keepExported } from './keep-exported.js';
import {
  type Place,
  readReleased,
  releasedIds,
  type ReleasedFigures,
  requireReader,
} from './read-released.js';

const SUBJECTS_A_PAGE = 25; // about half a megabyte of documents

/** The figures of named people, for HR where the round lets HR read: of released reports alone, each time kept. */
@Injectable()
export class ReleasedFiguresService {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** Lets somebody have the figures of a whole round, and keeps that they did: their subjects see it. */
  open(visitor: Visitor, cycleId: string, what: Exported): Promise<AsyncGenerator<ReleasedFigures[], void>> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      await requireReader(tx, visitor, cycleId);
      const reports = await releasedIds(tx, visitor.organisationId, cycleId);
      if (reports.length === 0)
        throw conflict('REPORT.NONE_RELEASED', 'No report of this round has been released yet.');
      await keepExported(tx, visitor, reports);
      await keepExport(tx, visitor, cycleId, what, reports.length);
      return this.pages(visitor, cycleId, new Set(reports));
    });
  }

  /** One page for the API, kept as an opening of each report on it. */
  page(visitor: Visitor, cycleId: string, after: Place | null, limit: number): Promise<ReleasedFigures[]> {
    const { organisationId } = visitor;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await requireReader(tx, visitor, cycleId);
      const page = await readReleased(tx, organisationId, cycleId, after, limit);
      const reports = page.map(({ reportId }) => reportId);
      if (page.length > 0) await keepExported(tx, visitor, reports);
      await keepExport(tx, visitor, cycleId, 'api-releases', page.length);
      return page;
    });
  }

  /**
   * A transaction for each page, for whoever downloads may be slow; each asks anew whether this person still is
   * HR, and what is released. What was released only meanwhile has not been opened, and is left out.
   */
  private async *pages(
    visitor: Visitor,
    cycleId: string,
    opened: ReadonlySet<string>,
  ): AsyncGenerator<ReleasedFigures[], void> {
    const { organisationId } = visitor;
    let after: Place | null = null;
    for (;;) {
      const page: ReleasedFigures[] = await withinOrganisation(this.db, organisationId, async (tx) => {
        await requireReader(tx, visitor, cycleId);
        return readReleased(tx, organisationId, cycleId, after, SUBJECTS_A_PAGE);
      });
      yield page.filter(({ reportId }) => opened.has(reportId));
      const last = page.at(-1);
      if (!last || page.length < SUBJECTS_A_PAGE) return;
      after = last.place;
    }
  }
}
