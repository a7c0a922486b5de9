import { DateTime } from 'luxon';
import * as z from 'zod';
import { USUAL } from '../people/locale.js';
import { closingFault, CycleSettings } from './cycle-settings.js';

const Text = z.string().max(2_000).default('');

/** The set-up form as it is sent: everything is text. Kept as it is when something in it is wrong. */
export const CycleForm = z.object({
  title: Text,
  purpose: Text,
  instrumentId: Text,
  closesOn: Text,
  closesTime: Text,
  timeZone: Text,
  k: Text,
  hiddenGroups: Text,
  releaseMode: Text,
  hrReads: Text,
});
export type CycleForm = z.infer<typeof CycleForm>;
export type CycleFormField = keyof CycleForm;

/** What is wrong with a form: one sentence for each field. */
export type FormErrors = Readonly<Partial<Record<CycleFormField, string>>>;

/** The settings that a form asks for, or what is wrong with it. A closing time that a clock skips is refused. */
export function readCycleForm(
  form: CycleForm,
  now: Date,
): { readonly settings: CycleSettings } | { readonly errors: FormErrors } {
  const closes = DateTime.fromISO(`${form.closesOn}T${form.closesTime}`, { zone: form.timeZone });
  const isMoment = closes.isValid && closes.toFormat('HH:mm') === form.closesTime;
  const { title, purpose, instrumentId, timeZone, hiddenGroups, releaseMode } = form;
  const k = /^\d+$/.test(form.k.trim()) ? Number(form.k) : Number.NaN;
  const hrReads = { yes: true, no: false }[form.hrReads];
  const settings = { title, purpose, instrumentId, timeZone, hiddenGroups, releaseMode, hrReads, k };
  const read = CycleSettings.safeParse({ ...settings, closesAt: isMoment ? closes.toJSDate() : undefined });
  const errors: Partial<Record<CycleFormField, string>> = {};
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] === 'closesAt' ? 'closesOn' : (path[0] as CycleFormField);
    errors[field] ??= message;
  }
  if (Number.isNaN(k)) errors.k = 'Enter a whole number, 3 or more.';
  const late = isMoment ? closingFault(closes.toJSDate(), now) : null;
  if (late) errors.closesOn = late;
  return read.success && Object.keys(errors).length === 0 ? { settings: read.data } : { errors };
}

/** The form of a new round: three weeks, until five in the afternoon. */
export const newCycleForm = (instrumentId: string, now: Date): CycleForm => ({
  title: '',
  purpose: '',
  instrumentId,
  closesTime: '17:00',
  timeZone: USUAL.timeZone,
  closesOn: DateTime.fromJSDate(now, { zone: USUAL.timeZone }).plus({ weeks: 3 }).toISODate() ?? '',
  k: '3',
  hiddenGroups: 'merge',
  releaseMode: 'debrief',
  hrReads: 'yes',
});

/** The form that shows the settings of a round. */
export function formOf(settings: CycleSettings): CycleForm {
  const { title, purpose, instrumentId, timeZone, hiddenGroups, releaseMode, k } = settings;
  const closes = DateTime.fromJSDate(settings.closesAt, { zone: timeZone });
  const when = { closesOn: closes.toISODate() ?? '', closesTime: closes.toFormat('HH:mm') };
  const hrReads = settings.hrReads ? 'yes' : 'no';
  return {
    title,
    purpose,
    instrumentId,
    timeZone,
    hiddenGroups,
    releaseMode,
    hrReads,
    k: String(k),
    ...when,
  };
}
