const forbid = (name, from, to, comment) => ({ name, from, to, comment, severity: 'error' });
const code = { pathNot: '[.]spec[.]ts$' };

export default {
  forbidden: [
    forbid(
      'domain-is-pure',
      { ...code, path: '^libs/domain/' },
      {
        pathNot: [
          '^libs/domain/',
          '^node_modules/(@types/)?(d3-scale|d3-shape|ml-matrix)/',
          '^node_modules/@stdlib/',
          '^node_modules/@noble/hashes/',
        ],
      },
      'Domain code computes: no framework, no I/O, no Node; of npm only the libraries named here.',
    ),
    forbid(
      'contracts-know-only-zod',
      { ...code, path: '^libs/contracts/' },
      { pathNot: ['^libs/contracts/', '^node_modules/zod/'] },
      'What the apps say to each other must be readable without any of them.',
    ),
    forbid(
      'infra-is-ignorant',
      { path: '^libs/infra/' },
      { path: ['^libs/domain/', '^apps/'] },
      'Infrastructure carries things; it does not know what they mean.',
    ),
    forbid(
      'apps-do-not-meet',
      { path: '^apps/([^/]+)/', pathNot: '^apps/platform/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
      'Apps speak through libs/contracts and granted views. Only the launcher sees them all.',
    ),
    forbid(
      'launcher-uses-the-front-door',
      { path: '^apps/platform/' },
      { path: '^apps/', pathNot: ['^apps/platform/', '/src/index[.]ts$'] },
    ),
    forbid(
      'libraries-have-one-door',
      { path: '^(apps|test|bench)/' },
      { path: '^libs/', pathNot: '/src/index[.]ts$' },
    ),
    forbid(
      'libraries-use-it-too',
      { path: '^libs/(domain|infra)/([^/]+)/' },
      { path: '^libs/', pathNot: ['/src/index[.]ts$', '^libs/$1/$2/'] },
    ),
    forbid(
      'reports-never-reach-raters',
      { path: '^apps/reporting/' },
      { path: '^apps/survey/', reachable: true },
      'Anonymity: no chain of imports leads from a report to a response.',
    ),
    forbid(
      'results-never-reach-raters',
      { path: '^apps/aggregation/' },
      { path: '^apps/survey/', reachable: true },
    ),
    forbid('code-ignores-its-tests', { path: '^(apps|libs)/' }, { path: '^(test|bench)/' }),
    forbid('no-cycles', {}, { circular: true }),
    forbid('no-orphans', { orphan: true, pathNot: ['/main[.]ts$', '/assets/', '^test/', '^bench/'] }, {}),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
    forbid(
      'no-dev-dependencies',
      { ...code, path: '^(apps|libs)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.cache)' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
