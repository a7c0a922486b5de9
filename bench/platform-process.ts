import { readConfig } from '#infra/config';
import { JsonLog, start } from '#infra/launch';
import { apps } from '../apps/platform/src/apps.js';
import { peakMemory } from './peak-memory.js';

/** All apps in a process of their own, as people run them, until the parent lets go. */
const running = await start(apps, readConfig(process.env), new JsonLog(() => undefined));

process.on('message', () => process.send?.(peakMemory()));
process.on('disconnect', () => void running.stop().then(() => process.exit(0)));
process.send?.('ready');
