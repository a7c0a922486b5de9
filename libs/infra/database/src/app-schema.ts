import type { MixedList, MigrationInterface } from 'typeorm';

/** What the database needs to know of an app: its schema bears its name, and it owns what is in it. */
export interface AppSchema {
  /** Also the name of its schema; its roles are `<name>_app`, which serves, and `<name>_owner`, which owns. */
  readonly name: string;
  readonly entities: MixedList<Function>;
  readonly migrations: readonly (new () => MigrationInterface)[];
}
