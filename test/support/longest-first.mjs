import { statSync } from 'node:fs';

/** The files that take longest, the longest first: begun last, one of them alone would keep everybody waiting. */
const LONGEST = [
  'anonymity/attacker-on-releases',
  'journeys/whole-cycle',
  'journeys/in-a-browser',
  'start/database-dies',
  'start/npm-start',
  'journeys/follow-a-plan',
  'accessibility/rater-pages',
  'faults/killed-between-steps',
  'anonymity/no-trace-of-the-rater',
  'anonymity/attacker-on-cohorts',
  'journeys/second-cycle',
  'outputs/report-outputs',
];

/** The order in which Jest begins the files: those named above, then what runs the product, then by size. */
export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const named = LONGEST.findIndex((name) => path.includes(`test/${name}.`));
      if (named >= 0) return named;
      return LONGEST.length + (path.endsWith('.e2e-spec.ts') ? 0 : 1);
    };
    const size = ({ path }) => statSync(path).size;
    return tests
      .map((test) => ({ test, rank: rank(test), size: size(test) }))
      .sort((a, b) => a.rank - b.rank || b.size - a.size)
      .map(({ test }) => test);
  }

  /** Jest asks for these too: no order depends on an earlier run. */
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
