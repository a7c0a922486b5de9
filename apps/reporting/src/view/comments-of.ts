import { type Suppressed } from '#domain/disclosure';
import { blockText, groupLabel, type Reading } from './reading.js';
import { renderContent } from './render-content.js';
import { type CommentListView, type ReportView } from './report-view.js';

/** Comments word for word: one mixed list, named ones apart, the subject's own answers last. */
export function commentsOf(reading: Reading): ReportView['comments'] {
  const { instrument, release, facts, words } = reading;
  const attributed = release.policy.attributed;
  return {
    id: 'comments',
    heading: words.comments.heading,
    intro: words.comments.intro,
    questions: (instrument.openQuestions ?? []).map(({ code, others = code }) => {
      const answers = release.subject.comments[code] ?? {};
      return {
        question: renderContent(others, { subject: { firstName: facts.firstName } }),
        lists: [
          listOf(reading, words.comments.protected, answers['anonymous']),
          ...attributed.map((group) => listOf(reading, groupLabel(reading, group), answers[group])),
          listOf(reading, words.comments.own, answers['self']),
        ].filter(({ texts }, position) => texts.length > 0 || position === 0),
      };
    }),
  };
}

function listOf(
  reading: Reading,
  label: string,
  answers: readonly string[] | Suppressed | undefined,
): CommentListView {
  if (answers && 'suppressed' in answers)
    return {
      label,
      texts: [],
      note: blockText(reading, 'commentsNotShown', { k: reading.release.policy.k }),
    };
  const texts = answers ?? [];
  return { label, texts, note: texts.length === 0 ? reading.words.comments.nothing : null };
}
