import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Side {
  readonly path?: string | readonly string[];
  readonly pathNot?: string | readonly string[];
}
interface Rule {
  readonly name: string;
  readonly from: Side;
  readonly to: Side;
}

const sources = ['apps', 'libs', 'test', 'bench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);
const { default: config } = (await import(new URL('../../.dependency-cruiser.js', import.meta.url).href)) as {
  default: { forbidden: readonly Rule[] };
};
const rules = config.forbidden;

describe('the rules of the architecture', () => {
  // A rule whose folder has moved would pass in silence.
  it.each(rules.filter(({ from }) => from.path !== undefined).map((rule) => [rule.name, rule] as const))(
    '%s still finds files to watch',
    (_name, { from }) => {
      const patterns = [from.path ?? []].flat().map((pattern) => new RegExp(pattern));
      expect(sources.some((file) => patterns.some((pattern) => pattern.test(file)))).toBe(true);
    },
  );

  it('keeps answers out of reach of save(), dated columns and version columns', () => {
    const answers = sources.filter(
      (file) => file.startsWith('apps/survey/src/answers/') && !file.endsWith('.spec.ts'),
    );
    expect(answers.length).toBeGreaterThan(10);
    const offenders = answers.filter((file) =>
      /\b(tx|manager|repository|db)\.save\(|CreateDateColumn|UpdateDateColumn|VersionColumn|uuidv7/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(offenders).toEqual([]);
    const entities = sources
      .filter((file) => file.endsWith('.entity.ts'))
      .map((file) => readFileSync(file, 'utf8'));
    for (const table of ['response', 'sealed_response', 'draft', 'cycle_key'])
      expect(entities.filter((text) => text.includes(`name: '${table}'`))).toEqual([]);
  });

  it('lets nobody set an organisation for longer than a transaction', () => {
    const plain = sources.filter((file) =>
      /set_config\('app\.organisation_id', [^,]+, false\)|set app\./i.test(readFileSync(file, 'utf8')),
    );
    expect(plain.filter((file) => !file.includes('rules-still-bite'))).toEqual([]);
  });
});
