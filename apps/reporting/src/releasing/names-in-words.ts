export const MOST_NAMED = 12;

/**
 * "Ada Kim, Ben Ode and Cleo Dahl"; of many the first, and how many more.
 *
 * total   how many there are, where `names` holds only the first of them
 */
export function namesInWords(names: readonly string[], total = names.length): string {
  if (total > MOST_NAMED) return `${names.slice(0, MOST_NAMED).join(', ')} and ${total - MOST_NAMED} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
