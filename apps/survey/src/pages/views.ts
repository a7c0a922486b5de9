import { viewsIn } from '#infra/web';

/** The pages of survey, compiled once for all of its controllers. */
export const views = viewsIn(new URL('../views/', import.meta.url));

export const HTML = 'text/html; charset=utf-8';
