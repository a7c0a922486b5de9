import type { Instrument } from './instrument.js';

/**
 * A questionnaire of a few lines of another: the same words, scale, groups and rules, and nothing that is
 * asked beside the lines. Its id is its own, so that no round is compared with it as if it were the whole.
 *
 * items    codes of lines, in any order; those that the questionnaire does not have are left out
 * throws   RangeError if none is left
 */
export function pulseInstrument(instrument: Instrument, items: readonly string[]): Instrument {
  const competencies = instrument.competencies.flatMap((competency) => {
    const asked = competency.items.filter(({ code }) => items.includes(code));
    return asked.length > 0 ? [{ ...competency, items: asked }] : [];
  });
  if (competencies.length === 0) throw new RangeError('A pulse asks about at least one line.');
  const { id, version, locale, title, purpose, domains, raterGroups } = instrument;
  const { scoring, disclosure, scales, selfNotObserved, survey, instructions } = instrument;
  return {
    id: `${id}/pulse`,
    version,
    locale,
    title,
    purpose,
    domains,
    competencies,
    raterGroups,
    scoring,
    disclosure,
    scales,
    selfNotObserved,
    survey,
    instructions,
  };
}
