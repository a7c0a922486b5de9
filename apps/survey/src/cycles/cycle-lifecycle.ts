import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { SealCycle, SendMessages } from '#contracts';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import { Sweeper, WakeUps } from '#infra/queues';
import { conflict, notFound, Problem } from '#infra/web';
import { type By, recordInAudit } from '../audit/record-in-audit.js';
import { CycleKeys } from '../answers/cycle-keys.js';
import { oweMessages } from '../messages/owe-messages.js';
import { oweRoleQuestions } from '../roles/owe-role-questions.js';
import type { CycleState } from './cycle.entity.js';
import { inviteApproved } from './invite-approved.js';
import { missingBeforeLaunch } from './missing-before-launch.js';

/**
 * Moves a cycle from one state to the next. Each move is one statement that names the state it starts from:
 * of two people who press the same button, the second gets a sentence and changes nothing.
 */
@Injectable()
export class CycleLifecycle {
  private readonly logger = new Logger('survey');

  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: CycleKeys,
    private readonly wakeUps: WakeUps,
    private readonly sweeper: Sweeper,
  ) {}

  /** What still stands in the way of a launch, as sentences. */
  missing(organisationId: string, cycleId: string): Promise<string[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      missingBeforeLaunch(tx, organisationId, cycleId),
    );
  }

  /** draft → collecting if every subject has an approved list, else → nominating. Invitations follow. */
  async launch(by: By, cycleId: string): Promise<CycleState> {
    const { organisationId } = by;
    const launched = await withinOrganisation(this.db, organisationId, async (tx) => {
      await takeCycleRow(tx, organisationId, cycleId);
      const missing = await missingBeforeLaunch(tx, organisationId, cycleId);
      if (missing.length > 0)
        throw new Problem(409, 'CYCLE.NOT_READY', `Not ready to launch. ${missing.join(' ')}`, { missing });
      const [open] = await tx.query<unknown[]>(
        `select 1 from survey.cycle_subject where organisation_id = $1 and cycle_id = $2 and state <> 'approved' limit 1`,
        [organisationId, cycleId],
      );
      const next: CycleState = open ? 'nominating' : 'collecting';
      await move(
        tx,
        organisationId,
        cycleId,
        ['draft'],
        next,
        'launched_at = now(), grace = make_interval(secs => $5)',
        [this.config.PARALLAX_GRACE_SECONDS],
      );
      if (next === 'collecting') await this.collect(tx, organisationId, cycleId);
      else await askForRaters(tx, organisationId, cycleId);
      await oweRoleQuestions(tx, organisationId, cycleId);
      await recordInAudit(tx, by, 'cycle-launched', { cycleId });
      return next;
    });
    this.sweeper.lookNow(SendMessages);
    this.logger.log({ event: 'cycle-launched', cycleId, state: launched });
    return launched;
  }

  /** nominating → collecting: lists that are approved go out now, later ones as they are approved. */
  async openCollection(by: By, cycleId: string): Promise<void> {
    const { organisationId } = by;
    await withinOrganisation(this.db, organisationId, async (tx) => {
      await takeCycleRow(tx, organisationId, cycleId);
      await requireTimeToAnswer(tx, organisationId, cycleId);
      const [approved] = await tx.query<unknown[]>(
        `select 1 from survey.cycle_subject where organisation_id = $1 and cycle_id = $2 and state = 'approved' limit 1`,
        [organisationId, cycleId],
      );
      if (!approved)
        throw conflict(
          'CYCLE.NO_LIST',
          'No list of raters has been approved yet. Open the collection once one is.',
        );
      await move(tx, organisationId, cycleId, ['nominating'], 'collecting');
      await this.collect(tx, organisationId, cycleId);
      await recordInAudit(tx, by, 'collection-opened', { cycleId });
    });
    this.sweeper.lookNow(SendMessages);
  }

  /** Moves the closing date to a later day (YYYY-MM-DD), at the same time of day, while raters are being chosen. */
  postpone(by: By, cycleId: string, day: string): Promise<void> {
    const { organisationId } = by;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [moved] = await tx.query<[unknown[], number]>(
        `update survey.cycle c set closes_at = later.at
         from (select id, ($3::date + (closes_at at time zone time_zone)::time) at time zone time_zone as at
               from survey.cycle where organisation_id = $1 and id = $2) later
         where c.organisation_id = $1 and c.id = later.id and c.state = 'nominating'
           and later.at > c.closes_at and later.at between now() and now() + interval '2 years' returning 1`,
        [organisationId, cycleId, day],
      );
      if (moved.length === 0)
        throw conflict(
          'CYCLE.NOT_LATER',
          'While raters are being chosen, the closing date can be moved to a later day, up to two years ahead.',
        );
      await recordInAudit(tx, by, 'cycle-postponed', { cycleId });
    });
  }

  /** collecting → closed, now. Forms that are open are still accepted until the grace is over. */
  async close(by: By, cycleId: string, closedAt = new Date()): Promise<void> {
    const { organisationId } = by;
    await withinOrganisation(this.db, organisationId, async (tx) => {
      await move(tx, organisationId, cycleId, ['collecting'], 'closed', 'closes_at = $5', [closedAt]);
      await recordInAudit(tx, by, 'cycle-closed', { cycleId });
    });
    this.logger.log({ event: 'cycle-closed', cycleId });
    this.ringSealAfterGrace(organisationId, cycleId, closedAt);
  }

  /** The closing date has come. Safe to run twice: a cycle that is not due is left alone. */
  async closeIfDue(organisationId: string, cycleId: string): Promise<void> {
    const [closed] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<[{ closes_at: Date }[], number]>(
        `update survey.cycle set state = 'closed'
         where organisation_id = $1 and id = $2 and state = 'collecting' and closes_at <= now()
         returning closes_at`,
        [organisationId, cycleId],
      ),
    );
    for (const { closes_at: closedAt } of closed) this.ringSealAfterGrace(organisationId, cycleId, closedAt);
  }

  private ringSealAfterGrace(organisationId: string, cycleId: string, closedAt: Date): void {
    const dueAt = closedAt.getTime() + this.config.PARALLAX_GRACE_SECONDS * 1000;
    const ring = () => void this.wakeUps.ring(SealCycle, { organisationId, id: cycleId });
    setTimeout(ring, Math.max(0, dueAt - Date.now()) + 50).unref();
  }

  /** Opens the storage of a collecting cycle, makes its key and invites whom it may, in the caller's transaction. */
  async collect(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
    await tx.query('select survey.open_storage($1)', [cycleId]);
    await this.keys.make(tx, organisationId, cycleId);
    await tx.query(
      `update survey.cycle set batch_due_at = now() + make_interval(secs => $3) where organisation_id = $1 and id = $2`,
      [organisationId, cycleId, this.config.PARALLAX_BATCH_SECONDS],
    );
    await inviteApproved(tx, organisationId, cycleId);
  }
}

/** Nobody approves a list, imports or moves the cycle until this transaction ends. */
const takeCycleRow = (tx: EntityManager, organisationId: string, cycleId: string): Promise<unknown> =>
  tx.query('select 1 from survey.cycle where organisation_id = $1 and id = $2 for update', [
    organisationId,
    cycleId,
  ]);

async function requireTimeToAnswer(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<void> {
  const [over] = await tx.query<unknown[]>(
    'select 1 from survey.cycle where organisation_id = $1 and id = $2 and closes_at <= now()',
    [organisationId, cycleId],
  );
  if (over)
    throw conflict(
      'CYCLE.DATE_PASSED',
      'The closing date has passed. Choose a later one, then open the collection.',
    );
}

async function move(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  from: readonly CycleState[],
  to: CycleState,
  also = '',
  values: readonly unknown[] = [],
): Promise<void> {
  const [moved] = await tx.query<[unknown[], number]>(
    `update survey.cycle set state = $3${also ? `, ${also}` : ''}
     where organisation_id = $1 and id = $2 and state = any($4) returning id`,
    [organisationId, cycleId, to, from, ...values],
  );
  if (moved.length > 0) return;
  const [cycle] = await tx.query<{ state: CycleState }[]>(
    'select state from survey.cycle where organisation_id = $1 and id = $2',
    [organisationId, cycleId],
  );
  if (!cycle) throw notFound();
  throw conflict(
    'CYCLE.WRONG_STATE',
    `This round is ${STATE_WORDS[cycle.state]}, so this cannot be done now.`,
  );
}

const STATE_WORDS: Readonly<Record<CycleState, string>> = {
  draft: 'still a draft',
  nominating: 'in its nomination phase',
  collecting: 'already collecting answers',
  closed: 'already closed',
  sealed: 'already closed and sealed',
};

async function askForRaters(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
  const subjects = await tx.query<{ subject_id: string }[]>(
    `select subject_id from survey.cycle_subject
     where organisation_id = $1 and cycle_id = $2 and state = 'proposing'`,
    [organisationId, cycleId],
  );
  const owed = subjects.map(({ subject_id: id }) => ({
    id: randomUUID(),
    kind: 'choose-raters' as const,
    personId: id,
    cycleId,
    subjectId: id,
  }));
  await oweMessages(tx, organisationId, owed);
}
