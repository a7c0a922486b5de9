import type { AppManifest } from '#infra/launch';
import { aggregation } from '../../aggregation/src/index.js';
import { reporting } from '../../reporting/src/index.js';
import { survey } from '../../survey/src/index.js';

/** All apps of the product, in the order in which they were made. */
export const apps: readonly AppManifest[] = [survey, aggregation, reporting];
