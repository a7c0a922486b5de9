import * as z from 'zod';
import { ReleasedDocument } from '#contracts';
import { TakenUp } from '../groups/taken-up.js';
import { GroupDocument } from '../groups/group-document.schema.js';

const MOST = 100;

/** Where a page begins, as an earlier answer gave it. What cannot be read is refused. */
const Cursor = z.string().transform((text, check): readonly [string, string] => {
  const place = Place.safeParse(placeIn(text));
  if (place.success) return place.data;
  check.addIssue('not a cursor of ours');
  return z.NEVER;
});
const Place = z.tuple([z.string().max(1000), z.uuid()]).readonly();

export const ReleasesQuery = z.object({
  cursor: Cursor.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(MOST).default(25),
});
export type ReleasesQuery = z.infer<typeof ReleasesQuery>;

export const cursorOf = (place: readonly [string, string]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

function placeIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** The frozen document of one person without what people wrote: words are for readers of the report. */
const { subject, ...head } = ReleasedDocument.shape;
export const ReleasedFiguresOut = z.strictObject({
  subjectId: z.string(),
  document: z.strictObject({ ...head, subject: subject.omit({ comments: true }) }),
});

export const ReleasesOut = z.strictObject({
  releases: z.array(ReleasedFiguresOut),
  /** Where the next page begins; null on the last. */
  next: z.string().nullable(),
});
export type ReleasesOut = z.infer<typeof ReleasesOut>;

/** Both null until the group report has been made. */
export const GroupsOut = z.strictObject({ group: GroupDocument.nullable(), takenUp: TakenUp.nullable() });
export type GroupsOut = z.infer<typeof GroupsOut>;
