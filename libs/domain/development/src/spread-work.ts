/** Work that takes so many hours in each of so many weeks in a row. */
export interface Work {
  readonly hoursPerWeek: number;
  /** Whole weeks, 1 or more. */
  readonly weeks: number;
}

/** Work with the week in which it begins; 0 is the week that begins today. */
export interface PlacedWork extends Work {
  readonly from: number;
}

/**
 * Places each piece of work in the first week from which it fits, in the given order: the first things first,
 * the others as soon as there is room.
 *
 * placed   work that has its weeks already
 * cap      most hours in any week; a piece that needs more than that alone gets weeks of its own
 * returns  the week in which each piece begins
 */
export function spreadWork(
  work: readonly Work[],
  placed: readonly PlacedWork[],
  cap: number,
): readonly number[] {
  const all = [...placed];
  return work.map((piece) => {
    let from = 0;
    while (!fits(piece, from, all, cap)) from += 1;
    all.push({ ...piece, from });
    return from;
  });
}

/** Hours of each week, from this week to the last that has any. */
export function hoursByWeek(placed: readonly PlacedWork[]): readonly number[] {
  const weeks = Math.max(0, ...placed.map(({ from, weeks }) => from + weeks));
  return Array.from({ length: weeks }, (_, week) =>
    placed.reduce((sum, work) => sum + (takes(work, week) ? work.hoursPerWeek : 0), 0),
  );
}

/**
 * Where work lies that is to be done by a day.
 *
 * daysLeft  days from today to that day, negative once it has passed: the work then still takes this week
 */
export function placeByDueDay({ hoursPerWeek, weeks }: Work, daysLeft: number): PlacedWork {
  const until = Math.max(1, Math.ceil(daysLeft / 7));
  const from = Math.max(0, until - weeks);
  return { hoursPerWeek, weeks: until - from, from };
}

function fits(work: Work, from: number, placed: readonly PlacedWork[], cap: number): boolean {
  const own = { ...work, from };
  const rest = hoursByWeek(placed).filter((_, week) => takes(own, week));
  return rest.every((hours) => hours === 0 || hours + work.hoursPerWeek <= cap);
}

const takes = ({ from, weeks }: PlacedWork, week: number): boolean => week >= from && week < from + weeks;
