import { dateInWords, momentInWords } from '../pages/date-in-words.js';
import type { CycleDetails } from './cycle-details.js';
import type { CycleForm, FormErrors } from './cycle-form.js';
import { CYCLE_STATES } from './cycle-state-words.js';
import type { ListedInstrument } from './instrument-versions.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const GROUPS = [
  {
    value: 'merge',
    label: 'Join them with another group',
    hint: 'More can be shown. A joined group is named as such.',
  },
  {
    value: 'omit',
    label: 'Leave them out',
    hint: 'Strictest. Their answers count nowhere, totals included.',
  },
];
const MODES = [
  {
    value: 'debrief',
    label: 'Conversation first',
    words: 'The debriefer reads it first',
    hint: 'The debriefer reads the report and talks it through. Then the person reads it.',
  },
  {
    value: 'together',
    label: 'Both at once',
    words: 'The person and the debriefer at once',
    hint: 'The person and the debriefer get the report at the same time.',
  },
  {
    value: 'direct',
    label: 'Straight to the person',
    words: 'Straight to the person',
    hint: 'Nobody reads it before them. A report that may discourage still waits for a conversation.',
  },
] as const;
const HR_READS = [
  {
    value: 'yes',
    label: 'HR may open released reports',
    words: 'HR may open them to hand them out',
    hint: 'To hand out PDFs. The person sees each opening.',
  },
  {
    value: 'no',
    label: 'HR reads no report',
    words: 'HR reads none',
    hint: 'HR sees which reports are ready, and the figures of the whole group.',
  },
] as const;
const FIELDS = [
  'title',
  'purpose',
  'instrumentId',
  'closesOn',
  'closesTime',
  'timeZone',
  'k',
  'hiddenGroups',
  'releaseMode',
  'hrReads',
] as const;

/** The fields of the set-up form with what was entered, and one sentence at each field that is wrong. */
export function formView(form: CycleForm, instruments: readonly ListedInstrument[], errors: FormErrors = {}) {
  const wrong = FIELDS.flatMap((field) => (errors[field] ? [{ field, message: errors[field] }] : []));
  const zones = new Set([form.timeZone, 'Europe/London', ...ZONES]);
  return {
    ...form,
    faults: wrong.length > 0 ? wrong : null,
    error: Object.fromEntries(FIELDS.map((field) => [field, errors[field] ?? null])),
    instruments: instruments.map(({ id, title, version }) => ({
      id,
      label: `${title}, version ${version}`,
      selected: id === form.instrumentId,
    })),
    zones: [...zones]
      .filter((zone) => zone !== '')
      .map((zone) => ({ zone, selected: zone === form.timeZone })),
    groups: GROUPS.map((group) => ({ ...group, checked: group.value === form.hiddenGroups })),
    modes: MODES.map((mode) => ({ ...mode, checked: mode.value === form.releaseMode })),
    hrChoices: HR_READS.map((choice) => ({ ...choice, checked: choice.value === form.hrReads })),
  };
}

/** What stands above a round's pages, and its settings once they can no longer be changed. */
export function cycleView(cycle: CycleDetails) {
  const { id, title, purpose, k, state } = cycle;
  return {
    id,
    title,
    purpose,
    k,
    stateLabel: CYCLE_STATES[state].label,
    badge: CYCLE_STATES[state].badge,
    closes: momentInWords(cycle.closesAt, cycle.timeZone),
    zone: cycle.timeZone.replace(/_/g, ' '),
    questionnaire: cycle.questionnaire,
    releaseWords: MODES.find(({ value }) => value === cycle.releaseMode)!.words,
    hrWords: HR_READS[cycle.hrReads ? 0 : 1].words,
    smallGroups: cycle.hiddenGroups === 'merge' ? 'joined with another group' : 'left out',
    draft: state === 'draft',
    nominating: state === 'nominating',
    collecting: state === 'collecting',
    sealed: state === 'sealed',
    deleted: cycle.answersDeletedAt && dateInWords(cycle.answersDeletedAt, cycle.timeZone),
    editable: state === 'draft' || state === 'nominating',
    people: counted(cycle.subjects, 'person', 'people'),
    lists:
      cycle.subjects === 0
        ? 'No lists of raters yet'
        : `${cycle.approved} of ${cycle.subjects} lists of raters approved`,
    waiting:
      cycle.proposed > 0 ? `${counted(cycle.proposed, 'list waits', 'lists wait')} to be checked` : null,
  };
}

/** What a launch will send, in sentences. */
export function launchView(cycle: CycleDetails) {
  const choosing = cycle.subjects - cycle.approved;
  const collects = choosing === 0;
  return {
    collects,
    sends: collects
      ? [
          `${counted(cycle.requests, 'request', 'requests')} for feedback by e-mail, each with a personal link.`,
          `${counted(cycle.subjects, 'person is', 'people are')} asked to rate themselves.`,
        ]
      : [
          `${counted(choosing, 'person is', 'people are')} asked by e-mail to choose their raters.`,
          ...(cycle.approved > 0
            ? [
                `${counted(cycle.approved, 'list', 'lists')} that you imported will wait until you open the collection.`,
              ]
            : ['Nobody else is written to yet. Answers are asked for when you open the collection.']),
        ],
  };
}

export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
