import type { Instrument, Situation } from '#domain/instrument';
import type { AnsweredBy } from './role-choice.js';

/** The situations that a questionnaire offers for describing a role; none if it does not ask. */
export const situationsOf = ({ situationQuestion, situations = [] }: Instrument): readonly Situation[] =>
  situationQuestion ? situations : [];

/** The same question put to the database, where `t` is a row of survey.instrument. */
export const ASKS_ABOUT_ROLE = `(t.content ? 'situationQuestion' and jsonb_array_length(coalesce(t.content -> 'situations', '[]')) > 0)`;

/** Whether a subject's role has been described, where `row` names a row of survey.cycle_subject. */
export const describedBy = (answeredBy: AnsweredBy, row = 's'): string => `exists (
  select from survey.role_choice r
  where (r.organisation_id, r.cycle_id, r.subject_id, r.answered_by) = (${row}.organisation_id, ${row}.cycle_id, ${row}.subject_id, '${answeredBy}'))`;
