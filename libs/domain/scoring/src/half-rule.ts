/**
 * Whether a roll-up exists: at least one part, and at least half of its parts.
 *
 * share    smallest share of parts, one half unless told
 * source   the half rule of the SF-36 and EORTC scoring manuals (Fayers & Machin 2016)
 */
export const halfRule = (present: number, parts: number, share = 0.5): boolean =>
  present > 0 && present >= share * parts - 1e-9;
