import type { DataSourceOptions } from 'typeorm';
import type { AppSchema } from './app-schema.js';
import { hearLostConnections } from './hear-lost-connections.js';
import { SnakeCaseNames } from './snake-case-names.js';

/**
 * How an app speaks to Postgres: under its own role, in its own schema, through one small pool. Limits
 * stop a statement that hangs (30 s), a transaction that was forgotten (60 s) and a lock not granted (10 s).
 */
export function dataSourceOptions(
  app: AppSchema,
  databaseUrl: string,
  connections: number,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    schema: app.name,
    entities: app.entities,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    uuidExtension: 'pgcrypto', // uuid-ossp would have to be installed, which an app's role may not
    installExtensions: false,
    connectTimeoutMS: 5_000,
    applicationName: `parallax ${app.name}`,
    extra: {
      max: connections,
      keepAlive: true,
      onConnect: hearLostConnections,
      options: [
        `-c role=${app.name}_app`,
        `-c search_path=${app.name}`,
        '-c statement_timeout=30s',
        '-c idle_in_transaction_session_timeout=60s',
        '-c lock_timeout=10s',
        '-c timezone=UTC',
      ].join(' '),
    },
  };
}
