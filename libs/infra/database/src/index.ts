export type { AppSchema } from './app-schema.js';
export { checkDatabase } from './check-database.js';
export type { CopiedRow } from './copied-row.js';
export { copyRows } from './copy-rows.js';
export { dataSourceOptions } from './data-source-options.js';
export { migrate, revert } from './migrate.js';
export { SnakeCaseNames } from './snake-case-names.js';
export { withinOrganisation } from './within-organisation.js';
