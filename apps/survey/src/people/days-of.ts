const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const GERMAN = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/**
 * The days on which a person works: `Mon-Thu`, `Mon, Wed, Fri` or a mixture, in English or German.
 *
 * returns  English three-letter names with commas, in the order of the week; null if it cannot be read
 */
export function daysOf(text: string): string | null {
  const days = new Set<number>();
  for (const part of text.split(/[,;/ ]+/).filter((piece) => piece !== '')) {
    const [from = '', to = from, ...more] = part.split(/[-–]/);
    const [first, last] = [dayOf(from), dayOf(to)];
    if (first === -1 || last === -1 || more.length > 0) return null;
    for (let step = 0; step <= (last - first + 7) % 7; step++) days.add((first + step) % 7);
  }
  return days.size === 0 ? null : DAYS.filter((_, index) => days.has(index)).join(',');
}

function dayOf(name: string): number {
  const lower = name.toLowerCase();
  const english = DAYS.findIndex((day) => lower.startsWith(day.toLowerCase()));
  return english >= 0 ? english : GERMAN.findIndex((day) => day.toLowerCase() === lower);
}
