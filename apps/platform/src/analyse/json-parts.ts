/** A JSON object without its closing brace, to be gone on with. It has at least one key. */
export const openedJson = (value: object): string => JSON.stringify(value).slice(0, -1);

/** The elements of a JSON list, one to a line, as they come; `passed` is told of each that has been taken. */
export function* jsonElements(values: Iterable<unknown>, passed: () => void): Generator<string> {
  let separator = '\n';
  for (const value of values) {
    yield separator + JSON.stringify(value);
    separator = ',\n';
    passed();
  }
}
