import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

/** `npm run bench -- NAME [--json]`: measures the build, as it is run in earnest. */
await ensureInstalled();
await ensureBuilt();
await import('../dist/bench/main.js');
