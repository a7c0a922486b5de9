import { answersIn, type Figure, type Publication, questionOf } from './publication.js';

/**
 * How far the mean of some answers to one question can range if only one published cell is looked at, the
 * tightest: what a reader may know without combining anything.
 */
export function singleCellRange({ figures, known }: Publication, answers: readonly string[]): number {
  const question = questionOf(answers[0]!);
  const widths = figures
    .filter((figure) => {
      const behind = answersIn(figure);
      return (
        behind.every((answer) => questionOf(answer) === question) && answers.every((a) => behind.includes(a))
      );
    })
    .map((figure) => widthIn(figure, known, answers.length));
  return Math.min(4, ...widths);
}

function widthIn(figure: Figure, known: ReadonlyMap<string, number>, u: number): number {
  if (figure.kind === 'spread') return 4;
  const unknown = answersIn(figure).filter((answer) => !known.has(answer)).length;
  if (figure.kind === 'counts') {
    const values = figure.counts.flatMap((count, index) => {
      const taken = figure.of.filter((answer) => known.get(answer) === index + 1).length;
      return new Array<number>(count - taken).fill(index + 1);
    });
    const sum = (part: readonly number[]) => part.reduce((total, value) => total + value, 0);
    return (sum(values.slice(values.length - u)) - sum(values.slice(0, u))) / u;
  }
  const weights = [...figure.terms].filter(([answer]) => !known.has(answer)).map(([, weight]) => weight);
  const weight = weights[0]!;
  if (weights.some((other) => Math.abs(other - weight) > 1e-9)) return 4;
  const settled = [...figure.terms].reduce((sum, [answer, w]) => sum + w * (known.get(answer) ?? 0), 0);
  const [low, high] = [(figure.lower - settled) / weight, (figure.upper - settled) / weight];
  const least = Math.max(u, low - 5 * (unknown - u));
  const most = Math.min(5 * u, high - (unknown - u));
  return Math.max(0, most - least) / u;
}
