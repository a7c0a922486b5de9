const six = (value: number): number => Math.round(value * 1e6);

/** Whether a value reaches a cut, both at six decimals: 4.1 − 3.6 reaches 0.5, though not in binary. */
export const reaches = (value: number, cut: number): boolean => six(value) >= six(cut);

/** Whether a value lies above a cut, both at six decimals. */
export const exceeds = (value: number, cut: number): boolean => six(value) > six(cut);
