/**
 * One worker thread with one warm Typst compiler. Plain JavaScript, because Node loads it itself: the same
 * file runs from the build and, in tests, from the sources.
 *
 * Typst compiles synchronously and on the CPU, so it may not run where locks are renewed and pages answered.
 * Where all cores are taken, somebody who waits for a page goes before.
 */
import { setPriority } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { move, workerData } from 'piscina';

if (process.platform === 'linux') setPriority(0, 10); // there a thread has a priority of its own; elsewhere a process has

/** Nothing can lie below /dev/null, so a path in a template leads to our files in memory or nowhere. */
const ROOT = '/dev/null';
const { sources, fonts, threads } = workerData;
const compiler = NodeCompiler.create({
  workspace: ROOT,
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
});
for (const [name, source] of Object.entries(sources)) compiler.addSource(`${ROOT}/${name}`, source);

/**
 * Sets `json` by the source `main`, which reads it as /data.json. Throws with Typst's own words.
 *
 * The document never becomes an object here, whose native memory Node would not see and not free. What Typst
 * has worked out is kept for one more document of each thread, which shares many sentences with it, and no
 * longer: all threads keep it in one place, and each ages what the others have.
 */
export default function compile({ main, json }) {
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(json));
  const source = { mainFilePath: `${ROOT}/${main}`, resetRead: true };
  try {
    return move(new Uint8Array(compiler.pdf(source, { pdfStandard: 'ua-1' })));
  } catch (error) {
    throw new Error(diagnosis(source, error));
  } finally {
    compiler.unmapShadow(`${ROOT}/data.json`);
    compiler.evictCache(threads);
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
