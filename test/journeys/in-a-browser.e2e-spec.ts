import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { launchedBrowser } from '../support/launched-browser.js';
import { pdfWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound, type GivenRound } from '../support/steps/given-round.js';
import { linkIn } from '../support/steps/link-in.js';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
] as [string, BrowserContextOptions][])('in a browser %s', (_name, options) => {
  let on: RunningPlatform;
  let browser: Browser;
  let hr: Page;
  let hrEmail: string;
  let round: GivenRound;

  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    hrEmail = organisation.hrEmail;
    round = await givenRound(on, organisation, [{ manager: 1, peer: 3 }]);
    browser = await launchedBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await on?.stop();
  });

  const opened = async (context: BrowserContextOptions): Promise<Page> =>
    (await browser.newContext({ ...context, ...options, baseURL: on.url })).newPage();

  it('HR signs in and launches a round', async () => {
    hr = await opened({ acceptDownloads: true });
    await hr.goto('/sign-in');
    await hr.getByLabel('Your e-mail address').fill(hrEmail);
    await hr.getByRole('button', { name: 'Send me a link' }).click();
    const mail = await eventually(
      () => on.mail.to(hrEmail)[0] ?? Promise.reject<never>(new Error('no mail yet')),
    );
    await hr.goto(linkIn(mail));
    await hr.getByRole('button', { name: 'Sign in now' }).click();
    await hr.getByRole('link', { name: 'Rounds', exact: true }).click();
    await hr.getByRole('link', { name: 'Autumn round' }).click();
    await hr
      .getByRole('link', { name: /launch/i })
      .first()
      .click();
    await hr.getByRole('button', { name: /launch/i }).click();
    await hr.getByText('Collecting answers').first().waitFor();
  }, 60_000);

  it('a rater answers on a phone, as the others do elsewhere', async () => {
    const [self, manager, first, ...others] = round.subjects[0]!.raters;
    for (const { email } of [self!, manager!, ...others]) await answer(on, await linkFor(on, email), 4);
    const page = await opened(PHONE);
    await page.goto(await linkFor(on, first!.email));
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Continue' }).click();
    for (let number = 1; number <= 10; number++) {
      await page.waitForURL(`**/answer/${number}`);
      for (const line of await page.locator('fieldset').all())
        await line.getByRole('radio', { name: 'Very often' }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.waitForURL('**/answer/comments');
    await page.getByRole('textbox').first().fill('Explains why, not only what.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/).waitFor();
    await page.context().close();
  }, 120_000);

  it('HR closes the round, releases the report and downloads it', async () => {
    await hr.reload();
    await hr.getByRole('link', { name: /close now/i }).click();
    await hr.getByRole('button', { name: /close/i }).click();
    await eventually(async () => {
      expect(await on.db.sql(`select from reporting.report where state = 'ready'`)).toHaveLength(1);
    }, 30_000);
    await hr.goto(`/reports/cycles/${round.id}/release`);
    await hr.getByRole('checkbox', { name: 'Person Number' }).check();
    await hr.getByRole('button', { name: 'Release…', exact: true }).click();
    await hr.getByRole('button', { name: 'Release' }).click();
    await hr.getByText('1 report released to its subject.').waitFor();
    await hr.getByRole('link', { name: 'Reports', exact: true }).click();
    const downloading = hr.waitForEvent('download');
    await hr.getByRole('link', { name: /^PDF/ }).click();
    const file = await (await downloading).path();
    expect(await pdfWords(readFileSync(file))).toContain('Explains why, not only what.');
  }, 60_000);
});
