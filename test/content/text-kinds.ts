import { leavesIn, type Language } from './content-files.js';

/**
 * What the texts of the content files are, by key. A key that is listed nowhere is a code, a rule or a note
 * on computing: it is the same in every language, since two wordings of a rule would be two rules.
 */
const KINDS = {
  /** Lines to rate, and their form inside sentences. */
  item: [/^instrument[.]competencies[.]\w+[.]items[.]\w+[.](others|self|report)$/],
  /** Names, labels and titles: a few words, no sentence. */
  name: [
    /^instrument[.](title|domains[.]\w+[.](name|orientation[.]\w+))$/,
    /^instrument[.]competencies[.]\w+[.](name|surveyHeading)$/,
    /^instrument[.](survey|scales|selfNotObserved|situations|raterGroups|scoring)([.][\w]+)*[.]label$/,
    /^instrument[.](scoring[.]lenses[.]\w+[.]name|scales[.]\w+([.]\w+)+[.]hint|selfNotObserved[.]hint)$/,
    /^development[.](levels|actionTypes)[.]\w+[.]label$/,
    /^development[.]articleElements[.]\w+[.]articleName$/,
    /^development[.](integratedPaths|paths)[.][\w-]+([.]actions[.][\w-]+)?[.]title$/,
    /^development[.]askMorePath[.]title$/,
    /^development[.]orgTemplates[.]templates[.]\w+[.]articleSection$/,
    /^development[.]debrief[.]agenda[.]\d$/,
  ],
  /** What raters, subjects and managers read before and while they answer. */
  explanation: [
    /^instrument[.](purpose|openQuestionHint|domains[.]\w+[.]description)$/,
    /^instrument[.]competencies[.]\w+[.](description|whyItMatters|isNot)$/,
    /^instrument[.](survey|scales[.]\w+)[.]stem(Others|Self)$/,
    /^instrument[.]survey[.](teamNote|teamNoteSelf|raterGateQuestion[.]text)$/,
    /^instrument[.](openQuestions[.]\w+[.](others|self)|situations[.]\w+[.]hint|raterGroups[.]\w+[.]notice)$/,
    /^instrument[.](importance|situationQuestion)[.]text(Self|Manager)$/,
    /^instrument[.](scoring[.]positions[.]labels[.]\w+[.]meaning|disclosure[.]reasons[.]\w+)$/,
    /^instrument[.]instructions[.]\w+[.]\d$/,
    /^development[.]pulse[.](stem(Others|Self)|openQuestion[.]others|words[.]\w+)$/,
  ],
  /** Development paths: what for, what to do, how one would notice. */
  path: [
    /^development[.]paths[.][\w-]+[.](aim|ifThen|actions[.][\w-]+[.](action|progressSign))$/,
    /^development[.]integratedPaths[.][\w-]+[.](aim|progressSign|stages[.]\d[.]step)$/,
    /^development[.]askMorePath[.](aim|progressSign|steps[.]\d)$/,
  ],
  /** Questions that people ask each other. */
  question: [/^development[.](followUpQuestions|debrief[.]prompts)[.]\w+$/],
  /** Texts of the report about a competency. */
  narrative: [/^development[.]narratives[.]\w+[.]\w[.]\d[.]template$/],
  /** Other texts of the reports. */
  block: [
    /^development[.]narrativeBlocks([.]\w+)+$/,
    /^development[.](mistakeGuards[.]\w+|orgTemplates[.]templates[.]\w+)[.]template$/,
    /^development[.]orgTemplates[.]warning$/,
  ],
  /** About the questionnaire, for those who judge it. */
  about: [
    /^instrument[.](validation|source[.](usedFor|original|notUsed|addition))$/,
    /^instrument[.]competencies[.]\w+[.]items[.]\w+[.]rationale$/,
    /^instrument[.]situations[.]\w+[.]focusRationale$/,
    /^development[.]buildingBoth[.]\d[.]articleText$/,
  ],
  /** Advice to those who write and those who debrief; it names what to avoid. */
  advice: [/^development[.](tone[.](do|avoid)|debrief[.]avoid)[.]\d$/],
} as const satisfies Record<string, readonly RegExp[]>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** The kind of the text under a key; null if it is no text. */
export const kindOf = (key: string): Kind | null =>
  KIND_NAMES.find((kind) => KINDS[kind].some((pattern) => pattern.test(key))) ?? null;

export interface Text {
  readonly key: string;
  readonly kind: Kind;
  readonly text: string;
}

export const textsIn = (language: Language): readonly Text[] =>
  leavesIn(language).flatMap(({ key, value }) => {
    const kind = kindOf(key);
    return kind !== null && typeof value === 'string' ? [{ key, kind, text: value }] : [];
  });
