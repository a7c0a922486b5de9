/** Unit specs sit beside the code; e2e specs live in test/ and need PostgreSQL. */
const swc = (type) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type },
  },
];
const esmOnly = '(cookie|content-disposition)'; // what Fastify requires, and Jest on Node 20 cannot
const settings = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { [`node_modules/${esmOnly}/.+[.]js$`]: swc('commonjs'), '^.+[.]ts$': swc('es6') },
  transformIgnorePatterns: [`/node_modules/(?!${esmOnly}/)`],
};

export default {
  testTimeout: 20_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    { ...settings, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,bench,test}/**/*.spec.ts'] },
    {
      ...settings,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
    },
  ],
};
