import type { Instrument } from '#domain/instrument';

/** What a competency is called; its code where the questionnaire does not have it. */
export const competencyLabel = (instrument: Instrument | null, code: string): string =>
  instrument?.competencies.find((given) => given.code === code)?.name ?? code;
