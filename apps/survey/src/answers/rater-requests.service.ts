import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { scoringRulesOf } from '#domain/instrument';
import type { LinkHolder } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { notFound } from '#infra/web';
import type { ReleaseMode } from '../cycles/cycle.entity.js';
import type { Invitation, InvitationState, Relationship } from '../invitations/invitation.entity.js';
import { Detour } from './detour.js';
import { Questionnaires } from './questionnaires.js';
import type { RaterRequest, Round } from './rater-request.js';

interface RequestRow {
  cycle_id: string;
  subject_id: string;
  rater_id: string;
  relationship: Relationship;
  state: InvitationState;
  completed: boolean;
  organisation: string;
  demo: boolean;
  brand_colour: string | null;
  logo_hash: string | null;
  subject: string;
  subject_given: string;
  rater: string;
  rater_zone: string;
  title: string;
  purpose: string;
  k: number;
  release_mode: ReleaseMode;
  hr_reads: boolean;
  pulse: boolean;
  instrument_id: string;
  closes_at: Date;
  grace_minutes: number;
  stage: Round['stage'];
}

/** Reads what a rater's pages say, and decides by the database's clock whether they still open. */
@Injectable()
export class RaterRequests {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly questionnaires: Questionnaires,
  ) {}

  /** Null if there is no such invitation, or it was revoked or never went out. Writes nothing. */
  find(organisationId: string, invitationId: string): Promise<RaterRequest | null> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [row] = await tx.query<RequestRow[]>(REQUEST, [organisationId, invitationId]);
      if (!row) return null;
      const instrument = await this.questionnaires.read(tx, organisationId, row.instrument_id);
      const { relationship, state, completed } = row;
      const ids = { organisationId, id: invitationId, cycleId: row.cycle_id };
      const invitation: Invitation = {
        ...ids,
        subjectId: row.subject_id,
        raterId: row.rater_id,
        relationship,
        state,
        completed,
      };
      return {
        invitation,
        instrument,
        organisation: {
          name: row.organisation,
          demo: row.demo,
          brand: { colour: row.brand_colour, logo: row.logo_hash },
        },
        subject: { name: row.subject, firstName: row.subject_given || row.subject },
        rater: { name: row.rater, timeZone: row.rater_zone },
        round: {
          title: row.title,
          purpose: row.purpose,
          closesAt: row.closes_at,
          stage: row.stage,
          readers: { releaseMode: row.release_mode, hrReads: row.hr_reads },
          pulse: row.pulse,
          graceMinutes: Number(row.grace_minutes),
          k: scoringRulesOf(instrument, row.k).k,
        },
      };
    });
  }

  /**
   * The request of someone who pressed Start. That was before the close, so the grace counts for them.
   *
   * throws  Problem 404 if the invitation was revoked since; Detour once the grace is over
   */
  async requireOpen({ organisationId, targetId }: LinkHolder): Promise<RaterRequest> {
    const request = await this.find(organisationId, targetId);
    if (!request) throw notFound();
    if (request.round.stage === 'closed') throw new Detour('closed', request);
    return request;
  }

  /** The same, of someone who has not declined; else a Detour. */
  async requireWilling(holder: LinkHolder): Promise<RaterRequest> {
    const request = await this.requireOpen(holder);
    if (request.invitation.state === 'declined') throw new Detour('declined', request);
    return request;
  }
}

const REQUEST = `
  select i.cycle_id, i.subject_id, i.rater_id, i.relationship, i.state, i.completed,
         o.name as organisation, o.demo, o.brand_colour, o.logo_hash, s.display_name as subject, s.given_name as subject_given,
         r.display_name as rater, r.time_zone as rater_zone,
         c.title, c.purpose, c.k, c.release_mode, c.hr_reads, c.pulse_of is not null as pulse, c.instrument_id, c.closes_at,
         ceil(extract(epoch from c.grace) / 60)::int as grace_minutes,
         case when c.state = 'collecting' and clock_timestamp() < c.closes_at then 'open'
              when c.state in ('collecting', 'closed') and clock_timestamp() < c.closes_at + c.grace then 'grace'
              else 'closed' end as stage
  from survey.invitation i
  join survey.organisation o on o.organisation_id = i.organisation_id
  join survey.cycle c on (c.organisation_id, c.id) = (i.organisation_id, i.cycle_id)
  join survey.person s on (s.organisation_id, s.id) = (i.organisation_id, i.subject_id)
  join survey.person r on (r.organisation_id, r.id) = (i.organisation_id, i.rater_id)
  where i.organisation_id = $1 and i.id = $2 and i.state in ('invited', 'declined', 'bounced')`;
