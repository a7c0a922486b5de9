/**
 * A process with one warm Typst compiler. Plain JavaScript, because Node loads it itself: the same file runs
 * from the build and, in tests, from the sources.
 *
 * Typst compiles synchronously and on the CPU, so it may not run where locks are renewed and pages answered;
 * two threads of one process stand in each other's way, for they share what Typst remembers. Where all cores
 * are taken, somebody who waits for a page goes before.
 */
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

setPriority(10);
process.on('SIGINT', () => undefined); // Ctrl-C reaches every process: ours decides when this one ends

/** Nothing can lie below /dev/null, so a path in a template leads to our files in memory or nowhere. */
const ROOT = '/dev/null';
const { sources, fonts } = JSON.parse(process.argv[2]);
const compiler = NodeCompiler.create({
  workspace: ROOT,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});
for (const file of sources) compiler.addSource(`${ROOT}/${basename(file)}`, readFileSync(file, 'utf8'));

/**
 * Sets `json` by the source `main`, which reads it as /data.json. Gives { pdf }, or { fault } in Typst's own words.
 *
 * The document never becomes an object here, whose native memory Node would not see and not free. What Typst
 * has worked out is kept for one more document, which shares many sentences with it, and no longer.
 */
export default function compile({ main, json }) {
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(json));
  const source = { mainFilePath: `${ROOT}/${main}`, resetRead: true };
  try {
    return { pdf: compiler.pdf(source, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { fault: diagnosis(source, error) };
  } finally {
    compiler.unmapShadow(`${ROOT}/data.json`);
    compiler.evictCache(1);
  }
}

/** What is wrong with the template: the export says it in one long dump, the compiler only when asked again. */
function diagnosis(source, { message: dump }) {
  const faults = [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message);
  const error = faults.length === 0 ? compiler.compile(source).takeError() : null;
  if (error)
    faults.push(...compiler.fetchDiagnostics(error).map(({ message, path }) => `${path}: ${message}`));
  return faults.length > 0 ? faults.join('\n') : dump;
}
