import * as z from 'zod';
import { holdsWebAddress } from './holds-web-address.js';
import { plainLine } from './plain-line.js';

const NO_ADDRESS = 'Leave web addresses out.';

/** A name or a title as somebody types it: one plain line of 1 to `longest` characters, without a web address. */
export const typedLine = (longest: number, missing: string, tooLong: string) =>
  z
    .string()
    .transform(plainLine)
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, tooLong)
        .refine((line) => !holdsWebAddress(line), NO_ADDRESS),
    );
