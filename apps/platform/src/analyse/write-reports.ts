import { availableParallelism } from 'node:os';
import { type CycleRelease, type ReleasedDocument, type ReleaseHeader } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { type OfflineReport, OfflineReports } from '../../../reporting/src/index.js';
import { UniqueNames } from './unique-names.js';
import { type WriteFile } from './write-together.js';

/** Writes a page and a PDF for each subject of each cycle, a few at a time, named in the order of subjects. */
export async function writeReports(
  instrument: Instrument,
  header: ReleaseHeader,
  releases: readonly CycleRelease[],
  write: WriteFile,
  passed: () => void,
): Promise<void> {
  const threads = availableParallelism();
  const reports = new OfflineReports(threads);
  const names = new UniqueNames();
  const underWay: Promise<OfflineReport>[] = [];
  const keepFirst = async () => {
    const { name, html, pdf } = await underWay.shift()!;
    const unique = names.of(name);
    await write(`reports/${unique}.html`, [html]);
    await write(`reports/${unique}.pdf`, [pdf]);
    passed();
  };
  try {
    for (const document of documentsOf(header, releases)) {
      const made = reports.make(document, instrument);
      made.catch(() => undefined); // met where it is awaited, in its turn
      underWay.push(made);
      if (underWay.length > threads) await keepFirst();
    }
    while (underWay.length > 0) await keepFirst();
  } finally {
    await reports.close();
  }
}

function* documentsOf(header: ReleaseHeader, releases: readonly CycleRelease[]): Generator<ReleasedDocument> {
  for (const { constants, subjects } of releases)
    for (const { released } of subjects()) yield { ...header, ...constants, subject: released };
}
