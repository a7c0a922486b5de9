import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf } from '../../apps/reporting/src/exports/csv-of.js';
import { FIGURE_HEADS, figureRows } from '../../apps/reporting/src/exports/figure-rows.js';
import { workbookOf } from '../../apps/reporting/src/exports/workbook-of.js';
import { sampleRelease } from '../../apps/reporting/src/view/sample-release.js';
import type { ReleasedSubject } from '#domain/disclosure';
import { INSTRUMENT } from '../support/sample-cycle.js';

/**
 * Exports as many subjects as it is told, each parsed anew as from the database, and throws the bytes away:
 * in a process of its own, so that its heap can be kept small. Says how many bytes each kind had.
 */
const subjects = Number(process.argv[2]);
const answers = { self: 1, manager: 1, peer: 5, direct_report: 5, other: 5 };
const document = JSON.stringify(sampleRelease(INSTRUMENT, { answers }).subject);

async function* batches() {
  for (let subject = 0; subject < subjects; subject++) {
    await new Promise((resolve) => setImmediate(resolve));
    yield figureRows(`P${subject}`, JSON.parse(document) as ReleasedSubject);
  }
}

for (const [kind, fileOf] of [['csv', csvOf] as const, ['xlsx', workbookOf] as const]) {
  let bytes = 0;
  const away = new Writable({
    write(chunk: Buffer | string, _, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(fileOf({ name: 'Figures', heads: FIGURE_HEADS, batches: batches() }), away);
  writeFileSync(1, `${kind} ${bytes}\n`);
}
