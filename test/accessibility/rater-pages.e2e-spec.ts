import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchedBrowser } from '../support/launched-browser.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { endCollection, givenOpenRound, type InvitedRater } from '../support/steps/given-open-round.js';
import { violationsOn } from '../support/violations-on.js';

describe('the pages of a rater', () => {
  let on: RunningPlatform;
  let browser: Browser;
  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_GRACE_SECONDS: '900', PARALLAX_SWEEP_SECONDS: '3600' });
    browser = await launchedBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await on?.stop();
  });

  /** From the link to the receipt, back, and out: every page of a rater, each shown to `look`. */
  async function walk(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const round = await givenOpenRound(on, [{ peer: 2, manager: 1 }]);
    const of = (relationship: string) => round.raters.filter((rater) => rater.relationship === relationship);
    const [peer, decliner] = of('peer') as [InvitedRater, InvitedRater];
    const open = async (rater: InvitedRater): Promise<Page> => {
      const page = await (await browser.newContext({ ...options, baseURL: on.url })).newPage();
      await page.goto(rater.link);
      return page;
    };
    const press = (page: Page, name: string) =>
      page.getByRole('button', { name, exact: true }).press('Enter');

    const page = await open(peer);
    await look(page);
    await press(page, 'Start');
    await page.waitForURL('**/answer/start'); // the token has left the address
    await press(page, 'Continue');
    await look(page); // nothing was chosen
    await page.getByRole('radio', { name: 'A little' }).press('Space');
    await press(page, 'Continue');
    await look(page);
    await page.getByRole('link', { name: 'Continue' }).press('Enter');
    for (let number = 1; number <= 10; number++) {
      await page.waitForURL(`**/answer/${number}`);
      const answered = number % 3 ? 'Often' : 'No opportunity to observe';
      const lines = await page.locator('fieldset').all();
      for (const line of number === 1 ? lines : lines.slice(0, 1))
        await line.getByRole('radio', { name: answered, exact: true }).press('Space');
      if (number === 1) await look(page);
      await press(page, 'Continue');
    }
    await page.waitForURL('**/answer/comments');
    await page.getByRole('textbox').first().fill('x'.repeat(1600));
    await press(page, 'Continue');
    await page.getByText('100 characters too long').first().waitFor();
    await look(page);
    await page.getByRole('textbox').first().fill('They say why before they say what.');
    await press(page, 'Continue');
    await page.waitForURL('**/answer/check');
    await look(page);
    await press(page, 'Send');
    await page.waitForURL('**/answer/sent');
    expect(await page.getByRole('status').textContent()).toBe('Your answers have been sent.');
    await look(page);
    await page.goto('/answer/2');
    await look(page);
    await page.goto(`/r/${'A'.repeat(43)}`);
    await look(page);

    const other = await open(decliner);
    await press(other, 'I do not know Person' + nameOf(round.subjects[0]!.email) + ' well enough');
    await other.waitForURL('**/answer/decline');
    await look(other);
    await press(other, 'Decline');
    await other.waitForURL('**/answer/declined');
    await look(other);

    const [manager, self] = [await open(of('manager')[0]!), await open(of('self')[0]!)];
    await look(manager);
    await look(self);
    await press(self, 'Start');
    await self.waitForURL('**/answer/how');
    await look(self);
    await press(manager, 'Start');
    await conflictOn(manager);
    await look(manager);
    await endCollection(on, round);
    await manager.goto('/answer/3');
    await look(manager);
    await manager.goto(peer.link);
    await look(manager);
    for (const visited of [page, other, manager, self]) await visited.context().close();
  }

  /** Leaves a page that another window has changed since. */
  async function conflictOn(page: Page): Promise<void> {
    const second = await page.context().newPage();
    await page.goto('/answer/1');
    await second.goto('/answer/1');
    for (const [window, answer] of [
      [second, 'Sometimes'],
      [page, 'Often'],
    ] as const) {
      await window.getByRole('radio', { name: answer, exact: true }).first().press('Space');
      await window.getByRole('button', { name: 'Continue' }).press('Enter');
      if (window === second) await window.waitForURL('**/answer/2');
    }
    await page.getByRole('heading', { name: 'Your answers have changed elsewhere' }).waitFor();
    await second.close();
  }

  it.each([
    ['320 pixels wide', { width: 320, height: 700 }, 'light'],
    ['1280 pixels wide, dark', { width: 1280, height: 900 }, 'dark'],
  ] as const)(
    'break no rule of WCAG 2.2 A or AA and need no sideways scrolling, %s',
    async (_, viewport, colorScheme) => {
      const titles: string[] = [];
      await walk({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
        titles.push(await page.title());
        expect({ [await page.title()]: await violationsOn(page) }).toEqual({ [await page.title()]: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(await page.locator('h1').count()).toBe(1);
      });
      expect(titles.length).toBeGreaterThan(15);
    },
    180_000,
  );

  it('need no script', () => walk({ javaScriptEnabled: false }, async () => {}), 120_000);

  it('load nothing that their policy forbids, and no more than 30 kB beside the fonts', async () => {
    const { raters } = await givenOpenRound(on, [{ peer: 1 }]);
    const page = await (await browser.newContext({ baseURL: on.url })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(raters.find(({ relationship }) => relationship === 'peer')!.link);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.goto('/answer/1');
    const loaded = await page.evaluate<string[]>(
      `performance.getEntries().filter((one) => 'transferSize' in one).map(({ name }) => name)`,
    );
    expect(loaded.filter((address) => !address.startsWith(on.url))).toEqual([]);
    const bodies = new Map(
      await Promise.all(
        loaded.map(async (address) => [address, await (await page.request.get(address)).body()] as const),
      ),
    );
    const script = [...bodies].find(([address]) => address.endsWith('.js'));
    expect(script?.[1].length).toBeLessThanOrEqual(5_000);
    const texts = [...bodies].filter(([address]) => !address.endsWith('.woff2'));
    expect(texts.length).toBeGreaterThanOrEqual(4);
    const compressed = texts.reduce((sum, [, body]) => sum + gzipSync(body).length, 0);
    expect(compressed).toBeLessThanOrEqual(30_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keep a change while it is made, and say until it works that it is not kept', async () => {
    const { raters, id } = await givenOpenRound(on, [{ peer: 1 }]);
    const context = await browser.newContext({ baseURL: on.url });
    const page = await context.newPage();
    await page.goto(raters.find(({ relationship }) => relationship === 'peer')!.link);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.goto('/answer/1');
    const [first, second] = await page.locator('fieldset').all();
    await first!.getByRole('radio', { name: 'Very often' }).press('Space');
    await page.getByText('Kept. You can stop').waitFor();
    const kept = () =>
      on.db.sql<{ ratings: number[] }>(
        'select ratings[9:10] as ratings from survey.draft where cycle_id = $1',
        [id],
      );
    expect(await kept()).toEqual([{ ratings: [4, 0] }]);

    await context.setOffline(true);
    await second!.getByRole('radio', { name: 'Sometimes' }).press('Space');
    await page.getByText('Not kept yet: no connection.').waitFor();
    expect(await kept()).toEqual([{ ratings: [4, 0] }]);
    await context.setOffline(false);
    await page.getByText('Kept. You can stop').waitFor();
    expect(await kept()).toEqual([{ ratings: [4, 2] }]);
    await context.close();
  }, 40_000);
});

const nameOf = (email: string): string => /\d+/.exec(email)?.[0] ?? '';
