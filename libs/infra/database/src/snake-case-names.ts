import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** Columns are called in the database as in the code, but in snake_case: `cycleId` is `cycle_id`. */
export class SnakeCaseNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? property].map(inSnakeCase).join('_');
  }

  override joinColumnName(relation: string, column: string): string {
    return `${inSnakeCase(relation)}_${inSnakeCase(column)}`;
  }
}

const inSnakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
