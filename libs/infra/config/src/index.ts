export { CONFIG, ConfigModule } from './config.module.js';
export { Config } from './config.schema.js';
export { ConfigError } from './config-error.js';
export { readConfig, readDatabaseUrl } from './read-config.js';
