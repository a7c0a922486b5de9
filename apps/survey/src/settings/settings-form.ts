import * as z from 'zod';
import { nearestBrandColour } from './nearest-brand-colour.js';
import type { OrganisationSettings } from './organisation-settings.js';
import { plainLine } from '../typed/plain-line.js';

const Text = z.string().max(2_000).default('');

/** The settings form as it is sent, by whichever of its steps. */
export const SettingsForm = z.object({
  supportContact: Text,
  paper: Text,
  brandColour: Text,
  coverText: Text,
  /** Mark of the settings that were in force when the form was opened. */
  mark: z.string().max(64).default(''),
  step: z.enum(['check', 'edit', 'save']).default('check'),
  logo: z.unknown().optional(),
  /** A logo that was checked, as the next step sends it back: base64url of the PNG we drew. */
  carried: z.string().max(400_000).default(''),
  removeLogo: z.literal('yes').optional().catch(undefined),
});
export type SettingsForm = z.infer<typeof SettingsForm>;

export type SettingsField = 'supportContact' | 'paper' | 'brandColour' | 'coverText' | 'logo';
export interface SettingsFault {
  readonly field: SettingsField;
  readonly message: string;
}

/** Longest contact and cover text, in characters. */
const LONGEST = 200;

/** The settings that a form asks for, its logo aside, or what is wrong with it. */
export function readSettingsForm(
  form: Pick<SettingsForm, 'supportContact' | 'paper' | 'brandColour' | 'coverText'>,
): { readonly settings: OrganisationSettings } | { readonly faults: readonly SettingsFault[] } {
  const faults: SettingsFault[] = [];
  const line = (field: 'supportContact' | 'coverText', what: string): string | null => {
    const text = plainLine(form[field]);
    if ([...text].length > LONGEST)
      faults.push({ field, message: `Shorten the ${what} to ${LONGEST} characters.` });
    return text === '' ? null : text;
  };
  const supportContact = line('supportContact', 'contact');
  const paper = form.paper === 'a4' || form.paper === 'us-letter' ? form.paper : null;
  if (paper === null) faults.push({ field: 'paper', message: 'Choose a paper size.' });
  const colour = form.brandColour.trim() === '' ? null : nearestBrandColour(form.brandColour);
  if (colour === 'none')
    faults.push({ field: 'brandColour', message: 'Enter a colour as # and six digits, like #1d5c8a.' });
  const coverText = line('coverText', 'cover text');
  if (faults.length > 0 || paper === null || colour === 'none') return { faults };
  return { settings: { supportContact, paper, brandColour: colour?.used ?? null, coverText } };
}
