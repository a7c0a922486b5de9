import { groupIndex, packResponses, type SubmittedResponse } from '#domain/scoring';
import { type Outline } from '#domain/instrument';
import { type FaultSink } from './input-fault.js';
import { type Progress } from './progress.js';
import { readCsv } from './read-csv.js';
import { responseColumns, type ResponseColumns } from './response-columns.js';
import { SubmittedOnce } from './submitted-once.js';

/** The submitted responses of one cycle, packed. */
export interface CycleToAnalyse {
  readonly cycle: string;
  readonly responses: ReturnType<typeof packResponses>;
}

const STATUSES: readonly string[] = ['submitted', 'draft', 'declined'];
const RATINGS = new Map([['', 0], ['NO', -1], ...[1, 2, 3, 4, 5].map((x) => [`${x}`, x] as const)]);

/**
 * Reads a file of responses, whole or not at all. Drafts and declined invitations are checked like the rest
 * and then left out; a cycle without a submitted response does not appear.
 *
 * returns   null, and at least one fault, for a file that is refused
 */
export async function readResponses(
  file: string,
  outline: Outline,
  tell: FaultSink,
  progress: Progress,
): Promise<readonly CycleToAnalyse[] | null> {
  const rows = new ResponseRows(outline, file, tell);
  const ended = await readCsv(file, tell, (row, cells) => {
    rows.take(row, cells);
    progress.tell(() => `${row} rows read`);
  });
  return ended ? rows.cycles() : null;
}

/** Takes the rows of a file, the row of names first, and keeps what was submitted. */
class ResponseRows {
  private columns: ResponseColumns | null | undefined;
  private sound = true;
  private readonly once = new SubmittedOnce();
  private readonly submitted = new Map<string, SubmittedResponse[]>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly outline: Outline,
    private readonly file: string,
    private readonly tell: FaultSink,
  ) {}

  take(row: number, cells: readonly string[]): void {
    if (this.columns === undefined)
      this.columns = responseColumns(this.outline, cells, this.file, (fault) => this.refuse(fault));
    else if (this.columns !== null) this.takeResponse(row, cells, this.columns);
  }

  /** Packed in an order that depends on nothing but the rows themselves. Null if a row was refused. */
  cycles(): readonly CycleToAnalyse[] | null {
    if (this.columns === undefined) this.take(1, []);
    if (!this.sound) return null;
    return [...this.submitted].map(([cycle, responses]) => {
      responses.sort((a, b) => compare(a.subject, b.subject) || compare(a.rater!, b.rater!));
      return { cycle, responses: packResponses(this.outline, responses) };
    });
  }

  private takeResponse(row: number, cells: readonly string[], columns: ResponseColumns): void {
    let faultless = true;
    const fault = (column: string | number, text: string) => {
      faultless = false;
      this.refuse({ file: this.file, place: `row ${row}, column ${column}`, fault: text });
    };
    const { width, placeOf, items, questions } = columns;
    if (cells.length !== width) {
      const [column, text] =
        cells.length < width
          ? [cells.length + 1, 'the row ends before this column']
          : [width + 1, 'the row goes on beyond the last column'];
      return fault(column, text);
    }
    const [cycle, subject, rater] = (['cycle', 'subject', 'rater'] as const).map((column) => {
      const name = cells[placeOf[column]]!;
      if (name === '') fault(column, 'is empty');
      return this.only(name);
    }) as [string, string, string];
    const status = cells[placeOf.status]!;
    if (!STATUSES.includes(status)) fault('status', `is none of ${STATUSES.join(', ')}`);
    const group = groupIndex(this.outline, cells[placeOf.relationship]!);
    if (group < 0) fault('relationship', 'is no rater group of the instrument');
    const ratings = new Int8Array(items.length);
    items.forEach((place, item) => {
      const rating = RATINGS.get(cells[place]!);
      if (rating === undefined) fault(this.outline.items[item]!, 'is not 1 to 5, NO or empty');
      else ratings[item] = rating;
    });
    if (!faultless || status !== 'submitted') return;

    const first = this.once.take(row, { cycle, subject, rater, self: group === this.outline.self });
    if (first) return fault(first.column, `${first.what} was submitted before, in row ${first.row}`);
    const relationship = this.outline.groups[group]!.code;
    const comments = questions.map((place) => cells[place]!);
    const others = this.submitted.get(cycle);
    const response = { subject, rater, relationship, ratings, comments };
    if (others) others.push(response);
    else this.submitted.set(cycle, [response]);
  }

  private refuse(fault: Parameters<FaultSink>[0]): void {
    this.sound = false;
    this.tell(fault);
  }

  /** The same name is kept once, however many rows bear it. */
  private only(name: string): string {
    const known = this.names.get(name);
    if (known === undefined) this.names.set(name, name);
    return known ?? name;
  }
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
