import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Instrument } from '#domain/instrument';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { badRequest, conflict } from '#infra/web';
import { requireReportSource } from '../reports/report-source.js';
import { mentorStanding } from './mentor-standing.js';
import { oweMentorMail } from './owe-mentor-mail.js';

/** Somebody who asks, or learns from the visitor. The name is there from the yes on, and never before. */
export interface MentorRequest {
  readonly id: string;
  readonly topic: string;
  readonly state: 'asked' | 'agreed';
  readonly seekerName: string | null;
}

export interface MentoringState {
  /** Of the newest released report; null without one. */
  readonly instrument: Instrument | null;
  readonly strengths: readonly string[];
  /** Null: nothing is offered. */
  readonly topics: readonly string[] | null;
  readonly requests: readonly MentorRequest[];
}

interface Told {
  readonly seekerId: string;
  readonly cycleId: string;
}

/** Being a mentor: what somebody offers, and their answer to who asks. Off until they choose it. */
@Injectable()
export class Mentoring {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  find({ organisationId, personId }: Visitor): Promise<MentoringState> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [offer] = await tx.query<{ topics: string[] }[]>(
        'select topics from reporting.mentor_offer where organisation_id = $1 and person_id = $2',
        [organisationId, personId],
      );
      const requests = await tx.query<MentorRequest[]>(
        `select m.id, m.topic, m.state,
           case when m.state = 'agreed' then coalesce(c.display_name, 'Somebody who has left') end as "seekerName"
         from reporting.mentor_match m
         left join survey.colleague c on (c.organisation_id, c.colleague_id) = (m.organisation_id, m.seeker_id)
         where m.organisation_id = $1 and m.mentor_id = $2 and m.state in ('asked', 'agreed') order by m.state desc, m.id`,
        [organisationId, personId],
      );
      return {
        ...(await ownStrengths(tx, organisationId, personId)),
        topics: offer?.topics ?? null,
        requests,
      };
    });
  }

  /** Offers help with some of one's own released strengths, or changes what is offered. */
  async offer({ organisationId, personId }: Visitor, chosen: readonly string[]): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const { strengths } = await ownStrengths(tx, organisationId, personId);
      const topics = strengths.filter((code) => chosen.includes(code));
      if (topics.length === 0) throw badRequest('MENTOR.NO_TOPIC', 'Choose at least one topic.');
      await tx.query(
        `insert into reporting.mentor_offer (organisation_id, person_id, topics) values ($1, $2, $3)
         on conflict (organisation_id, person_id) do update set topics = excluded.topics`,
        [organisationId, personId, topics],
      );
    });
  }

  /** asked → agreed, and both learn each other's name; or asked → declined, and the seeker may ask somebody else. */
  async answer({ organisationId, personId }: Visitor, matchId: string, yes: boolean): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const [[told]] = await tx.query<[Told[], number]>(
        `update reporting.mentor_match m set state = $4 from reporting.report r
         where m.organisation_id = $1 and m.mentor_id = $2 and m.id = $3 and m.state = 'asked'
           and (r.organisation_id, r.id) = (m.organisation_id, m.report_id)
         returning m.seeker_id as "seekerId", r.cycle_id as "cycleId"`,
        [organisationId, personId, matchId, yes ? 'agreed' : 'declined'],
      );
      if (!told)
        throw conflict('MENTOR.NOT_ASKED', 'This request has been answered or taken back in the meantime.');
      const { seekerId: to, cycleId } = told;
      if (!yes)
        return void (await oweMentorMail(tx, organisationId, { kind: 'mentor-not-now', to, cycleId }));
      await oweMentorMail(tx, organisationId, { kind: 'mentor-agreed', to, cycleId, about: personId });
      await oweMentorMail(tx, organisationId, { kind: 'mentor-taken', to: personId, about: to });
    });
  }

  /** Takes the offer back, and with it open requests and pairs. Whoever waits for an answer is told. Safe to do twice. */
  async stop({ organisationId, personId }: Visitor): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      await tx.query('delete from reporting.mentor_offer where organisation_id = $1 and person_id = $2', [
        organisationId,
        personId,
      ]);
      const [gone] = await tx.query<[(Told & { state: string })[], number]>(
        `delete from reporting.mentor_match m using reporting.report r
         where m.organisation_id = $1 and m.mentor_id = $2 and m.state <> 'declined'
           and (r.organisation_id, r.id) = (m.organisation_id, m.report_id)
         returning m.seeker_id as "seekerId", r.cycle_id as "cycleId", m.state`,
        [organisationId, personId],
      );
      for (const { state, seekerId: to, cycleId } of gone)
        if (state === 'asked')
          await oweMentorMail(tx, organisationId, { kind: 'mentor-not-now', to, cycleId });
    });
  }
}

async function ownStrengths(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<Pick<MentoringState, 'instrument' | 'strengths'>> {
  const [report] = await tx.query<{ cycleId: string; number: number }[]>(
    `select cycle_id as "cycleId", release_number as number from reporting.report
     where organisation_id = $1 and subject_id = $2 and state = 'released' and released_at is not null
     order by released_at desc limit 1`,
    [organisationId, personId],
  );
  if (!report) return { instrument: null, strengths: [] };
  const { release, instrument } = await requireReportSource(tx, {
    organisationId,
    subjectId: personId,
    ...report,
  });
  return { instrument, strengths: mentorStanding(release.subject).strengths };
}
