import { groupLabel, reasonText, viewLabel, type Reading } from './reading.js';
import { type ReportView } from './report-view.js';

/** How the figures came about, and what was combined or left out. */
export function methodOf(reading: Reading): ReportView['method'] {
  const { words, release } = reading;
  const { method, locale } = words;
  const number = (value: number) => value.toLocaleString(locale);
  return {
    ...{ id: 'method', heading: method.heading, intro: method.intro, hiddenHeading: method.hiddenHeading },
    rules: method.rules({
      k: release.policy.k,
      sigma: number(release.sigma.w),
      sigmaSource: release.sigma.source === 'default' ? method.sigmaDefault : method.sigmaCycle,
      ...{
        need: number(release.cuts.need),
        strength: number(release.cuts.strength),
        gap: number(release.cuts.gap),
      },
      method: release.method,
    }),
    hidden: hiddenOf(reading),
  };
}

function hiddenOf(reading: Reading): readonly string[] {
  const { words, release } = reading;
  const lines = release.subject.notShown.map((hidden) => {
    const label = groupLabel(reading, hidden.group);
    const into = hidden.reason === 'merged' ? othersIn(reading, hidden.into, hidden.group) : null;
    return words.method.group(label, reasonText(reading, hidden.reason, into));
  });
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  if (total && 'suppressed' in total)
    lines.push(words.method.group(viewLabel(reading, total.id), reasonText(reading, total.suppressed)));
  return lines.length > 0 ? lines : [words.method.nothingHidden];
}

/** The other groups of a block, inside a sentence. */
function othersIn(reading: Reading, block: string, group: string): string {
  const others = block.split('+').filter((code) => code !== group);
  return others
    .map((code) => reading.words.inSentence(groupLabel(reading, code)))
    .join(` ${reading.words.and} `);
}
