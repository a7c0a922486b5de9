import { runPlatform } from './run-platform.js';

await runPlatform();
