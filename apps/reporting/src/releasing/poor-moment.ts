import { DateTime } from 'luxon';

const FRIDAY = 5;
/** From this hour on, a Friday is nearly over. */
const AFTERNOON = 14;

/**
 * Whether now is no time to be handed a report in a round of this zone: whoever reads it on a Friday
 * afternoon or at the weekend has nobody to talk to before Monday.
 */
export function poorMoment(now: Date, timeZone: string): 'friday' | 'weekend' | null {
  const { weekday, hour } = DateTime.fromJSDate(now, { zone: timeZone });
  if (weekday > FRIDAY) return 'weekend';
  return weekday === FRIDAY && hour >= AFTERNOON ? 'friday' : null;
}
