/** Which side of the balance others see more often. */
export type BalanceLean = 'leadership' | 'management';

/** What a match may know of somebody. No score, and nothing of who rates whom. */
export interface Colleague {
  readonly id: string;
  /** A path such as "Sales / North"; null where it is not on record. */
  readonly unit: string | null;
  readonly language: string;
  /** Null where the balance is not shown, or does not lean. */
  readonly lean: BalanceLean | null;
}

export interface Seeker extends Colleague {
  /** Competencies that the seeker works on, the most important first. */
  readonly needs: readonly string[];
}

export interface Mentor extends Colleague {
  /** Competencies that the mentor has offered to help with. */
  readonly topics: readonly string[];
  /** Seekers who have asked this mentor, or learn from them already. */
  readonly load: number;
}

/** A mentor who may be asked, and what may be said of them without a name. */
export interface MentorOffer {
  readonly mentorId: string;
  readonly topic: string;
  /** Whether both balances may be named and lean to different sides. */
  readonly leansOtherWay: boolean;
  /** Steps between the two units; null where one is not known. */
  readonly unitDistance: number | null;
}

export const MOST_SEEKERS = 2;
export const MOST_OFFERS = 3;

/**
 * Mentors who may be offered to a seeker, best first. The same input always gives the same offers.
 *
 * managersOf  the managers of everybody, by id: nobody is offered along a line, however long
 * returns     at most three: by topic in the order of the needs, then whoever leans the other way, then the unit
 *             that is furthest away, then the smaller load, then an order that follows from the two ids alone
 *
 * Far units come first: what is said there stays away from the daily work, and a seeker's raters mostly sit near.
 */
export function matchMentors(
  seeker: Seeker,
  mentors: readonly Mentor[],
  managersOf: ReadonlyMap<string, readonly string[]>,
): readonly MentorOffer[] {
  return mentors
    .flatMap((mentor) => {
      const place = seeker.needs.findIndex((need) => mentor.topics.includes(need));
      if (place < 0 || !mayMeet(seeker, mentor, managersOf)) return [];
      const offer: MentorOffer = {
        mentorId: mentor.id,
        topic: seeker.needs[place]!,
        leansOtherWay: bothLean(seeker, mentor),
        unitDistance: unitDistance(seeker.unit, mentor.unit),
      };
      return { offer, place, load: mentor.load, lot: lotOf(seeker.id, mentor.id) };
    })
    .toSorted(
      (a, b) =>
        a.place - b.place ||
        Number(b.offer.leansOtherWay) - Number(a.offer.leansOtherWay) ||
        (b.offer.unitDistance ?? -1) - (a.offer.unitDistance ?? -1) ||
        a.load - b.load ||
        a.lot - b.lot ||
        (a.offer.mentorId < b.offer.mentorId ? -1 : 1),
    )
    .slice(0, MOST_OFFERS)
    .map(({ offer }) => offer);
}

/** Where both balances may be named they have to differ; otherwise the balance is no condition. */
function mayMeet(
  seeker: Seeker,
  mentor: Mentor,
  managersOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  return (
    mentor.id !== seeker.id &&
    mentor.load < MOST_SEEKERS &&
    mentor.language === seeker.language &&
    (!bothLean(seeker, mentor) || seeker.lean !== mentor.lean) &&
    !isAbove(mentor.id, seeker.id, managersOf) &&
    !isAbove(seeker.id, mentor.id, managersOf)
  );
}

const bothLean = (a: Colleague, b: Colleague): boolean => a.lean !== null && b.lean !== null;

/** Whether one leads the other, directly or through others. Circles on record do no harm. */
function isAbove(
  leader: string,
  person: string,
  managersOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const line = new Set(managersOf.get(person) ?? []);
  for (const above of line)
    // a set hands out what is added on the way
    for (const next of managersOf.get(above) ?? []) line.add(next);
  return line.has(leader);
}

/** Steps from one unit up to what both share, and down to the other: 0 for the same unit. */
export function unitDistance(a: string | null, b: string | null): number | null {
  const [from, to] = [partsOf(a), partsOf(b)];
  if (from.length === 0 || to.length === 0) return null;
  const parting = from.findIndex((part, depth) => part !== to[depth]);
  const shared = parting < 0 ? from.length : parting;
  return from.length + to.length - 2 * shared;
}

const partsOf = (unit: string | null): readonly string[] =>
  (unit ?? '')
    .split('/')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');

/** FNV-1a of both ids, 0…2³²−1: a shuffle that differs by seeker, and needs no chance. */
function lotOf(seekerId: string, mentorId: string): number {
  let lot = 0x811c9dc5;
  for (const letter of `${seekerId} ${mentorId}`)
    lot = Math.imul(lot ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return lot;
}
