import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DevelopmentLibrary } from '#domain/development';

/** The development library that ships with the product. A build checks it; it is trusted here. */
export const DEVELOPMENT_LIBRARY = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('#content/development.json'), 'utf8'),
) as DevelopmentLibrary;
