/**
 * Whether a roll-up exists: at least one part, and at least half of its parts.
 *
 * source   the half rule of the SF-36 and EORTC scoring manuals (Fayers & Machin 2016)
 */
export const halfRule = (present: number, parts: number): boolean => present > 0 && present * 2 >= parts;
