/** Of a report `r`: its subject has been given it, even if a later release has taken its place since. */
export const WAS_RELEASED = `r.released_at is not null and r.state in ('released', 'superseded')`;
