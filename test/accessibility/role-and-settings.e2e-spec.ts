import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { launchedBrowser } from '../support/launched-browser.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound, type GivenRound } from '../support/steps/given-round.js';
import { linkIn } from '../support/steps/link-in.js';
import { tinyPng } from '../support/tiny-png.js';
import { violationsOn } from '../support/violations-on.js';

/** Pages on the role, on the set-up of a round and on the settings, in an organisation whose own colour was unreadable. */
describe('the pages on role and settings', () => {
  let on: RunningPlatform;
  let browser: Browser;
  let round: GivenRound;
  let manager: string;
  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_SWEEP_SECONDS: '3600' });
    browser = await launchedBrowser();
    const organisation = await givenOrganisation(on);
    round = await givenRound(on, organisation, [{ peer: 3 }]);
    manager = randomUUID();
    await on.db.sql(
      `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name) values ($1, $2, 'M1', $3, $3, 'Miriam Cole')`,
      [organisation.id, manager, 'boss@example.org'],
    );
    await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
      organisation.id,
      round.subjects[0]!.id,
      manager,
    ]);
    const api = await apiOf(on, organisation);
    await api('POST', `/cycles/${round.id}/launch`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await on?.stop();
  });

  const signedIn = async (email: string, options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext({ ...options, baseURL: on.url })).newPage();
    const before = on.mail.to(email).filter(({ subject }) => subject === 'Your sign-in link').length;
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).press('Enter');
    const mail = await eventually(() => {
      const mails = on.mail.to(email).filter(({ subject }) => subject === 'Your sign-in link');
      if (mails.length === before) throw new Error('not yet');
      return mails.at(-1)!;
    });
    await page.goto(linkIn(mail));
    await page.getByRole('button', { name: 'Sign in' }).press('Enter');
    await page.waitForURL('**/home');
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  /** From HR's settings to the role as subject and manager see it, each page shown to `look`. */
  async function walk(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    await on.db.sql('delete from survey.role_choice');
    const hr = await signedIn(round.organisation.hrEmail, options);
    await hr.goto('/admin/settings');
    await look(hr);
    await hr.getByLabel('Colour of links and buttons').fill('red');
    await press(hr, 'See what changes');
    await hr.getByRole('alert').waitFor();
    await look(hr);
    const colour = options.colorScheme === 'dark' ? '#10103a' : '#ffd600';
    await hr.getByLabel('Colour of links and buttons').fill(colour);
    await hr
      .getByLabel('Logo', { exact: true })
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: tinyPng(200, 80) });
    await press(hr, 'See what changes');
    await hr.getByRole('heading', { name: 'Check the settings' }).waitFor();
    await look(hr);
    await press(hr, 'Save the settings');
    await hr.getByRole('status').waitFor();
    await look(hr);
    await hr.goto('/hr/cycles/new');
    await look(hr);

    const subject = await signedIn(round.subjects[0]!.email, options);
    await subject.goto(`/my/${round.id}/role`);
    await press(subject, 'Save');
    await subject.getByRole('alert').waitFor();
    await look(subject);
    await subject.getByRole('combobox', { name: 'Main' }).selectOption({ label: 'Team motivation' });
    await subject.getByRole('checkbox', { name: /^Trust building/ }).press('Space');
    await subject.getByText('What each of these means').press('Enter');
    await look(subject);
    await press(subject, 'Save');
    await subject.waitForURL(`**/my/${round.id}`);
    await look(subject);

    const page = await (await browser.newContext({ ...options, baseURL: on.url })).newPage();
    const mail = await eventually(() => {
      const found = on.mail.to('boss@example.org').find(({ subject: line }) => /^Two/.test(line ?? ''));
      if (!found) throw new Error('not yet');
      return found;
    });
    await page.goto(linkIn(mail));
    await look(page);
    await press(page, 'See the questions');
    await page.waitForURL('**/check/role');
    await look(page);
    await page.getByRole('combobox', { name: 'Main' }).selectOption({ label: 'Crisis response' });
    await press(page, 'Save');
    await page.getByRole('status').waitFor();
    await look(page);
    await page.goto('/check');
    await look(page);
    for (const visited of [hr, subject, page]) await visited.context().close();
  }

  it.each([
    ['320 pixels wide', { width: 320, height: 700 }, 'light'],
    ['1280 pixels wide, dark', { width: 1280, height: 900 }, 'dark'],
  ] as const)(
    'break no rule of WCAG 2.2 A or AA and need no sideways scrolling, %s',
    async (_, viewport, colorScheme) => {
      let looked = 0;
      await walk({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
        looked++;
        expect({ [await page.title()]: await violationsOn(page) }).toEqual({ [await page.title()]: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(await page.locator('h1').count()).toBe(1);
      });
      expect(looked).toBe(12);
    },
    120_000,
  );

  it('are drawn in the colour and with the logo, and load nothing that their policy forbids', async () => {
    const page = await (await browser.newContext({ baseURL: on.url })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto('/sign-in');
    expect(
      await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--action").trim()'),
    ).toBe('#10103a');
    expect(await page.evaluate('document.querySelector(".logo").naturalWidth')).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
