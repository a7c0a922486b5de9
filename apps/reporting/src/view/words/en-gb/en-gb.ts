import { answered } from './answered.js';
import { before } from './before.js';
import { comments } from './comments.js';
import { cover } from './cover.js';
import { detail } from './detail.js';
import { difference } from './difference.js';
import { glance } from './glance.js';
import { guide } from './guide.js';
import { method } from './method.js';
import { paths } from './paths.js';
import { phrases } from './phrases.js';

/** The report's own sentences in British English. Content files bring the rest in their language. */
export const enGb = {
  locale: 'en-GB' as string,
  dir: 'ltr' as 'ltr' | 'rtl',
  and: 'and',
  you: 'You',
  others: 'Others',
  page: 'Page',
  contents: 'In this report',
  combined: (groups: string) => `${groups} (combined)`,
  inSentence: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  ofGroup: (n: number, label: string) => (n === 1 ? `1 ${label.replace(/s$/, '')}` : `${n} ${label}`),
  supportContact: 'your HR contact',
  notShown: 'Not shown',
  openQuestion: 'Open question',
  hiddenCell: (letter: string) => `Not shown (${letter})`,
  noteLetter: (letter: string) => `(${letter})`,

  title: (name: string) => `Feedback report for ${name}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  cover,
  before,
  answered,
  glance,
  guide,
  difference,
  detail,
  comments,
  paths,
  phrases,
  method,
};
