import * as z from 'zod';

/** The version of a plan that a form was made from. */
export const Version = z.coerce.number().int().min(1);
