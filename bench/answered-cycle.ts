import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { hashOf, keyFor, newToken } from '#infra/auth';
import { nullifierOf } from '../apps/survey/src/answers/answer-keys.js';
import { wrapKey } from '../apps/survey/src/answers/wrap-key.js';

/** An organisation with one HR administrator, who is signed in. */
export interface BenchOrganisation {
  readonly organisationId: string;
  readonly instrumentId: string;
  /** Cookie of the administrator's session. */
  readonly session: string;
  /** Bearer token of the JSON API. */
  readonly token: string;
}

/** A round that still collects, with every answer in. */
export interface AnsweredCycle {
  readonly cycleId: string;
  readonly subjects: number;
  /** A rater's personal link, for as long as the round is open. */
  readonly link: string;
}

const RELATIONSHIPS = [
  'self',
  'manager',
  ...Array<string>(5).fill('peer'),
  ...Array<string>(4).fill('direct_report'),
  'other',
];

export async function benchOrganisation(admin: pg.Client): Promise<BenchOrganisation> {
  const [organisationId, instrumentId, person] = [randomUUID(), randomUUID(), randomUUID()];
  const [session, token] = [newToken(), newToken()];
  const instrument = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as {
    id: string;
    version: string;
  };
  await admin.query(`insert into survey.organisation (organisation_id, name) values ($1, 'Bench')`, [
    organisationId,
  ]);
  await admin.query(
    `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name, hr)
     values ($1, $2, 'hr-1', 'hr@bench.example', 'hr@bench.example', 'Harriet Reed', true)`,
    [organisationId, person],
  );
  await admin.query(
    `insert into survey.session (organisation_id, id_hash, person_id, ends_at) values ($1, $2, $3, now() + interval '2 hours')`,
    [organisationId, hashOf(session), person],
  );
  await admin.query(
    `insert into survey.api_token (organisation_id, id, token_hash, name, person_id) values ($1, $2, $3, 'bench', $4)`,
    [organisationId, randomUUID(), hashOf(token), person],
  );
  await admin.query(
    'insert into survey.instrument (organisation_id, id, code, version, content) values ($1, $2, $3, $4, $5)',
    [organisationId, instrumentId, instrument.id, instrument.version, JSON.stringify(instrument)],
  );
  return { organisationId, instrumentId, session, token };
}

/** Twelve people asked about each subject, all of whom have answered; every second one with a comment. */
export async function answeredCycle(
  admin: pg.Client,
  { organisationId, instrumentId }: BenchOrganisation,
  subjects: number,
  masterKey: Buffer,
): Promise<AnsweredCycle> {
  const cycleId = randomUUID();
  const ids = [organisationId, cycleId];
  await admin.query('begin');
  await admin.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
  await admin.query(
    `insert into survey.person (organisation_id, id, person_id, email, mailbox, given_name, display_name, job_title)
     select $1, gen_random_uuid(), $2 || s, $2 || s || '@bench.example', $2 || s || '@bench.example', 'Sam',
       'Sam Subject ' || s, 'Head of team ' || s from generate_series(1, $3::int) s`,
    [organisationId, `p${cycleId.slice(0, 8)}-`, Math.max(subjects, 2 * RELATIONSHIPS.length)],
  );
  await admin.query(
    `insert into survey.cycle (organisation_id, id, title, instrument_id, state, closes_at, launched_at, grace)
     values ($1, $2, 'Bench round', $3, 'collecting', now() + interval '1 day', now(), interval '0')`,
    [...ids, instrumentId],
  );
  await admin.query('select survey.open_storage($1)', [cycleId]);
  await admin.query(
    `with people as (select id, row_number() over (order by person_id) - 1 as place, count(*) over () as of
                     from survey.person where organisation_id = $1 and person_id like $5 || '%'),
          subject as (insert into survey.cycle_subject (organisation_id, cycle_id, subject_id, state)
                      select $1, $2, id, 'approved' from people where place < $3 returning subject_id)
     insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship, state)
     select $1, gen_random_uuid(), $2, s.subject_id, rater.id, ($4::text[])[r], 'invited'
     from subject s join people own on own.id = s.subject_id, generate_series(1, $6::int) r
     join people rater on true where rater.place = (own.place + r - 1) % own.of`,
    [...ids, subjects, RELATIONSHIPS, `p${cycleId.slice(0, 8)}-`, RELATIONSHIPS.length],
  );
  const key = randomBytes(32);
  await admin.query('insert into survey.cycle_key (organisation_id, cycle_id, wrapped) values ($1, $2, $3)', [
    ...ids,
    wrapKey(key, cycleId, keyFor(masterKey, 'cycle keys')),
  ]);
  const { rows: invitations } = await admin.query<{ id: string }>(
    'select id from survey.invitation where organisation_id = $1 and cycle_id = $2',
    ids,
  );
  await admin.query(
    `insert into survey.response (organisation_id, cycle_id, subject_id, relationship, nullifier, receipt_hash, ratings, comments)
     select $1, $2, i.subject_id, i.relationship, given.nullifier, '', array(
         select case mark when 0 then -1 when 1 then 0 else 1 + abs(hashtext(i.subject_id::text || c / 4)) % 3 + mark % 3 end
         from generate_series(1, 40) c, lateral (select abs(hashtext(i.id::text || c)) % 40) as h (mark)),
       array['', case abs(hashtext(i.id::text)) % 2 when 0 then 'Listens before deciding, and says why. Could hand over more.' else '' end, '']
     from unnest($3::uuid[], $4::bytea[]) as given (id, nullifier)
     join survey.invitation i on i.organisation_id = $1 and i.id = given.id`,
    [...ids, invitations.map(({ id }) => id), invitations.map(({ id }) => nullifierOf(key, id))],
  );
  const link = newToken();
  await admin.query(
    `insert into survey.link (organisation_id, token_hash, cycle_id, kind, invitation_id) values ($1, $2, $3, 'answer', $4)`,
    [organisationId, hashOf(link), cycleId, invitations[0]?.id],
  );
  await admin.query('commit');
  await admin.query('analyze survey.person, survey.invitation, survey.response');
  return { cycleId, subjects, link: `/r/${link}` };
}
