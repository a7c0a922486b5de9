import { LONGEST_SIDE } from '#infra/pictures';
import { nearestBrandColour } from './nearest-brand-colour.js';
import type { LogoChoice } from './logos.js';
import type { OrganisationSettings, SettingsInForce } from './organisation-settings.js';
import type { SettingsFault, SettingsField, SettingsForm } from './settings-form.js';

type Entered = Pick<
  SettingsForm,
  'supportContact' | 'paper' | 'brandColour' | 'coverText' | 'mark' | 'carried' | 'removeLogo'
>;
const FIELDS = ['supportContact', 'paper', 'brandColour', 'logo', 'coverText'] as const;
const PAPERS = [
  { value: 'a4', label: 'A4', hint: '210 × 297 mm' },
  { value: 'us-letter', label: 'US Letter', hint: '8.5 × 11 inches' },
] as const;

export const enteredOf = (settings: SettingsInForce): Entered => ({
  supportContact: settings.supportContact ?? '',
  paper: settings.paper,
  brandColour: settings.brandColour ?? '',
  coverText: settings.coverText ?? '',
  mark: settings.mark,
  carried: '',
});

/** The settings as fields, with what was entered and a sentence at each field that is wrong. */
export function settingsView(
  entered: Entered,
  { logoHash }: SettingsInForce,
  { faults = [], saved = false }: { faults?: readonly SettingsFault[]; saved?: boolean } = {},
) {
  const faultOn = (field: SettingsField) => faults.find((fault) => fault.field === field)?.message ?? null;
  const sorted = FIELDS.flatMap((field) => faults.filter((fault) => fault.field === field));
  return {
    ...entered,
    removing: entered.removeLogo === 'yes',
    saved,
    hasLogo: logoHash !== null,
    longestSide: LONGEST_SIDE.toLocaleString('en-GB'),
    faults: sorted.length > 0 ? sorted : null,
    error: Object.fromEntries(FIELDS.map((field) => [field, faultOn(field)])),
    papers: PAPERS.map((paper) => ({ ...paper, checked: paper.value === entered.paper })),
  };
}

/** What would change, for the page on which it is confirmed. */
export function settingsCheckView(
  form: SettingsForm,
  before: SettingsInForce,
  after: OrganisationSettings,
  logo: LogoChoice,
) {
  const colour = form.brandColour.trim() === '' ? 'none' : nearestBrandColour(form.brandColour);
  const paperOf = (value: string) => PAPERS.find((paper) => paper.value === value)?.label ?? value;
  const changes = [
    changed('Support contact', before.supportContact, after.supportContact),
    changed('Paper', paperOf(before.paper), paperOf(after.paper)),
    changed('Colour', before.brandColour, after.brandColour),
    logo.kind === 'keep'
      ? []
      : changed(
          'Logo',
          before.logoHash === null ? null : 'The one you have',
          logo.kind !== 'new' ? null : `A new one, ${logo.width} × ${logo.height} pixels on reports`,
        ),
    changed('Cover text', before.coverText, after.coverText),
  ].flat();
  const { supportContact, paper, brandColour, coverText, mark } = form;
  return {
    supportContact,
    paper,
    brandColour,
    coverText,
    mark,
    removeLogo: logo.kind === 'remove',
    carried: carriedOf(logo),
    changes: changes.length > 0 ? changes : null,
    colour:
      colour === 'none' || after.brandColour === before.brandColour
        ? null
        : { ...colour, moved: colour.used !== colour.given },
  };
}

/** The logo that was drawn, as the next step sends it back: nothing is kept between two steps. */
export const carriedOf = (logo: LogoChoice): string =>
  logo.kind === 'new' ? logo.logo.large.toString('base64url') : '';

const changed = (label: string, from: string | null, to: string | null) =>
  from === to ? [] : [{ label, from: from ?? 'None', to: to ?? 'None' }];
