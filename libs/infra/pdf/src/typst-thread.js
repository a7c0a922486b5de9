/**
 * One worker thread with one warm Typst compiler. Plain JavaScript, because Node loads it itself: the same
 * file runs from the build and, in tests, from the sources.
 *
 * Typst compiles synchronously and on the CPU, so it may not run where locks are renewed and pages answered.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { move, workerData } from 'piscina';

/** Nothing can lie below /dev/null, so a path in a template leads to our files in memory or nowhere. */
const ROOT = '/dev/null';
/** Compilations after which memory of an unused intermediate result is given back. */
const CACHE_AGE = 4;

const { sources, fonts } = workerData;
const compiler = NodeCompiler.create({
  workspace: ROOT,
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
});
for (const [name, source] of Object.entries(sources)) compiler.addSource(`${ROOT}/${name}`, source);

/** Sets `json` by the source `main`, which reads it as /data.json. Throws with Typst's own words. */
export default function compile({ main, json }) {
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(json));
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/${main}`, resetRead: true });
  try {
    if (!compiled.result) throw new Error(diagnosis(compiled));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    const bytes = new Uint8Array(pdf);
    return move(bytes);
  } finally {
    compiler.unmapShadow(`${ROOT}/data.json`);
    compiler.evictCache(CACHE_AGE);
  }
}

function diagnosis(compiled) {
  const error = compiled.takeError();
  if (!error) return 'Typst gave neither a document nor a reason.';
  return compiler
    .fetchDiagnostics(error)
    .map(({ message, path, range }) => `${path}:${(range?.start.line ?? 0) + 1}: ${message}`)
    .join('\n');
}
