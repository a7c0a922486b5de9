import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { conflict } from '#infra/web';
import { OwnPlans, type OwnPlan } from '../plans/own-plans.js';
import { oweMentorMail } from './owe-mentor-mail.js';
import { renewOffers } from './renew-offers.js';
import { seekerOf, type Seeking } from './seeker-of.js';

/** Somebody who may be asked, was asked, or has said yes. The name is there from the yes on, and never before. */
export interface SeekerMatch {
  readonly id: string;
  readonly topic: string;
  readonly leansOtherWay: boolean;
  readonly unitDistance: number | null;
  readonly state: 'offered' | 'asked' | 'agreed';
  readonly mentorName: string | null;
}

export interface SeekerState {
  readonly own: OwnPlan;
  readonly seeking: Seeking;
  readonly looks: boolean;
  readonly matches: readonly SeekerMatch[];
  /** Whether somebody asked before could not take it on. */
  readonly declined: boolean;
}

/** Looking for a mentor, for the subject of a released report and for nobody else. Off until they choose it. */
@Injectable()
export class Seekers {
  constructor(private readonly plans: OwnPlans) {}

  require(visitor: Visitor, reportId: string): Promise<SeekerState> {
    return this.plans.within(visitor, reportId, async (tx, own) => {
      const seeking = await seekerOf(tx, own);
      await renewOffers(tx, seeking);
      return readState(tx, own, seeking);
    });
  }

  /** throws  conflict where the plan has no accepted need to learn about */
  look(visitor: Visitor, reportId: string): Promise<void> {
    return this.plans.within(visitor, reportId, async (tx, own) => {
      const seeking = await seekerOf(tx, own);
      if (seeking.needs.length === 0)
        throw conflict('MENTOR.NO_NEED', 'First choose a path for something that your report calls a need.');
      await tx.query(
        `insert into reporting.mentor_wish (organisation_id, report_id, look_at)
         values ($1, $2, now() + interval '7 days') on conflict do nothing`,
        [seeking.organisationId, reportId],
      );
      await renewOffers(tx, seeking);
    });
  }

  /**
   * offered → asked. The offer is looked at again first, with the mentor's own row held, so that nobody ever gets
   * a third seeker.
   */
  ask(visitor: Visitor, reportId: string, matchId: string): Promise<void> {
    const { organisationId } = visitor;
    return this.plans.within(visitor, reportId, async (tx, own) => {
      await tx.query(
        `select from reporting.mentor_wish where organisation_id = $1 and report_id = $2 for update`,
        [organisationId, reportId],
      );
      await tx.query(
        `select from reporting.mentor_offer o join reporting.mentor_match m
           on (m.organisation_id, m.mentor_id) = (o.organisation_id, o.person_id)
         where m.organisation_id = $1 and m.report_id = $2 and m.id = $3 for update of o`,
        [organisationId, reportId, matchId],
      );
      await renewOffers(tx, await seekerOf(tx, own));
      const [[asked]] = await tx.query<[{ mentorId: string }[], number]>(
        `update reporting.mentor_match set state = 'asked'
         where organisation_id = $1 and report_id = $2 and id = $3 and state = 'offered' returning mentor_id as "mentorId"`,
        [organisationId, reportId, matchId],
      );
      if (!asked)
        throw conflict(
          'MENTOR.NOT_OFFERED',
          'This person can no longer be asked. The page shows how things stand now.',
        );
      await oweMentorMail(tx, organisationId, { kind: 'mentor-asked', to: asked.mentorId });
    });
  }

  /** Takes the wish back, and with it offers, an open request and a pair. Safe to do twice. */
  stop(visitor: Visitor, reportId: string): Promise<void> {
    const { organisationId } = visitor;
    return this.plans.within(visitor, reportId, async (tx) => {
      await tx.query('delete from reporting.mentor_wish where organisation_id = $1 and report_id = $2', [
        organisationId,
        reportId,
      ]);
      await tx.query(
        `delete from reporting.mentor_match where organisation_id = $1 and report_id = $2 and state <> 'declined'`,
        [organisationId, reportId],
      );
    });
  }
}

async function readState(tx: EntityManager, own: OwnPlan, seeking: Seeking): Promise<SeekerState> {
  const ids = [seeking.organisationId, seeking.reportId];
  const [wish] = await tx.query<{ declined: boolean }[]>(
    `select exists (select from reporting.mentor_match m
       where (m.organisation_id, m.report_id) = ($1, $2) and m.state = 'declined') as declined
     from reporting.mentor_wish where organisation_id = $1 and report_id = $2`,
    ids,
  );
  const matches = await tx.query<SeekerMatch[]>(
    `select m.id, m.topic, m.leans_other_way as "leansOtherWay", m.unit_distance as "unitDistance", m.state,
       case when m.state = 'agreed' then coalesce(c.display_name, 'Somebody who has left') end as "mentorName"
     from reporting.mentor_match m
     left join survey.colleague c on (c.organisation_id, c.colleague_id) = (m.organisation_id, m.mentor_id)
     where m.organisation_id = $1 and m.report_id = $2 and m.state <> 'declined' order by m.position`,
    ids,
  );
  return { own, seeking, looks: wish !== undefined, matches, declined: wish?.declined ?? false };
}
