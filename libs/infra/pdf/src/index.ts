export { atkinsonHyperlegible } from './atkinson-hyperlegible.js';
export { PdfCompiler, PdfError, type PdfCompilerOptions } from './pdf-compiler.js';
