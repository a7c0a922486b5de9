const MOST_NAMED = 12;

/** "Ada Kim, Ben Ode and Cleo Dahl"; of many the first, and how many more. */
export function namesInWords(names: readonly string[]): string {
  if (names.length > MOST_NAMED)
    return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
