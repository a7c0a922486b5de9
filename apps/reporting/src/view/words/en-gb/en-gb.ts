import { answered } from './answered.js';
import { balance } from './balance.js';
import { before } from './before.js';
import { comments } from './comments.js';
import { cover } from './cover.js';
import { detail } from './detail.js';
import { difference } from './difference.js';
import { entries } from './entries.js';
import { gaps } from './gaps.js';
import { glance } from './glance.js';
import { guide } from './guide.js';
import { method } from './method.js';
import { month } from './month.js';
import { paths } from './paths.js';
import { phrases } from './phrases.js';
import { readers } from './readers.js';
import { sources } from './sources.js';
import { strengths } from './strengths.js';
import { ways } from './ways.js';
import { pluralIn } from '../plural-in.js';

const plural = pluralIn('en-GB');

/** The report's own sentences in British English. Content files bring the rest in their language. */
export const enGb = {
  locale: 'en-GB' as string,
  dir: 'ltr' as 'ltr' | 'rtl',
  and: 'and',
  /** Where one of the parts has an "and" of its own. */
  andAfterAnd: ', and ',
  you: 'You',
  others: 'Others',
  page: 'Page',
  contents: 'In this report',
  summaryOnly: 'Read the summary only',
  openAll: 'Open all details',
  closeAll: 'Close all details',
  combined: (groups: string) => `${groups} (combined)`,
  inSentence: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
  people: (n: number) => plural(n, { one: 'person', other: 'people' }),
  ofGroup: (n: number, label: string) => (n === 1 ? `1 ${label.replace(/s$/, '')}` : `${n} ${label}`),
  quoted: (text: string) => `“${text}”`,
  sentence: (term: string, text: string) => `${term}: ${text}`,
  supportContact: 'your HR contact',
  unprintable: '[character]',
  notShown: 'Not shown',
  openQuestion: 'Open question',
  hiddenCell: (letter: string) => `Not shown (${letter})`,
  noteLetter: (letter: string) => `(${letter})`,

  title: (name: string) => `Feedback report for ${name}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  cover,
  readers,
  before,
  answered,
  ways,
  glance,
  guide,
  balance,
  entries,
  strengths,
  gaps,
  difference,
  detail,
  comments,
  paths,
  month,
  phrases,
  method,
  sources,
};
