import { type Instrument } from './instrument.js';

/**
 * Whether figures of two versions may be compared over time: same instrument, item wording and scale.
 * A new version that only changes cuts, hints or other texts stays comparable.
 */
export function sameQuestionnaire(a: Instrument, b: Instrument): boolean {
  return a.id === b.id && asked(a) === asked(b);
}

const asked = (instrument: Instrument): string =>
  JSON.stringify([
    instrument.competencies.map(({ code, domain, items }) => [
      code,
      domain,
      items.map((item) => [item.code, item.others, item.self]),
    ]),
    Object.values(instrument.scales ?? {})
      .filter((scale, _, all) => scale.default ?? all.length === 1)
      .map(({ id, points }) => [id, points.map(({ value, label }) => [value, label])]),
  ]);
