import type { Colour } from './colour.js';

/** What links and buttons stand on in the light scheme: page, panel, what is chosen, and boxes of all kinds. */
export const LIGHT_GROUNDS: readonly Colour[] = [
  ...(['#f7f5f0', '#ffffff', '#e9f1f7'] as const),
  ...(['#fff4d6', '#ebf5f0', '#fdf0f1'] as const),
];

/** The same in the dark scheme, whose paper is also the text of buttons. */
export const DARK_GROUNDS: readonly Colour[] = [
  ...(['#14181d', '#1c2229', '#22303d'] as const),
  ...(['#2b2a1c', '#1b2a27', '#2c1f24'] as const),
];
