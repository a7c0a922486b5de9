import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithNpm } from './end-with-npm.mjs';

/** `npm start`: installs and builds what is missing, then runs the all-in-one in this very process. */
endWithNpm();
await ensureInstalled();
await ensureBuilt();
await import('../dist/apps/platform/src/main.js');
