/** `node --import ./test/support/run-typescript.mjs FILE.ts`: runs the sources themselves, in a process of its own. */
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
