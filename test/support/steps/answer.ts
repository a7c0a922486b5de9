import { eventually } from '../eventually.js';
import type { RunningPlatform } from '../running-platform.js';
import { type Page, Visit } from '../visit.js';
import { linkIn } from './link-in.js';

/** The personal link that was mailed to a rater. */
export const linkFor = (
  on: RunningPlatform,
  email: string,
  about = /asks for your feedback|Rate yourself/,
): Promise<string> =>
  eventually(() => {
    const mail = on.mail.to(email).find(({ subject }) => about.test(subject ?? ''));
    if (!mail) throw new Error(`${email} has not been asked yet`);
    return linkIn(mail);
  });

const ITEMS = 40;
const PAGES = 10;

/**
 * Walks through the questionnaire by its links and buttons, and sends it.
 *
 * ratings   one for all items, or one per item in the stored order; 0 leaves a line blank
 * returns   the page with the receipt
 */
export async function answer(
  on: RunningPlatform,
  link: string,
  ratings: number | readonly number[],
  comments: readonly string[] = [],
): Promise<Page> {
  const visit = new Visit(on.url);
  await visit.get(link);
  await visit.send(link);
  if (visit.path === '/answer/start') await visit.send('/answer/start', { worked: 'yes' });
  await visit.get('/answer/1');
  for (let page = 1; page <= PAGES; page++)
    await visit.send(`/answer/${page}`, ratingsOn(visit.page.html, ratings));
  await visit.send(
    '/answer/comments',
    Object.fromEntries(boxesOn(visit.page.html).map((box, at) => [box, comments[at] ?? ''])),
  );
  return visit.send('/answer/check');
}

/** The radios of a page are named after the place of their item, so that a spec can answer by item. */
function ratingsOn(html: string, ratings: number | readonly number[]): Record<string, string> {
  const names = new Set(
    [...html.matchAll(/<input[^>]*type="radio"[^>]*name="([^"]+)"/g)].map(([, name = '']) => name),
  );
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const item = Number(/\d+/.exec(name)?.[0]);
      if (!(item >= 0 && item < ITEMS)) throw new Error(`${name} is no line`);
      const given = typeof ratings === 'number' ? ratings : (ratings[item] ?? 0);
      return given === 0 ? [] : [[name, String(given)]];
    }),
  );
}

const boxesOn = (html: string): string[] =>
  [...html.matchAll(/<textarea[^>]*name="([^"]+)"/g)].map(([, name = '']) => name);
