/** Four digits: more would only be noise. */
export const significant = (value: number): number => Number(value.toPrecision(4));
