export type { AppSchema } from './app-schema.js';
export { checkDatabase } from './check-database.js';
export { dataSourceOptions } from './data-source-options.js';
export { hearLostConnections } from './hear-lost-connections.js';
export { isLostConnection } from './is-lost-connection.js';
export { migrate, revert } from './migrate.js';
export { SnakeCaseNames } from './snake-case-names.js';
export { withinOrganisation } from './within-organisation.js';
