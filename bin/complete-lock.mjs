import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-installed.mjs';

/**
 * `npm run lock:complete`, after `npm install NAME`. Where a registry's mirror lacks builds for other
 * systems, npm leaves these optional packages out of the lock file, and `npm ci` then refuses it everywhere.
 * Their versions are known exactly, so that they can be entered by name, without a checksum.
 */
const SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openharmony', 'linux', 'aix'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32'];

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const entered = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [nested, top] = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (path === '' || lock.packages[nested] || lock.packages[top] || !/^\d/.test(version)) continue;
    const build = name.split('/').at(-1);
    const os = SYSTEMS.filter((system) => build.includes(system)).slice(0, 1);
    const cpu = PROCESSORS.filter((processor) => build.includes(processor)).slice(0, 1);
    lock.packages[top] = { version, cpu, ...(dev ? { dev } : {}), optional: true, os };
    entered.push(`${name}@${version}`);
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(
  entered.length > 0 ? `Entered ${entered.join(', ')}.\n` : 'The lock file is complete.\n',
);
