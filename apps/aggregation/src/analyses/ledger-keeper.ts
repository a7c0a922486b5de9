import { createHmac } from 'node:crypto';
import type { Outline } from '#domain/instrument';
import type { ReleasedSubject } from '#domain/disclosure';
import { type CycleResponses, subjectRows } from '#domain/scoring';

/** By block, a mark of each contributor behind it, sorted. */
export type Ledger = Readonly<Record<string, readonly string[]>>;

const MARK_LENGTH = 22; // characters of base64url: 132 bits

/**
 * Who stands behind what was released of each subject, as marks: HMACs of the ratings themselves. Sealed
 * answers have no name and, once settled, not even the same ids; their content is all by which a further
 * release can tell that the same answers are still there. See docs/decisions/0005-the-ledger-keeps-marks-not-answers.md.
 *
 * key  derived from the master key: without it a mark of a short questionnaire could be guessed
 */
export class LedgerKeeper {
  private readonly rowsOf = new Map<string, Int32Array>();

  constructor(
    private readonly outline: Outline,
    private readonly responses: CycleResponses,
    private readonly cycle: string,
    private readonly key: Buffer,
  ) {
    const { subjects, rows, start } = subjectRows(responses, outline.items.length);
    for (const s of subjects) this.rowsOf.set(responses.subjects[s]!, rows.subarray(start[s], start[s + 1]));
  }

  ledgerOf({ subject, views }: ReleasedSubject): Ledger {
    const blocks = views.flatMap((view) =>
      view.kind === 'block' ? [[view.id, this.marksOf(subject, view.groups)]] : [],
    );
    return Object.fromEntries(blocks) as Ledger;
  }

  /** Marks of the contributors who belong to these groups. */
  marksOf(subject: string, groups: readonly string[]): string[] {
    const { outline, responses, cycle, key } = this;
    const items = outline.items.length;
    const seen = new Map<string, number>();
    const marks: string[] = [];
    for (const row of this.rowsOf.get(subject) ?? []) {
      if (!groups.includes(outline.groups[responses.relationship[row]!]!.code)) continue;
      const ratings = responses.ratings.subarray(row * items, (row + 1) * items);
      if (!ratings.some((rating) => rating > 0)) continue;
      const given = ratings.join();
      const alike = seen.get(given) ?? 0; // raters who answered alike are told apart by their number
      seen.set(given, alike + 1);
      const text = [cycle, subject, given, alike].join('|');
      marks.push(createHmac('sha256', key).update(text).digest('base64url').slice(0, MARK_LENGTH));
    }
    return marks.sort();
  }
}
