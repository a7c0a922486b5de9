export { isRefusal, LONGEST_SIDE, type PictureRefusal } from './picture-refusal.js';
export { PictureRedrawer, type Fit, type Picture } from './picture-redrawer.js';
