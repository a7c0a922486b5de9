import { readConfig } from '#infra/config';
import { JsonLog, start } from '#infra/launch';
import { apps } from '../apps/platform/src/apps.js';

/** All apps in a process of their own, as people run them, until the parent lets go. */
const running = await start(apps, readConfig(process.env), new JsonLog(() => undefined));

process.on('message', () => process.send?.(process.resourceUsage().maxRSS / 1024));
process.on('disconnect', () => void running.stop().then(() => process.exit(0)));
process.send?.('ready');
