import type { AppManifest } from '#infra/launch';

/** All apps of the product, in the order in which they were made. */
export const apps: readonly AppManifest[] = [];
