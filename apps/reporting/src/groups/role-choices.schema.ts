import * as z from 'zod';
import type { ChoicesOfBoth } from '#domain/development';

const choice = z.object({ situations: z.array(z.string()), important: z.array(z.string()) });

/** What survey grants of the choices of subject and manager: a key for each who answered. */
export const GrantedChoices = z
  .object({ self: choice.optional(), manager: choice.optional() })
  .transform(({ self, manager }): ChoicesOfBoth => ({ self: self ?? null, manager: manager ?? null }));
