import * as z from 'zod';
import { badRequest } from '#infra/web';
import type { Answers } from './answers.js';
import { boxName } from './pages/comments-page.js';
import { lineName } from './pages/items-page.js';
import type { WordingPage } from './pages/wording.js';

/** What one page of the questionnaire sends: the version it was made from, where to go, and its part. */
export interface SentPage {
  readonly version: number;
  readonly go: 'on' | 'back';
  readonly change: (answers: Answers) => Answers;
}

/** Far above any limit of a question: a text that is too long is kept, so that nothing typed is lost. */
const KEPT_AT_MOST = 20_000;

const common = {
  form: z.string(),
  version: z.coerce.number().int().min(0).max(1_000_000),
  go: z.enum(['on', 'back']).default('on'),
};
const Rating = z.enum(['-1', '1', '2', '3', '4', '5']).optional();
/** Without what no text needs and PostgreSQL refuses; with the line ends that browsers count. */
const Words = z
  .string()
  .max(KEPT_AT_MOST)
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''))
  .default('');

/** The lines of a page. One without an answer is not among the fields, and counts as not answered. */
export function readLines({ lines }: WordingPage, body: unknown): SentPage {
  const fields = Object.fromEntries(lines.map(({ index }) => [lineName(index), Rating]));
  const { version, go, ...rest } = read(z.strictObject({ ...common, ...fields }), body);
  const given: Readonly<Record<string, unknown>> = rest;
  const ratings = new Map(lines.map(({ index }) => [index, Number(given[lineName(index)] ?? 0)]));
  return {
    version,
    go,
    change: (answers) => ({
      ...answers,
      ratings: answers.ratings.map((rating, index) => ratings.get(index) ?? rating),
    }),
  };
}

/** The open questions, however long their answers are. */
export function readWords(questions: number, body: unknown): SentPage {
  const names = Array.from({ length: questions }, (_, at) => boxName(at));
  const fields = Object.fromEntries(names.map((name) => [name, Words]));
  const { version, go, ...rest } = read(z.strictObject({ ...common, ...fields }), body);
  const given: Readonly<Record<string, unknown>> = rest;
  const comments = names.map((name) => String(given[name]));
  return { version, go, change: (answers) => ({ ...answers, comments }) };
}

export const Send = z.strictObject({ form: z.string(), version: common.version });
export type Send = z.infer<typeof Send>;
export const Gate = z.strictObject({ form: z.string(), worked: z.enum(['yes', 'some', 'no']).optional() });
export type Gate = z.infer<typeof Gate>;
export const Start = z.preprocess(
  (body) => body ?? {},
  z.strictObject({ go: z.enum(['start', 'decline']).default('start') }),
);
export type Start = z.infer<typeof Start>;
export const NewLinkFor = z.strictObject({ email: z.email().max(254) });
export type NewLinkFor = z.infer<typeof NewLinkFor>;

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw badRequest('ANSWERS.FORM', 'This form was not filled in on our own pages. Go back and try again.');
}
