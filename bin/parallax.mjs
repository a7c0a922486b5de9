#!/usr/bin/env node
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

/** `parallax <command>`: see apps/platform/src/parallax.ts. */
await ensureInstalled();
await ensureBuilt();
await import('../dist/apps/platform/src/parallax.js');
