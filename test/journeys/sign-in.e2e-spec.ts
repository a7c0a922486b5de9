import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { eventually } from '../support/eventually.js';
import { Visit } from '../support/visit.js';

describe('signing in', () => {
  let on: RunningPlatform;
  let email: string;
  beforeAll(async () => {
    on = await runningPlatform();
    email = (await givenOrganisation(on)).hrEmail;
  });
  afterAll(() => on?.stop());

  it('lets in whoever opens the link from the mail in the browser that asked', async () => {
    const visit = await signIn(on, email);
    expect((await visit.get('/reports/mine')).status).toBe(200);
    await visit.send('/sign-out');
    expect((await visit.get('/reports/mine')).status).toBe(401);
  });

  it('says the same of an unknown address, and sends nothing', async () => {
    const before = on.mail.to(email).length;
    const [known, unknown] = [new Visit(on.url), new Visit(on.url)];
    const pages = [
      await known.send('/sign-in', { email }),
      await unknown.send('/sign-in', { email: 'nobody@else.example' }),
    ];
    expect(pages[0]?.html).toBe(pages[1]?.html);
    await eventually(() => expect(on.mail.to(email)).toHaveLength(before + 1));
    expect(on.mail.to('nobody@else.example')).toEqual([]);
  });

  it('refuses the link in another browser without spending it, and a second use', async () => {
    const own = new Visit(on.url);
    const before = on.mail.to(email).length;
    await own.send('/sign-in', { email });
    const path = linkIn(
      await eventually(() => on.mail.to(email)[before] ?? Promise.reject<never>(new Error('no mail'))),
    );

    expect((await new Visit(on.url).ask('POST', path)).status).toBe(403);
    expect((await own.ask('POST', path)).status).toBe(303);
    expect((await own.ask('POST', path)).status).toBe(403);
  });

  it('refuses forms from other origins, and requests without the token of the session', async () => {
    const visit = await signIn(on, email);
    expect(
      (await visit.ask('POST', '/sign-in', undefined, { origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await visit.ask('POST', '/sign-out')).status).toBe(403);
  });

  it('takes its own forms under every spelling of this machine', async () => {
    const visit = new Visit(on.url);
    const elsewhere = new URL(on.url);
    for (const hostname of ['localhost', '127.0.0.1', '[::1]']) {
      elsewhere.hostname = hostname;
      const answer = await visit.ask(
        'POST',
        '/sign-in',
        new URLSearchParams({ email: 'nobody@else.example' }),
        {
          origin: elsewhere.origin,
        },
      );
      expect([hostname, answer.status]).toEqual([hostname, 200]);
    }
  });

  it('keeps secrets out of the log', async () => {
    await signIn(on, email);
    const log = on.logs.join('\n');
    for (const mail of on.mail.mails) expect(log).not.toContain(linkIn(mail).split('/').at(-1));
    expect(log).not.toContain(email);
  });
});
