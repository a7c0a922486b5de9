import { competencyLabel } from './competency-label.js';
import type { MentoringState } from './mentoring.js';

/** The page of somebody who is, or may become, a mentor. */
export function mentoringView(
  { instrument, strengths, topics, requests }: MentoringState,
  fault: string | null,
) {
  const row = ({ id, topic, seekerName }: MentoringState['requests'][number]) => ({
    id,
    name: seekerName,
    topic: competencyLabel(instrument, topic),
  });
  const list = (state: 'asked' | 'agreed') => {
    const rows = requests.filter((request) => request.state === state).map(row);
    return rows.length > 0 ? rows : null;
  };
  return {
    fault,
    offers: topics !== null,
    hasReport: instrument !== null,
    asked: list('asked'),
    agreed: list('agreed'),
    topics:
      strengths.length > 0
        ? strengths.map((code) => ({
            code,
            name: competencyLabel(instrument, code),
            checked: topics?.includes(code) ?? false,
          }))
        : null,
  };
}
