import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;

const SOMEBODY = '3f0f5c0e-7f0a-4a53-8f0e-2f1f6d6f9a11';

describe('the JSON API', () => {
  let on: RunningPlatform;
  let hr: Visit;
  let token: string;
  beforeAll(async () => {
    on = await runningPlatform();
    hr = await signIn(on, (await givenOrganisation(on)).hrEmail);
    await hr.get('/hr/api-access');
    const page = await hr.send('/hr/api-access', { name: 'HR system' });
    token = /<code class="code">([\w-]{43})<\/code>/.exec(page.html)?.[1] ?? '';
  });
  afterAll(() => on?.stop());

  const ask = async (method: string, path: string, body?: unknown, bearer = token) => {
    const csv = typeof body === 'string';
    const response = await fetch(`${on.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(body === undefined
          ? {}
          : { 'content-type': csv ? 'text/csv; charset=utf-8' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: csv ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
  };

  it('shows a token once and keeps its hash alone', async () => {
    expect(token).toHaveLength(43);
    expect((await hr.get('/hr/api-access')).html).not.toContain(token);
    const [row] = await on.db.sql<{ text: string }>('select api_token::text as text from survey.api_token');
    expect(row?.text).not.toContain(token);
  });

  it('sets up and closes a round from other systems', async () => {
    const people = [
      { person_id: 'S1', email: 's1@example.org', given_name: 'Sam' },
      { person_id: 'R1', email: 'r1@example.org', given_name: 'Rob', manager_id: 'S1' },
    ];
    const counts = { added: 2, changed: 0, unchanged: 0, columnsLeftOut: [] };
    expect((await ask('POST', '/people/import?dryRun=true', { rows: people })).body).toEqual({
      ...counts,
      written: false,
    });
    expect((await ask('POST', '/people/import', { rows: people })).body).toEqual({
      ...counts,
      written: true,
    });
    expect(
      (await ask('POST', '/people/import', 'person_id;email;given_name;shoe size\nS1;s1@example.org;Sam;42'))
        .body,
    ).toEqual({ added: 0, changed: 0, unchanged: 1, columnsLeftOut: ['shoe_size'], written: true });

    const made = await ask('POST', '/cycles', {
      title: 'By API',
      closesAt: `${NEXT_YEAR}-12-04T17:00:00+01:00`,
      timeZone: 'Europe/Berlin',
      k: 4,
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        title: 'By API',
        state: 'draft',
        closesAt: `${NEXT_YEAR}-12-04T16:00:00.000Z`,
        k: 4,
        subjects: 0,
      },
    });
    const path = `/cycles/${String(made.body.id)}`;
    const nominations =
      'subject_id,rater_id,rater_email,relationship\nS1,R1,,direct_report\nS1,,eve@client.example,customer';
    expect((await ask('POST', `${path}/nominations/import`, nominations)).body).toEqual({
      subjects: 1,
      requests: 3,
      outsiders: 1,
      columnsLeftOut: [],
      written: true,
    });
    expect((await ask('POST', `${path}/launch`)).body).toEqual({ state: 'collecting' });
    expect((await ask('GET', `${path}/progress`)).body).toMatchObject({
      k: 4,
      page: 1,
      pages: 1,
      subjects: [
        {
          personId: 'S1',
          name: 'Sam',
          list: 'approved',
          groups: expect.arrayContaining([
            { relationship: 'direct_report', chosen: 0, asked: 1, declined: 0, answered: null },
          ]),
        },
      ],
    });
    expect((await ask('GET', '/cycles')).body).toMatchObject({ cycles: [{ id: made.body.id, requests: 2 }] });
    expect((await ask('POST', `${path}/close`)).status).toBe(202);
    const again = await ask('POST', `${path}/close`);
    expect([again.status, again.type, again.body]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
      expect.objectContaining({ status: 409, code: 'CYCLE.WRONG_STATE' }),
    ]);
  });

  it.each([
    ['an unknown field', { title: 'X', closesAt: `${NEXT_YEAR}-01-01T00:00:00Z`, organisationId: SOMEBODY }],
    ['a date in the past', { title: 'X', closesAt: '0000-01-01T00:00:00Z' }],
    ['a date far off', { title: 'X', closesAt: '9999-01-01T00:00:00Z' }],
    ['a date without an offset', { title: 'X', closesAt: `${NEXT_YEAR}-01-01T00:00:00` }],
    ['no title', { closesAt: `${NEXT_YEAR}-01-01T00:00:00Z` }],
    ['a list', []],
  ])('refuses %s as a round', async (_, body) =>
    expect(await ask('POST', '/cycles', body)).toMatchObject({
      status: 400,
      body: { code: 'WEB.BAD_REQUEST' },
    }),
  );

  it('refuses rows with columns that it does not take, and other kinds of content', async () => {
    const odd = await ask('POST', '/people/import', {
      rows: [{ person_id: 'S9', email: 's9@example.org', hr: 'yes' }],
    });
    expect([odd.status, odd.body.code]).toEqual([400, 'IMPORT.BODY']);
    const form = new FormData();
    form.set('file', 'person_id');
    const sent = await fetch(`${on.url}/api/v1/people/import`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(sent.status).toBe(400);
  });

  it('does not let one organisation see or move what is another’s', async () => {
    const other = await signIn(on, (await givenOrganisation(on, 'Other Works')).hrEmail);
    await other.get('/hr/api-access');
    const page = await other.send('/hr/api-access', { name: 'Other' });
    const foreign = /<code class="code">([\w-]{43})<\/code>/.exec(page.html)?.[1] ?? '';
    const { body } = await ask('POST', '/cycles', {
      title: 'Ours',
      closesAt: `${NEXT_YEAR}-01-01T00:00:00Z`,
    });
    const path = `/cycles/${String(body.id)}`;
    expect((await ask('GET', '/cycles', undefined, foreign)).body).toEqual({ cycles: [] });
    const tries = [
      ['GET', path],
      ['GET', `${path}/progress`],
      ['POST', `${path}/close`],
    ] as const;
    for (const [method, target] of tries)
      expect((await ask(method, target, undefined, foreign)).status).toBe(404);
    expect(
      (
        await ask(
          'POST',
          `${path}/nominations/import`,
          'subject_id,rater_id,relationship\nS1,R1,peer',
          foreign,
        )
      ).status,
    ).toBe(404);
    expect((await other.get(`/hr${path}`)).status).toBe(404);
  });

  it('opens to no cookie and no made-up token, and no longer to a revoked one', async () => {
    expect((await hr.ask('GET', '/api/v1/cycles')).status).toBe(401);
    expect((await ask('GET', '/cycles', undefined, 'x'.repeat(43))).body.code).toBe('AUTH.TOKEN');
    await hr.get('/hr/api-access');
    await hr.send('/hr/api-access/revoke');
    expect((await ask('GET', '/cycles')).status).toBe(401);
    const events = await on.db.sql<{ event: string }>(
      `select event from survey.audit where event like 'api-token%' order by at`,
    );
    expect(events.map(({ event }) => event)).toEqual([
      'api-token-made',
      'api-token-made',
      'api-token-revoked',
    ]);
  });
});
