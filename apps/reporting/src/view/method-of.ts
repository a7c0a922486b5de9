import { joined } from './format-figures.js';
import { groupLabel, reasonText, type Reading } from './reading.js';
import { type ReportView } from './report-view.js';
import { asked, hiddenReasonOf, partOf } from './shown-groups.js';

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
  const groups = asked(reading).flatMap((code) => {
    const view = partOf(reading, code);
    if (!view)
      return words.method.group(
        groupLabel(reading, code),
        reasonText(reading, hiddenReasonOf(reading, code)),
      );
    if (view.groups.length === 1) return [];
    const others = othersIn(reading, view.groups, code);
    return words.method.group(groupLabel(reading, code), reasonText(reading, 'merged', others));
  });
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  const hidden = total && 'suppressed' in total ? [reasonText(reading, total.suppressed)] : [];
  const lines = [...groups, ...hidden.map((reason) => words.method.group(words.others, reason))];
  return lines.length > 0 ? lines : [words.method.nothingHidden];
}

/** The other groups of a block, inside a sentence. */
function othersIn(reading: Reading, groups: readonly string[], own: string): string {
  const others = groups.filter((code) => code !== own);
  return joined(
    others.map((code) => reading.words.inSentence(groupLabel(reading, code))),
    reading.words,
  );
}
