import type { DevelopmentLibrary, PositionText } from './development-library.js';
import type { Standing } from './standing.js';

/** Which narrative a competency gets, and what its template needs beside the figures. */
export interface Narrative {
  readonly competency: string;
  /** Key of `library.narratives`. */
  readonly key: string;
  readonly variant: string;
  readonly template: string;
  readonly flags: Readonly<Record<NarrativeFlag, true | null>>;
  /** The line others see most, and the one to begin with; null where no line is shown. */
  readonly topItem: string | null;
  readonly lowItem: string | null;
}

export type NarrativeFlag = 'selfHigher' | 'selfCritical' | 'noShareHigh';

export interface PositionedCompetency extends Standing {
  /** A position of the instrument, `insufficient` included. */
  readonly position: string;
  /** `self_higher`, `self_critical`, or null. */
  readonly note: string | null;
  /** Share of "No opportunity to observe" behind all others, 0…1; 0 where it is not shown. */
  readonly notObserved: number;
}

/**
 * The narrative of each competency, in the given order: variant A for the first of a narrative and
 * domain, B for the second, then in turn.
 *
 * notObservedFrom  share above which a competency counts as hard to see (0.30 in the instrument)
 * source           content/development.json, positionTexts and variables.variantRule
 */
export function narrativesOf(
  competencies: readonly PositionedCompetency[],
  library: DevelopmentLibrary,
  notObservedFrom: number,
): readonly Narrative[] {
  const used = new Map<string, number>();
  return competencies.map((given) => {
    const text = textOf(library, given.position);
    const variants = library.narratives[text.narrative]?.[given.domain] ?? [];
    const key = `${text.narrative}/${given.domain}`;
    const earlier = used.get(key) ?? 0;
    used.set(key, earlier + 1);
    const chosen = variants[earlier % Math.max(1, variants.length)];
    if (!chosen) throw new RangeError(`The library has no narrative for ${key}.`);
    return {
      competency: given.competency,
      key: text.narrative,
      variant: chosen.variant,
      template: chosen.template,
      flags: {
        selfHigher: text.flags?.includes('selfHigher') || given.note === 'self_higher' ? true : null,
        selfCritical: text.flags?.includes('selfCritical') || given.note === 'self_critical' ? true : null,
        noShareHigh: given.notObserved > notObservedFrom ? true : null,
      },
      topItem: highest(given, ({ others }) => others),
      lowItem:
        given.position === 'blind_spot'
          ? highest(given, ({ gap }) => gap)
          : highest(given, ({ others }) => (others === null ? null : -others)),
    };
  });
}

function textOf(library: DevelopmentLibrary, position: string): PositionText {
  const text = library.positionTexts[position];
  if (typeof text !== 'object') throw new RangeError(`The library has no text for the position ${position}.`);
  return text;
}

/** The first line with the largest value; lines without one take no part. */
function highest(
  { items }: Standing,
  valueOf: (item: Standing['items'][number]) => number | null,
): string | null {
  let best: { item: string; value: number } | null = null;
  for (const given of items) {
    const value = valueOf(given);
    if (value !== null && (best === null || value > best.value)) best = { item: given.item, value };
  }
  return best?.item ?? null;
}
