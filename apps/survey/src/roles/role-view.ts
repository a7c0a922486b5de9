import { outlineOf } from '#domain/instrument';
import { fillIn } from '../answers/pages/fill-in.js';
import { momentInWords } from '../pages/date-in-words.js';
import { situationsOf } from './asks-about-role.js';
import type { RoleQuestion } from './role-choice.js';
import { limitsOf, RANKS, type RoleFault, type RoleForm } from './role-form.js';

const LABELS = {
  first: 'Main',
  second: 'Second (optional)',
  third: 'Third (optional)',
} as const satisfies Record<(typeof RANKS)[number], string>;

/** The page on which somebody describes a role, or sees how it was described once the round has closed. */
export function roleView(question: RoleQuestion, form: RoleForm, faults: readonly RoleFault[] = []) {
  const { instrument, subjectName, firstName, managers, choice, open } = question;
  const own = question.answeredBy === 'self';
  const said = (text: string | undefined, otherwise: string) =>
    fillIn(text ?? otherwise, { subject: { firstName }, round: { k: question.k } });
  const faultOn = (field: string) => faults.find((fault) => fault.field === field)?.message ?? null;
  const limits = limitsOf(instrument);
  const situations = situationsOf(instrument);
  const { situationQuestion: asked, importance, competencies } = instrument;
  const labelOf = (code: string) => situations.find((one) => one.code === code)?.label ?? code;
  const nameOf = (code: string) => competencies.find((one) => one.code === code)?.name ?? code;
  return {
    own,
    open,
    subjectName,
    firstName,
    cycleId: question.cycleId,
    cycleTitle: question.cycleTitle,
    heading: roleHeading(question),
    closes: momentInWords(question.closesAt, question.timeZone),
    answered: choice !== null,
    together: !own && managers.length > 1 ? managers.join(' and ') : null,
    faults: faults.length > 0 ? faults : null,
    situationText: own
      ? said(asked?.textSelf, 'Which of these best describe your work over the next 12 months?')
      : said(
          asked?.textManager,
          'Which of these best describe the work of {{subject.firstName}} over the next 12 months?',
        ),
    menus: RANKS.slice(0, limits.situations).map((rank) => ({
      name: rank,
      label: LABELS[rank],
      fault: faultOn(rank),
      empty: rank === 'first' ? 'Choose one' : 'None',
      options: situations.map(({ code, label }) => ({ code, label, selected: form[rank] === code })),
    })),
    meanings: situations.map(({ label, hint }) => ({ label, hint: hint ?? null })),
    importance:
      limits.important === 0
        ? null
        : {
            text: own
              ? said(importance?.textSelf, 'Which of these matter most for success in your role?')
              : said(importance?.textManager, 'Which of these matter most for success in this role?'),
            fault: faultOn('important'),
            boxes: outlineOf(instrument).surveyOrder.map((at) => {
              const { code, name, description } = competencies[at]!;
              const checked = form.important.includes(code);
              return { code, name: name ?? code, description: description ?? null, checked };
            }),
          },
    chosen: choice && {
      situations: choice.situations.map(labelOf),
      important: choice.important.length > 0 ? choice.important.map(nameOf) : null,
    },
  };
}

export const roleHeading = ({ answeredBy, subjectName }: Pick<RoleQuestion, 'answeredBy' | 'subjectName'>) =>
  answeredBy === 'self' ? 'Your work in the next 12 months' : `What ${subjectName}’s role needs`;
