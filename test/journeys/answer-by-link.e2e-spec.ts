import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer } from '../support/steps/answer.js';
import { endCollection, givenOpenRound, type InvitedRater } from '../support/steps/given-open-round.js';
import { Visit } from '../support/visit.js';

const ITEMS = 40;
/** COM, the first page of the questionnaire, is the third competency of a stored response. */
const FIRST_PAGE = ['line-8', 'line-9', 'line-10', 'line-11'] as const;

describe('answering by a personal link', () => {
  let on: RunningPlatform;
  beforeAll(async () => {
    // No sweep: a round whose time is over stays as it is, so that what its forms say can be looked at.
    on = await runningPlatform({ PARALLAX_GRACE_SECONDS: '900', PARALLAX_SWEEP_SECONDS: '3600' });
  });
  afterAll(() => on?.stop());

  const started = async ({ link }: InvitedRater): Promise<Visit> => {
    const visit = new Visit(on.url);
    await visit.get(link);
    await visit.send(link);
    return visit;
  };
  const givenRaters = async (...groups: Parameters<typeof givenOpenRound>[1]) => {
    const round = await givenOpenRound(on, groups.length > 0 ? groups : [{ peer: 3 }]);
    const of = (relationship: string) => round.raters.filter((rater) => rater.relationship === relationship);
    return { round, of, peer: of('peer')[0]! };
  };
  const responses = (cycle: string) =>
    on.db.sql<{ ratings: number[]; comments: string[] }>(
      'select ratings, comments from survey.response where cycle_id = $1',
      [cycle],
    );
  const drafts = (cycle: string) =>
    on.db.sql<{ version: number; ratings: number[]; comments: string[] }>(
      'select version, ratings, comments from survey.draft where cycle_id = $1',
      [cycle],
    );

  /** Every row of survey, with the transactions that wrote and locked it. */
  const allRows = async (): Promise<string[]> => {
    const tables = await on.db.sql<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'survey' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const { row } of await on.db.sql<{ row: string }>(
        `select tableoid::regclass || t.xmin::text || ' ' || t.xmax::text || ' ' || t::text as row
         from only survey.${name} t order by 1`,
      ))
        found.push(row);
    return found;
  };

  it('changes nothing when the link is opened fifty times, and still starts', async () => {
    const { peer } = await givenRaters();
    const before = await allRows();
    const visit = new Visit(on.url);
    for (let time = 0; time < 50; time++) {
      const opened = await visit.ask(time % 2 === 0 ? 'GET' : 'HEAD', peer.link);
      expect(opened.status).toBe(200);
      expect(opened.headers.getSetCookie()).toEqual([]);
    }
    await visit.ask('OPTIONS', peer.link);
    expect(await allRows()).toEqual(before);

    await started(peer);
    expect(await allRows()).toEqual(before);
  });

  it('says before the first question who asks, who sees what, from how many people on, and until when', async () => {
    const { of, round } = await givenRaters([{ peer: 3, manager: 1 }][0]!);
    await on.db.sql('update survey.person set given_name = $2 where id = $1', [
      round.subjects[0]!.id,
      '<b>Amara</b>',
    ]);
    const visit = new Visit(on.url);

    const { html } = await visit.get(of('peer')[0]!.link);
    expect(html).toContain('average of 3 or more people');
    expect(html).toContain('&lt;b&gt;Amara&lt;/b&gt; reads the report. The debriefer reads it too only if');
    expect(html).toContain('their manager are the only ones whose answers are shown as theirs');
    expect(html).toMatch(/\w+day \d+ \w+ \d{4} at \d\d:\d\d \(London time\)/);
    expect(html).toContain('a year after the close');
    expect(html).toContain('What we cannot promise');
    expect(html).not.toContain('<b>Amara');

    expect((await visit.get(of('manager')[0]!.link)).html).toContain(
      'are shown to &lt;b&gt;Amara&lt;/b&gt; as yours',
    );
  });

  it('takes a rater from the gate to the receipt without scripts, page by page', async () => {
    const { peer, round } = await givenRaters();
    const visit = await started(peer);
    expect(visit.page.html).toContain('closely enough in the last 6 months');
    expect((await visit.send('/answer/start')).status).toBe(400);
    expect(visit.page.html).toContain('Error: ');
    expect((await visit.send('/answer/start', { worked: 'some' })).html).toContain(
      'You have worked together a little',
    );

    await visit.get('/answer/1');
    expect(visit.page.html).toContain('Explains complex things in plain words.');
    await visit.send('/answer/1', { [FIRST_PAGE[0]]: '4', [FIRST_PAGE[1]]: '-1' });
    expect(visit.page.html).toContain('Page 2 of 12');

    // Another device, by the same link: where one was, with what was kept.
    const phone = await started(peer);
    expect(phone.page.html).toContain('Page 2 of 12');
    expect((await phone.get('/answer/1')).html).toMatch(/id="line-8-4"[^>]* checked/);

    await visit.get('/answer/comments');
    const long = 'abcdefghé '.repeat(153).slice(0, 1523);
    expect(
      (
        await visit.send('/answer/comments', {
          'words-1': 'Line one\r\nLine two',
          'words-2': long,
          'words-3': '',
        })
      ).status,
    ).toBe(400);
    expect(visit.page.html).toContain('is 23 characters too long');
    expect((await drafts(round.id))[0]?.comments).toEqual(['Line one\nLine two', long, '']);
    expect((await visit.get('/answer/check')).html).toContain('23 characters too long');
    expect((await visit.send('/answer/check')).status).toBe(400);
    expect(await responses(round.id)).toEqual([]);

    await visit.get('/answer/comments');
    await visit.send('/answer/comments', { 'words-1': 'Line one', 'words-2': '', 'words-3': ' ' });
    expect(visit.page.html).toContain('You rated 1 of 40 lines and chose “No opportunity to observe” for 1');
    expect(visit.page.html).toContain('<a href="/answer/1#line-10">Sharing messages: 2 lines</a>');
    await visit.send('/answer/check');

    expect(visit.page.html).toMatch(/([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}/);
    const ratings = Array.from({ length: ITEMS }, (_, item) => (item === 8 ? 4 : item === 9 ? -1 : 0));
    expect(await responses(round.id)).toEqual([{ ratings, comments: ['Line one', '', ' '] }]);
    expect((await started(peer)).page.html).toContain('Your receipt');
  });

  it('asks the subject in the first person, and tells a manager on each page that answers carry a name', async () => {
    const { of } = await givenRaters({ peer: 3, manager: 1 });
    const self = await started(of('self')[0]!);
    expect(self.page.html).toContain('Answer as you are, not as you would like to be.');
    expect((await self.get('/answer/1')).html).toContain('I explain complex things in plain words.');
    expect(self.page.html).toContain('Not part of my role');
    expect(self.page.html).not.toContain('No opportunity to observe');
    expect((await self.get('/answer/comments')).html).toContain('What do you do that helps others most?');
    expect((await self.get('/answer/decline')).status).toBe(404);

    const manager = await started(of('manager')[0]!);
    for (const page of ['/answer/1', '/answer/10', '/answer/comments', '/answer/check'])
      expect((await manager.get(page)).html).toContain('Shown as yours.');
  });

  it('refuses a form of one subject after another was started in the same browser', async () => {
    const { of, round } = await givenRaters({ peer: 2 });
    const [first, second] = of('peer');
    const browser = await started(first!);
    await browser.get('/answer/1');
    const form = formIn(browser);
    await browser.get(second!.link);
    await browser.send(second!.link);

    const sent = { form, version: '0', [FIRST_PAGE[0]]: '5' };
    for (const path of ['/answer/1', '/answer/1/keep', '/answer/check', '/answer/decline'])
      expect((await browser.ask('POST', path, new URLSearchParams(sent))).status).toBe(409);
    expect(await drafts(round.id)).toEqual([]);
  });

  it('shows both versions of a page that was changed elsewhere, and overwrites neither', async () => {
    const { peer, round } = await givenRaters();
    const [laptop, phone] = [await started(peer), await started(peer)];
    await laptop.get('/answer/1');
    await phone.get('/answer/1');
    await phone.send('/answer/1', { [FIRST_PAGE[0]]: '5', [FIRST_PAGE[1]]: '3' });

    expect((await laptop.send('/answer/1', { [FIRST_PAGE[0]]: '1', [FIRST_PAGE[1]]: '3' })).status).toBe(409);
    expect(laptop.page.html).toMatch(/Almost always<\/td><td[^>]*>Rarely or never/);
    expect((await drafts(round.id))[0]).toMatchObject({ version: 1 });
    expect((await drafts(round.id))[0]?.ratings.slice(8, 12)).toEqual([5, 3, 0, 0]);

    expect((await laptop.send('/answer/1')).html).toContain('Page 2 of 12');
    expect((await drafts(round.id))[0]?.ratings.slice(8, 12)).toEqual([1, 3, 0, 0]);

    await phone.get('/answer/comments');
    await laptop.get('/answer/comments');
    await laptop.send('/answer/comments', { 'words-1': 'From the laptop' });
    expect((await phone.send('/answer/comments', { 'words-1': 'From the phone' })).status).toBe(409);
    expect(phone.page.html).toContain('From the laptop');
    expect(phone.page.html).toContain('From the phone');
    expect((await drafts(round.id))[0]?.comments[0]).toBe('From the laptop');
  });

  it('takes the same page twice without a word', async () => {
    const { peer } = await givenRaters();
    const visit = await started(peer);
    await visit.get('/answer/1');
    const form = formIn(visit);
    const body = () => new URLSearchParams({ form, version: '0', [FIRST_PAGE[2]]: '2' });
    expect((await visit.ask('POST', '/answer/1', body())).location).toBe('/answer/2');
    expect((await visit.ask('POST', '/answer/1', body())).location).toBe('/answer/2');
  });

  it('gives one row and one receipt however often the answers are sent, and takes edits', async () => {
    const { peer, round } = await givenRaters();
    await answer(on, peer.link, 4);
    const visit = await started(peer);
    const receipt = receiptIn(visit.page.html);
    await visit.get('/answer/check');
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(visit.page.html)?.[1] ?? '';
    const body = { form: hidden('form'), version: hidden('version') };
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => visit.ask('POST', '/answer/check', new URLSearchParams(body))),
    );
    expect(new Set(sent.map(({ status, location }) => `${status} ${location}`))).toEqual(
      new Set(['303 /answer/sent']),
    );
    expect(receiptIn((await visit.get('/answer/sent')).html)).toBe(receipt);

    await visit.get('/answer/1');
    expect(visit.page.html).toContain('counts once you send again');
    await visit.send('/answer/1', { [FIRST_PAGE[0]]: '1' });
    expect((await responses(round.id))[0]?.ratings[8]).toBe(4);
    await visit.get('/answer/check');
    await visit.send('/answer/check');
    expect(receiptIn(visit.page.html)).toBe(receipt);
    const stored = await responses(round.id);
    expect(stored).toHaveLength(1);
    expect(stored[0]?.ratings.slice(8, 12)).toEqual([1, 4, 4, 4]);
  });

  it('takes an edit although its draft has gone since, because all of it had been sent', async () => {
    const { peer, round } = await givenRaters();
    await answer(on, peer.link, 4);
    const visit = await started(peer);
    await visit.get('/answer/1');
    await on.db.sql('delete from survey.draft where cycle_id = $1', [round.id]); // as the batch does
    expect((await visit.send('/answer/1', { [FIRST_PAGE[0]]: '2' })).html).toContain('Page 2 of 12');
    expect((await drafts(round.id))[0]?.ratings.slice(7, 12)).toEqual([4, 2, 4, 4, 4]);
  });

  it('does not send answers that were changed after they were looked at, nor an empty form', async () => {
    const { peer, round } = await givenRaters();
    const [laptop, phone] = [await started(peer), await started(peer)];
    await laptop.get('/answer/check');
    expect((await laptop.send('/answer/check')).html).toContain('Answer at least one line before you send.');
    await phone.get('/answer/1');
    await phone.send('/answer/1', { [FIRST_PAGE[0]]: '5' });
    expect((await laptop.send('/answer/check')).status).toBe(409);
    expect(laptop.page.html).toContain('You rated 1 of 40 lines');
    expect(await responses(round.id)).toEqual([]);
    expect((await laptop.send('/answer/check')).html).toContain('Your receipt');
  });

  it('shows one page for links that are unknown, revoked or of another kind', async () => {
    const { of, round } = await givenRaters({ peer: 3 });
    const [revoked, approver] = of('peer');
    await on.db.sql(`update survey.invitation set state = 'revoked' where id = $1`, [revoked!.invitationId]);
    await on.db.sql(
      `update survey.link set kind = 'approve', invitation_id = null, subject_id = $2, person_id = $2 where invitation_id = $1`,
      [approver!.invitationId, round.subjects[0]!.id],
    );
    const visit = new Visit(on.url);
    const pages: string[] = [];
    for (const link of [`/r/${'A'.repeat(43)}`, '/r/x', revoked!.link, approver!.link])
      for (const method of ['GET', 'POST']) {
        const answered = await visit.ask(method, link, method === 'POST' ? new URLSearchParams() : undefined);
        expect(answered.status).toBe(404);
        expect(answered.headers.getSetCookie()).toEqual([]);
        pages.push(answered.html);
      }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('This link does not work (any more)');
  });

  it('lets in no forged cookie, no foreign page, and nothing that its own pages would not send', async () => {
    const { peer, round } = await givenRaters();
    const visit = await started(peer);
    await visit.get('/answer/1');
    const form = formIn(visit);
    const cookie =
      (await new Visit(on.url).ask('POST', peer.link, new URLSearchParams())).headers.getSetCookie()[0] ?? '';
    const [name, value = ''] = (cookie.split(';')[0] ?? '').split('=');
    const [text = '', signature = ''] = value.split('.');
    const changed = Buffer.from(
      Buffer.from(text, 'base64url').toString().replace(peer.invitationId, round.raters[0]!.invitationId),
    ).toString('base64url');
    for (const forged of ['', 'x.y', `${changed}.${signature}`, `${text}.${signature.slice(1)}`])
      expect(
        (await new Visit(on.url).ask('GET', '/answer/1', undefined, { cookie: `${name}=${forged}` })).status,
      ).toBe(401);

    const post = (fields: Record<string, string>, headers = {}) =>
      visit.ask('POST', '/answer/1', new URLSearchParams({ form, version: '0', ...fields }), headers);
    expect((await post({ [FIRST_PAGE[0]]: '5' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const odd: Record<string, string>[] = [
      { [FIRST_PAGE[0]]: '6' },
      { [FIRST_PAGE[0]]: '0' },
      { 'line-0': '3' },
      { version: '-1' },
    ];
    for (const fields of odd) expect((await post(fields)).status).toBe(400);
    for (const page of ['/answer/0', '/answer/11', '/answer/x', '/answer/1%20'])
      expect((await visit.get(page)).status).toBe(404);
    expect(await drafts(round.id)).toEqual([]);
  });

  it('tells the subject of a no in the transaction that records it, and takes it back', async () => {
    const { peer, round } = await givenRaters();
    const told = () =>
      on.db.sql<{ kind: string; person: string; together: boolean }>(
        `select m.kind, m.person_id as person, m.xmin = i.xmin as together
         from survey.message m join survey.invitation i on i.id = m.invitation_id where i.id = $1 order by m.kind`,
        [peer.invitationId],
      );
    const visit = await started(peer);
    await visit.send('/answer/start', { worked: 'no' });
    expect(visit.page.html).toContain('Decline this request?');
    await visit.send('/answer/decline');
    expect(visit.page.html).toContain('You have declined');
    expect(await told()).toEqual([
      { kind: 'rater-declined', person: round.subjects[0]!.id, together: true },
      { kind: 'you-declined', person: peer.id, together: true },
    ]);
    expect((await visit.get('/answer/1')).html).toContain('You have declined');

    await visit.send('/answer/declined');
    expect(visit.page.html).toContain('closely enough');
    expect(await told()).toEqual([]);
    await visit.get('/answer/decline');
    await visit.send('/answer/decline');
    await visit.ask('POST', '/answer/decline');
    expect(await told()).toHaveLength(2);
  });

  it('starts nothing after the close, takes a started form in the grace, and refuses it afterwards', async () => {
    const { of, round } = await givenRaters({ peer: 3 });
    const [late, early, slow] = of('peer') as [InvitedRater, InvitedRater, InvitedRater];
    const [begun, slower] = [await started(early), await started(slow)];
    await begun.get('/answer/1');
    await slower.get('/answer/1');
    await slower.send('/answer/1', { [FIRST_PAGE[0]]: '2' });
    await endCollection(on, round);

    const visit = new Visit(on.url);
    expect((await visit.get(late.link)).html).toContain('This round has closed');
    const start = await visit.ask('POST', late.link, new URLSearchParams());
    expect([start.status, start.headers.getSetCookie()]).toEqual([409, []]);

    await begun.send('/answer/1', { [FIRST_PAGE[0]]: '3' });
    expect(begun.page.html).toContain('you can still finish');
    await begun.get('/answer/check');
    expect((await begun.send('/answer/check')).html).toContain('Your receipt');

    await slower.get('/answer/1');
    const kept = await drafts(round.id);
    await on.db.sql(
      `update survey.cycle set closes_at = clock_timestamp() - interval '16 minutes' where id = $1`,
      [round.id],
    );
    const fields = new URLSearchParams({ form: formIn(slower), version: '1' });
    for (const path of ['/answer/1', '/answer/check', '/answer/comments', '/answer/declined']) {
      const refused = await slower.ask('POST', path, fields);
      expect([path, refused.status]).toEqual([path, 409]);
      expect(refused.html).toContain('This round has closed');
    }
    expect((await slower.get('/answer/check')).html).toContain('This round has closed');
    expect(await drafts(round.id)).toEqual(kept);
    expect(await responses(round.id)).toHaveLength(1);
  });

  it('writes neither token, nor address, nor answer to the log', async () => {
    const { peer } = await givenRaters();
    await answer(on, peer.link, 3, ['a word that nobody else writes']);
    const log = on.logs.join('\n');
    for (const secret of [peer.link.split('/').at(-1)!, peer.email, peer.invitationId, 'nobody else writes'])
      expect(log).not.toContain(secret);
  });
});

const receiptIn = (html: string): string => /class="code">([^<]+)</.exec(html)?.[1] ?? '';
const formIn = ({ page }: Visit): string => /name="form" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
