import { z } from 'zod';

const Code = z
  .string()
  .min(1)
  .max(64)
  .refine((code) => code !== '__proto__', 'is not a usable code');
const text = z.string().optional();
const hint = z.string().nullish();
const Label = z.looseObject({ code: Code, label: z.string(), meaning: text, section: text });

const Domain = z.looseObject({
  code: Code,
  name: text,
  description: text,
  colourToken: text,
  shape: text,
  orientation: z.record(z.string(), z.string()).optional(),
});
const Item = z.looseObject({
  code: Code,
  others: text,
  self: text,
  report: text,
  core: z.boolean().optional(),
});
const Competency = z.looseObject({
  code: Code,
  domain: Code,
  name: text,
  description: text,
  whyItMatters: text,
  isNot: text,
  reportOrder: z.number().optional(),
  surveyOrder: z.number().optional(),
  surveyHeading: text,
  items: z.array(Item).min(1),
});
/** What stands beside the codes of groups in the files of an analysis. */
const RESERVED = ['all_others', 'anonymous', 'gap', 'position', 'meanOfGroups'];

const RaterGroup = z.looseObject({
  code: Code,
  anonymous: z.boolean(),
  label: text,
  minToShow: z.int().min(0).optional(),
  recommended: z.array(z.int()).optional(),
  notice: text,
});
const OpenQuestion = z.looseObject({
  code: Code,
  others: text,
  self: text,
  maxChars: z.int().positive().optional(),
});
const Cuts = z.looseObject({
  need: z.number().optional(),
  strength: z.number().optional(),
  gapNotable: z.number().positive().optional(),
});
const AllOthers = z.enum(['pooled', 'mean_of_groups']);
const HiddenGroups = z.enum(['merge', 'omit']);
const Scoring = z.looseObject({
  cuts: Cuts.optional(),
  allOthers: AllOthers.optional(),
  hiddenGroups: HiddenGroups.optional(),
  positions: z.looseObject({ labels: z.array(Label).optional() }).optional(),
  gapConfidence: z.array(Label).optional(),
  certainty: z.looseObject({ bands: z.array(Label).optional() }).optional(),
  lenses: z
    .array(z.looseObject({ code: Code, name: z.string(), L: z.array(Code), M: z.array(Code) }))
    .optional(),
});
const Scale = z.looseObject({
  id: z.string(),
  default: z.boolean().optional(),
  points: z.array(z.looseObject({ value: z.int(), label: z.string(), hint })).length(5),
  notObserved: z.looseObject({ value: z.string(), label: z.string(), hint }),
  stemOthers: text,
  stemSelf: text,
});
const SurveyTexts = z.looseObject({
  stemOthers: text,
  stemSelf: text,
  teamNote: text,
  teamNoteSelf: text,
  raterGateQuestion: z
    .looseObject({
      code: Code,
      text: z.string(),
      options: z.array(z.looseObject({ value: z.string(), label: z.string() })),
    })
    .optional(),
});
const Importance = z.looseObject({
  enabled: z.boolean(),
  min: z.int(),
  max: z.int(),
  textSelf: text,
  textManager: text,
  multipliers: z.looseObject({
    none: z.number(),
    selfOnly: z.number(),
    managerOnly: z.number(),
    both: z.number(),
    notAsked: z.number(),
  }),
});
const SituationQuestion = z.looseObject({
  min: z.int(),
  max: z.int(),
  textSelf: text,
  textManager: text,
  rankShares: z.record(z.string(), z.array(z.number())),
});
const Situation = z.looseObject({
  code: Code,
  label: z.string(),
  hint: text,
  weights: z.record(z.string(), z.number()),
  focusCompetencies: z.array(Code),
});

/** What the codes of an instrument must satisfy, whatever else it holds. */
interface Codes {
  readonly domains: readonly { code: string }[];
  readonly competencies: readonly { code: string; domain: string; items: readonly { code: string }[] }[];
  readonly raterGroups: readonly { code: string; anonymous: boolean }[];
  readonly openQuestions?: readonly { code: string }[];
  readonly scoring?: { readonly cuts?: { need?: number; strength?: number } };
}

function checkCodes(file: Codes, context: z.RefinementCtx): void {
  const fault = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message, path });
  const unique = (path: string, coded: readonly { code: string }[]) => {
    const codes = coded.map(({ code }) => code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) fault(`holds the code ${twice} twice`, path);
  };
  unique('domains', file.domains);
  unique('competencies', file.competencies);
  unique('raterGroups', file.raterGroups);
  unique('items', [...file.competencies.flatMap(({ items }) => items), ...(file.openQuestions ?? [])]);

  file.competencies.forEach(({ domain }, index) => {
    if (!file.domains.some(({ code }) => code === domain))
      fault('is not the code of a domain', 'competencies', index, 'domain');
  });
  const self = file.raterGroups.find(({ code }) => code === 'self');
  if (self === undefined) fault('must include self', 'raterGroups');
  if (self?.anonymous) fault('self cannot be anonymous', 'raterGroups');
  if (file.raterGroups.some(({ code }) => RESERVED.includes(code) || code.includes('+')))
    fault(`a code may be none of ${RESERVED.join(', ')}, and may not hold a plus sign`, 'raterGroups');
  const { need = 3.25, strength = 4 } = file.scoring?.cuts ?? {};
  if (need > strength) fault('need lies above strength', 'scoring', 'cuts');
}

/** An instrument to ask people with: everything a page or a report may show is checked. */
export const InstrumentFile = z
  .looseObject({
    id: z.string().min(1),
    version: z.string().min(1),
    locale: text,
    title: text,
    purpose: text,
    domains: z.array(Domain).length(2),
    competencies: z.array(Competency).min(1),
    raterGroups: z.array(RaterGroup).min(1).max(255),
    openQuestions: z.array(OpenQuestion).optional(),
    openQuestionHint: text,
    scoring: Scoring.optional(),
    disclosure: z.looseObject({ reasons: z.record(z.string(), z.string()).optional() }).optional(),
    scales: z.record(z.string(), Scale).optional(),
    selfNotObserved: z.looseObject({ label: z.string(), hint }).optional(),
    survey: SurveyTexts.optional(),
    instructions: z.record(z.string(), z.array(z.string())).optional(),
    importance: Importance.optional(),
    situationQuestion: SituationQuestion.optional(),
    situations: z.array(Situation).optional(),
  })
  .superRefine(checkCodes);
export type InstrumentFile = z.infer<typeof InstrumentFile>;

const named = { code: Code, name: text.catch(undefined) };

/** An instrument to analyse with, the least that figures need: any other field is left unread. */
export const AnalysableInstrument = z
  .object({
    id: z.string().min(1),
    version: z.string().min(1),
    domains: z.array(z.object(named)).length(2),
    competencies: z
      .array(
        z.object({
          ...named,
          domain: Code,
          surveyOrder: z.number().optional(),
          items: z.array(z.object({ code: Code })).min(1),
        }),
      )
      .min(1),
    raterGroups: z
      .array(z.object({ code: Code, anonymous: z.boolean(), minToShow: z.int().min(0).optional() }))
      .min(1)
      .max(255),
    openQuestions: z.array(z.object({ code: Code })).optional(),
    scoring: z
      .object({
        cuts: Cuts.optional(),
        allOthers: AllOthers.optional(),
        hiddenGroups: HiddenGroups.optional(),
      })
      .optional(),
  })
  .superRefine(checkCodes);
export type AnalysableInstrument = z.infer<typeof AnalysableInstrument>;
