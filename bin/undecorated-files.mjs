import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-installed.mjs';

const DECORATOR = /^\s*@[A-Z]\w*\b/m;

/**
 * The TypeScript files without a decorator, from the root. What a decorated class asks for in its constructor
 * must be imported as a value, because Nest reads it when it runs; oxlint would have it `import type`.
 */
export function undecoratedFiles() {
  return ['apps', 'libs', 'test', 'bench']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.ts') && !DECORATOR.test(readFileSync(join(root, path), 'utf8')));
}
