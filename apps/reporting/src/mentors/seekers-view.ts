import { competencyLabel } from './competency-label.js';
import type { SeekerMatch, SeekerState } from './seekers.js';

/** The page "Learn from someone", ready to print: no name before both have said yes, and no figure at all. */
export function seekersView(
  { own, seeking, looks, matches, declined }: SeekerState,
  fault: string | null,
  chosen: string | null,
) {
  const nameOf = (code: string) => competencyLabel(seeking.instrument, code);
  const offers = matches.filter(({ state }) => state === 'offered');
  const asked = matches.find(({ state }) => state === 'asked');
  const agreed = matches.find(({ state }) => state === 'agreed');
  return {
    id: own.report.id,
    fault,
    looks,
    needs: seeking.needs.length > 0 ? seeking.needs.map(nameOf) : null,
    agreed: agreed ? { name: agreed.mentorName, topic: nameOf(agreed.topic) } : null,
    asked: asked ? { topic: nameOf(asked.topic) } : null,
    declined,
    offers:
      offers.length > 0
        ? offers.map((offer) => ({
            id: offer.id,
            topic: nameOf(offer.topic),
            said: saidOf(offer),
            checked: offer.id === chosen,
          }))
        : null,
  };
}

function saidOf({ unitDistance, leansOtherWay }: SeekerMatch): string {
  const unit =
    unitDistance === null ? null : unitDistance === 0 ? 'Works in your unit' : 'Works in another unit';
  const lean = leansOtherWay ? 'is seen to lean the other way from you' : null;
  if (unit && lean) return `${unit}, and ${lean}.`;
  return unit ? `${unit}.` : lean ? `Is${lean.slice(2)}.` : 'A colleague in your organisation.';
}
