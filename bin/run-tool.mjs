import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './ensure-installed.mjs';

/** Runs a program that a package brought along. Gives its exit code, and what it said unless it spoke itself. */
export async function runTool(name, words, { quiet = false, nodeOptions = '' } = {}) {
  const child = spawn(join(root, 'node_modules', '.bin', name), words, {
    cwd: root,
    stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${nodeOptions}`.trim() },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  return { status: status ?? 1, said };
}
