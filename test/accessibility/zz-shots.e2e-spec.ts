import { afterAll, beforeAll, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOpenRound, endCollection } from '../support/steps/given-open-round.js';

let on: RunningPlatform; let browser: Browser;
beforeAll(async () => { on = await runningPlatform({PARALLAX_GRACE_SECONDS:'900',PARALLAX_BATCH_SECONDS:'300'}); browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] }); });
afterAll(async () => { await browser?.close(); await on?.stop(); });

it('shoots', async () => {
  const modes = (process.env.MODES ?? 'p-light,p-dark,w-light,w-dark').split(',');
  for (const mode of modes) {
    const round = await givenOpenRound(on, [{ peer: 4, manager: 1 }]);
    await on.db.sql(`update survey.person set given_name='Amara', display_name='Amara Okonkwo' where id=$1`, [round.subjects[0]!.id]);
    await on.db.sql(`update survey.person set given_name='Bo', display_name='Bo Lindqvist' where given_name like 'Person%'`);
    await on.db.sql(`update survey.organisation set name='Northwind Works'`);
    await on.db.sql(`update survey.cycle set title='Autumn feedback', purpose='We run this round so that every team lead gets useful feedback before the new year.'`);
    const peer = round.raters.find((r) => r.relationship === 'peer')!;
    const manager = round.raters.find((r) => r.relationship === 'manager')!;
    const self = round.raters.find((r) => r.relationship === 'self')!;
    const [size, scheme] = mode.split('-') as [string, 'light'|'dark'];
    const viewport = size === 'p' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const open = async () => (await browser.newContext({ viewport, colorScheme: scheme })).newPage();
    const page = await open();
    const shot = async (name: string, p = page) => { await p.waitForTimeout(120); await p.screenshot({ path: `/tmp/rater-shots/${mode}-${name}.png`, fullPage: true }); };
    await page.goto(on.url + peer.link); await shot('01-start');
    await page.getByRole('button', { name: 'Start' }).click();
    await shot('02-gate');
    await page.getByRole('button', { name: 'Continue' }).click(); await shot('03-gate-error');
    await page.getByLabel('A little').check(); await page.getByRole('button', { name: 'Continue' }).click(); await shot('04-how');
    await page.getByRole('link', { name: 'Continue' }).click();
    const groups = await page.getByRole('group').all();
    for (const [i, g] of groups.slice(0, 3).entries()) await g.getByRole('radio', { name: ['Often','Almost always','No opportunity'][i]! }).first().check();
    await page.waitForTimeout(600); await shot('05-items');
    await page.route('**/keep', (r) => r.abort());
    await groups[3]!.getByRole('radio').first().check(); await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/rater-shots/${mode}-06-offline.png` });
    await page.unroute('**/keep');
    await page.getByRole('button', { name: 'Continue' }).click();
    // stale
    const second = await page.context().newPage(); await second.goto(on.url + '/answer/2'); await page.goto(on.url + '/answer/2');
    await second.getByRole('radio').nth(1).check(); await second.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('radio').nth(3).evaluate((e: {checked: boolean}) => { e.checked = true; }); await page.getByRole('button', { name: 'Continue' }).click(); await shot('07-conflict'); await second.close();
    await page.goto(on.url + '/answer/comments');
    await page.locator('#words-1').fill('She explains why before she explains what. In the migration that helped all of us.');
    await page.locator('#words-2').fill('x'.repeat(1523));
    await page.getByRole('button', { name: 'Continue' }).click(); await shot('08-comments-error');
    await page.locator('#words-2').fill('Ask earlier.'); await page.getByRole('button', { name: 'Continue' }).click(); await shot('09-check');
    await page.getByRole('button', { name: 'Send' }).click(); await shot('10-sent');
    await page.goto(on.url + '/answer/5'); await shot('11-items-after');
    await page.goto(on.url + '/r/abc'); await shot('12-dead');
    const m = await open(); await m.goto(on.url + manager.link); await shot('13-start-manager', m);
    await m.getByRole('button', { name: /do not know/ }).click(); await shot('14-decline', m);
    await m.getByRole('button', { name: 'Decline' }).click(); await shot('15-declined', m);
    await m.getByRole('button', { name: 'Change my mind' }).click(); await m.goto(on.url + '/answer/3'); await shot('16-items-manager', m);
    const s = await open(); await s.goto(on.url + self.link); await shot('17-start-self', s); await s.getByRole('button', { name: 'Start' }).click(); await shot('18-how-self', s);
    await endCollection(on, round);
    await m.goto(on.url + '/answer/3'); await shot('19-grace', m);
    await m.goto(on.url + manager.link); await shot('20-closed', m);
  }
}, 240000);
