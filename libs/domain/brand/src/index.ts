export { brandColours } from './brand-colours.js';
export { type BrandColours } from './brand-colours.js';
export { parseColour } from './colour.js';
export { type Colour } from './colour.js';
export { contrastRatio } from './contrast-ratio.js';
export { leastContrast } from './least-contrast.js';
export { BrandError, nearestReadable, TEXT_CONTRAST } from './nearest-readable.js';
export { colourIn, oklchOf } from './oklch.js';
export { type Oklch } from './oklch.js';
