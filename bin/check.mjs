import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npm', ['run', 'types'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
