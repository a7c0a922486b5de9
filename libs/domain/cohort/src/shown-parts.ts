/** Fewest people behind a figure of a cohort, and fewest that two shown groups may differ by. */
export const FEWEST = 5;

/**
 * Which parts of a cohort may show a figure beside the figure of the whole. Each rests on at least `FEWEST`
 * people, and so does what is left of the whole once all of them are taken away: nobody, or enough. While
 * one to four are left, the smallest part steps back; of two equal ones, the later.
 *
 * people   how many of each part have the figure; parts share nobody
 * others   how many have it who are in none of these parts
 * returns  by part, whether it is shown
 */
export function shownParts(people: readonly number[], others: number): boolean[] {
  const shown = people.map((count) => count >= FEWEST);
  let left = others + people.reduce((sum, count, part) => (shown[part] ? sum : sum + count), 0);
  while (left > 0 && left < FEWEST) {
    const smallest = smallestOf(people, shown);
    if (smallest < 0) break;
    shown[smallest] = false;
    left += people[smallest]!;
  }
  return shown;
}

/** Place of the smallest shown part, the last of equal ones; −1 if none is shown. */
function smallestOf(people: readonly number[], shown: readonly boolean[]): number {
  let place = -1;
  people.forEach((count, part) => {
    if (shown[part] && (place < 0 || count <= people[place]!)) place = part;
  });
  return place;
}
