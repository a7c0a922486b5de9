import { availableParallelism } from 'node:os';
import { type CycleRelease, type ReleasedDocument, type ReleaseHeader } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { type EarlierRound, type OfflineReport, OfflineReports } from '../../../reporting/src/index.js';
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
  const processes = availableParallelism();
  const reports = new OfflineReports(processes);
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
    for (const { document, earlier } of documentsOf(header, releases)) {
      const made = reports.make(document, instrument, earlier);
      made.catch(() => undefined); // met where it is awaited, in its turn
      underWay.push(made);
      if (underWay.length > processes) await keepFirst();
    }
    while (underWay.length > 0) await keepFirst();
  } finally {
    await reports.close();
  }
}

interface Due {
  readonly document: ReleasedDocument;
  readonly earlier: EarlierRound | null;
}

/** Each subject's document, with the averages that its trend starts from: those of the cycle before. */
function* documentsOf(header: ReleaseHeader, releases: readonly CycleRelease[]): Generator<Due> {
  let before = new Map<string, EarlierRound>();
  for (const [index, { constants, subjects }] of releases.entries()) {
    const kept = new Map<string, EarlierRound>();
    for (const { released } of subjects()) {
      const { subject, competencies } = released;
      if (index < releases.length - 1) kept.set(subject, { title: constants.cycle, competencies });
      yield {
        document: { ...header, ...constants, subject: released },
        earlier: before.get(subject) ?? null,
      };
    }
    before = kept;
  }
}
