import { type Instrument } from '#domain/instrument';

/** What a report will show codes for, since the instrument has no texts there; empty if it has all. */
export function missingTexts({
  domains,
  competencies,
  raterGroups,
  openQuestions = [],
  scoring,
}: Instrument): string[] {
  const lacks: readonly (readonly [string, boolean])[] = [
    ['names of domains', domains.some(({ name }) => !name)],
    ['names of competencies', competencies.some(({ name }) => !name)],
    ['wording of items', competencies.some(({ items }) => items.some((item) => !item.others))],
    ['labels of rater groups', raterGroups.some(({ code, label }) => code !== 'self' && !label)],
    ['wording of open questions', openQuestions.some(({ others }) => !others)],
    ['labels of positions', !scoring?.positions?.labels],
  ];
  return lacks.filter(([, missing]) => missing).map(([what]) => what);
}
