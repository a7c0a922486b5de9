import { readinessAddress } from '#contracts';
import { dayInWords, dayOfMomentInWords } from '../reports/day-in-words.js';
import { groupWords } from '../reports/group-words.js';
import type { ReportState } from '../reports/report-life.js';
import { wayOf, type ReleaseMode } from '../reports/way-of.js';
import { namesInWords } from './names-in-words.js';
import type { Counts, Readiness, Round, Shown } from './readiness.js';

/** The page before a release: who is shown in each report, who talks it through, and what is missing. */
export function readinessView(
  cycleId: string,
  round: Round,
  counts: Counts,
  listed: { readonly rows: readonly Readiness[]; readonly shown: Shown },
) {
  const { total, waiting, failed, ready, missing, missingNames } = counts;
  return {
    cycleId,
    title: round.title,
    k: round.k,
    analysed: round.analysed,
    none: total === 0,
    waiting,
    failed,
    ready,
    mode: MODES[round.releaseMode],
    missing: missing > 0 ? namesInWords(missingNames, missing) : null,
    asksDebriefer: round.releaseMode !== 'direct' || missing > 0 || listed.rows.some(({ guard }) => guard),
    filters: FILTERS.filter(({ shown }) => shown === 'all' || counts[shown] > 0).map(({ shown, label }) => ({
      label: `${label} (${shown === 'all' ? total : counts[shown]})`,
      href: shown === 'all' ? readinessAddress(cycleId) : `${readinessAddress(cycleId)}?shown=${shown}`,
      current: shown === listed.shown,
    })),
    rows: listed.rows.map(rowOf),
  };
}

function rowOf(row: Readiness) {
  return {
    id: row.id,
    name: row.subjectName,
    ...STATES[row.state],
    more: moreOf(row),
    movable: row.state !== 'released',
    withheld: row.state === 'withheld',
    debriefer: row.debrieferName,
    missing: row.missing,
    shown: groupWords(row.shown),
    joined: groupWords(row.joined),
    hidden: groupWords(row.hidden),
  };
}

/** What HR knows of a report beside its state. */
function moreOf(row: Readiness): string {
  if (row.state === 'held')
    return row.debriefOn ? `Conversation on ${dayInWords(row.debriefOn)}` : 'No day is set yet';
  if (row.state === 'withheld') return row.withheldReason ?? '';
  if (row.state === 'released')
    return row.releasedAt ? `On ${dayOfMomentInWords(row.releasedAt, row.timeZone)}` : '';
  return wayWords(row);
}

/** The guard is named where it changes something: elsewhere it would tell HR of scores for nothing. */
function wayWords(row: Pick<Readiness, 'releaseMode' | 'guard'>): string {
  if (row.guard && row.releaseMode !== 'debrief') return 'Conversation first (guard)';
  return WAYS[wayOf(row)];
}

const WAYS = {
  'conversation-first': 'Conversation first',
  together: 'Together with the debriefer',
  straight: 'Straight to the subject',
} as const;

const MODES: Readonly<Record<ReleaseMode, string>> = {
  debrief:
    'In this round a conversation comes first. The debriefer reads a report when you release it, and its subject after the conversation.',
  together: 'In this round subject and debriefer get a report at the same time.',
  direct: 'In this round a report goes straight to its subject.',
};

/** States in words, with the look of their sign. */
export const STATES: Readonly<Record<ReportState, { state: string; badge: string }>> = {
  waiting: { state: 'Being made', badge: 'current' },
  ready: { state: 'Ready', badge: 'current' },
  held: { state: 'Held for the conversation', badge: 'current' },
  released: { state: 'Released', badge: 'done' },
  superseded: { state: 'Replaced', badge: '' },
  withheld: { state: 'Withheld', badge: 'danger' },
  failed: { state: 'Failed', badge: 'danger' },
};

const FILTERS: readonly { shown: Shown; label: string }[] = [
  { shown: 'all', label: 'All' },
  { shown: 'missing', label: 'Without a debriefer' },
  { shown: 'ready', label: 'Ready' },
  { shown: 'held', label: 'Held' },
  { shown: 'withheld', label: 'Withheld' },
  { shown: 'released', label: 'Released' },
];
