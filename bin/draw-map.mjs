import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';

/** `npm run arch:map`: draws who imports whom, app by app and library by library, into docs/map.md. */
await ensureInstalled();
const { status, said } = await runTool(
  'depcruise',
  [
    '--config',
    '.dependency-cruiser.js',
    '--output-type',
    'mermaid',
    '--include-only',
    '^(apps|libs)/',
    '--exclude',
    '[.]spec[.]ts$',
    '--collapse',
    '^(apps/[^/]+|libs/contracts|libs/[^/]+/[^/]+)',
    'apps',
    'libs',
  ],
  { quiet: true },
);
if (status === 0) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  const text = '# Map\n\nWho imports whom. Drawn by `npm run arch:map`; do not edit.\n';
  writeFileSync(join(root, 'docs', 'map.md'), `${text}\n\`\`\`mermaid\n${said.trim()}\n\`\`\`\n`);
} else {
  process.stderr.write(said);
  process.exitCode = 1;
}
