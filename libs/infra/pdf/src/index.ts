export { atkinsonHyperlegible } from './atkinson-hyperlegible.js';
export { fontCoverage } from './font-coverage.js';
export { PdfCompiler, PdfError, type PdfCompilerOptions } from './pdf-compiler.js';
export { printableText } from './printable-text.js';
