export type { AppManifest } from './app-manifest.js';
export { JsonLog } from './json-log.js';
export { launch } from './launch.js';
export { sentenceOn } from './sentence-on.js';
export { type Running, start } from './start.js';
export { StartRefusal } from './start-refusal.js';
export { stopAtSignal } from './stop-at-signal.js';
