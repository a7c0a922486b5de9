import { pluralIn } from '../plural-in.js';
import { type Words } from '../words.js';
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

const plural = pluralIn('de-DE');

/** First words of content labels that are no nouns: inside a sentence they begin with a small letter. */
const NO_NOUN = /^(Erster|Gemeinsam|Klares|Offene|Recht|Solide|Verborgene|Weitere|Zu)\b/;

/** The report's own sentences in German. Names of skills stand in quotes, so that no case ending is wrong. */
export const deDe: Words = {
  locale: 'de-DE',
  dir: 'ltr',
  and: 'und',
  andAfterAnd: ' sowie ',
  you: 'Sie',
  others: 'Andere',
  page: 'Seite',
  contents: 'In diesem Bericht',
  summaryOnly: 'Nur die Zusammenfassung lesen',
  openAll: 'Alle Einzelheiten öffnen',
  closeAll: 'Alle Einzelheiten schließen',
  combined: (groups) => `${groups} (zusammen)`,
  inSentence: (label) => label.replace(NO_NOUN, (word) => word.toLowerCase()),
  people: (n) => plural(n, { one: 'Person', other: 'Personen' }),
  ofGroup: (n, label) => `${label} (${n})`,
  quoted: (text) => `„${text}“`,
  sentence: (term, text) => `${term}: ${text}`,
  supportContact: 'HR',
  unprintable: '[Zeichen]',
  notShown: 'Nicht gezeigt',
  openQuestion: 'Offene Frage',
  hiddenCell: (letter) => `Nicht gezeigt (${letter})`,
  noteLetter: (letter) => `(${letter})`,

  title: (name) => `Feedbackbericht für ${name}`,
  range: (low, high) => `${low} bis ${high}`,
  cover,
  readers,
  before,
  answered,
  ways,
  glance,
  balance,
  entries,
  strengths,
  gaps,
  guide,
  difference,
  detail,
  comments,
  paths,
  month,
  phrases,
  method,
  sources,
};
