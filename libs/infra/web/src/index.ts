export { configureWeb, type WebSettings } from './configure-web.js';
export { NO_BRAND, openFrame, type Brand, type Frame } from './frame.js';
export { AsksForMail } from './mail-asking.js';
export { pagerOf, type Pager } from './pager.js';
export { badRequest, conflict, notFound, Problem } from './problem.js';
export { viewsIn, type View, type Views } from './views.js';
