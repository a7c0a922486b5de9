import { joined, oneDecimal } from './format-figures.js';
import { blockText, competencyName, groupLabel, type Reading } from './reading.js';
import { contactOf } from './readers-text.js';
import { sortedByOthers } from './sorted-by-others.js';

/** The opening, the strongest competency and a first question; whatever else has to be known first. */
export function glanceSentences(reading: Reading): string[] {
  const { release, words, facts, recommendation, library } = reading;
  const sentences: string[] = [];
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  if (!total || !('n' in total)) {
    const managerShown = release.subject.views.some(({ kind }) => kind === 'attributed') || null;
    return [blockText(reading, 'nothingShown', { k: release.policy.k, managerShown })];
  }
  const counts = { total: total.n, sentence: countsSentence(reading) };
  sentences.push(blockText(reading, 'opening', { subject: { firstName: facts.firstName }, counts }));
  const [strongest] = sortedByOthers(reading, reading.instrument.competencies);
  if (strongest) {
    const name = words.inSentence(competencyName(reading, strongest.code));
    const { mean, n } = strongest.others;
    sentences.push(words.glance.strongest(name, oneDecimal(mean, words), words.people(n)));
  }
  if (recommendation.discouraging)
    sentences.push(blockText(reading, 'discouragement', { debrief: { name: contactOf(reading) } }));
  if (!release.subject.views.some(({ kind }) => kind === 'self'))
    sentences.push(blockText(reading, 'selfMissing'));
  const question = library.followUpQuestions[firstNeedOf(reading) ?? ''];
  if (question) sentences.push(words.glance.firstQuestion(question));
  return sentences;
}

/** "1 manager, 4 peers and 3 direct reports", over the views that are shown. */
function countsSentence(reading: Reading): string {
  const { words, release } = reading;
  const parts = release.subject.views.flatMap((view) => {
    if (!('n' in view) || (view.kind !== 'attributed' && view.kind !== 'block')) return [];
    const labels = view.groups.map((code) => words.inSentence(groupLabel(reading, code)));
    return words.ofGroup(view.n, joined(labels, words));
  });
  return joined(parts, words);
}

/** The competency of the first path that answers a need. */
function firstNeedOf({ recommendation }: Reading): string | null {
  for (const path of recommendation.paths) {
    if (path.kind === 'integrated' && path.reasons.length > 0)
      return path.reasons.toSorted((a, b) => b.priority - a.priority)[0]?.competency ?? null;
    if (path.kind === 'competency' && path.role.endsWith('need')) return path.reason.competency;
  }
  return null;
}
