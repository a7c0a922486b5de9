import { mistakesIn } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { sidesOf } from './balance-sides.js';
import { type Reading } from './reading.js';
import { renderContent } from './render-content.js';

/** Sentences for the article's mistakes that these figures and choices hint at. */
export function mistakesOf(reading: Reading): string[] {
  const { release, instrument, library, facts, recommendation } = reading;
  const { leadership, management, balance } = sidesOf(reading, 'all_others');
  const domainOf = (competency: string) =>
    instrument.competencies.find(({ code }) => code === competency)?.domain ?? null;
  const picks = [facts.choices.self, facts.choices.manager].flatMap((given) => given?.important ?? []);
  const found = mistakesIn({
    domains:
      balance && leadership && management
        ? { leadership: leadership.mean, management: management.mean }
        : null,
    leadership: leadership?.mean ?? null,
    competencies: instrument.competencies.map(({ code }) => {
      const others = shownIn(release.subject.competencies[code]?.['all_others']);
      return others && { mean: others.mean, raters: others.n };
    }),
    picks: picks.flatMap((code) => domainOf(code) ?? []),
    paths: recommendation.paths.flatMap((path) =>
      path.kind === 'ask_more' ? [] : [path.kind === 'competency' ? domainOf(path.path.competency) : null],
    ),
    leadershipDomain: instrument.domains[0]?.code ?? '',
    manages: facts.manages,
  });
  return found.flatMap(({ code, flags }) => {
    const guard = library.mistakeGuards.find((given) => given.code === code);
    return guard ? [renderContent(guard.template, flags)] : [];
  });
}
