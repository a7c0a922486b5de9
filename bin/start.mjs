import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

/** `npm start`: installs and builds what is missing, then runs the all-in-one in this very process. */
await ensureInstalled();
await ensureBuilt();
await import('../dist/apps/platform/src/main.js');
