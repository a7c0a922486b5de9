/** A mark of a map in drawing units, and the number that names it. */
export interface MapPoint {
  readonly number: number;
  readonly shape: 'circle' | 'square';
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half of a mark, and half the room of a number of two digits. */
const MARK = 8;
const [HALF_WIDTH, HALF_HEIGHT] = [9, 7];
/** Where a number may stand from its mark, nearest first: right, left, above, below, then the corners. */
const PLACES = [1, 1.6].flatMap((far) =>
  [
    [17, 0],
    [-17, 0],
    [0, -16],
    [0, 16],
    [14, -12],
    [14, 12],
    [-14, -12],
    [-14, 12],
  ].map(([dx = 0, dy = 0]) => [dx * far, dy * far] as const),
);

/**
 * A place for each number beside its mark: the first that covers no mark and no other number, else the one
 * that covers least. In the given order, so that the same map always looks the same.
 */
export function placeNumbers(
  points: readonly MapPoint[],
  frame: Frame,
): readonly { readonly number: number; readonly x: number; readonly y: number }[] {
  const placed: { number: number; x: number; y: number }[] = [];
  for (const point of points) {
    const covers = (x: number, y: number): number => {
      const marks = points.filter(
        (other) => Math.abs(other.x - x) < MARK + HALF_WIDTH && Math.abs(other.y - y) < MARK + HALF_HEIGHT,
      ).length;
      const numbers = placed.filter(
        (other) => Math.abs(other.x - x) < 2 * HALF_WIDTH && Math.abs(other.y - y) < 2 * HALF_HEIGHT,
      ).length;
      const outside = x < frame.left || x > frame.right || y < frame.top || y > frame.bottom ? 10 : 0;
      return marks + 2 * numbers + outside;
    };
    const spots = PLACES.map(([dx, dy]) => ({ x: point.x + dx, y: point.y + dy }));
    const best = spots.reduce((least, spot) =>
      covers(spot.x, spot.y) < covers(least.x, least.y) ? spot : least,
    );
    placed.push({ number: point.number, ...best });
  }
  return placed;
}
