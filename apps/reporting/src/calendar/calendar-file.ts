/** A day of a calendar, with what is to be done on it. Plain text, from whomever. */
export interface CalendarDay {
  /** Stays the same as long as the thing does, so that a calendar changes its entry instead of adding one. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

const LONGEST_LINE = 75; // octets, RFC 5545, 3.1

/**
 * A calendar file of whole days, private and not busy.
 *
 * sequence  grows with each change of what is in it
 * returns   lines with CRLF, folded; no text can begin a line of its own or end a value
 * source    RFC 5545
 */
export function calendarFile(
  days: readonly CalendarDay[],
  { name, sequence, now }: { readonly name: string; readonly sequence: number; readonly now: Date },
): string {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parallax//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...days.flatMap(({ uid, day, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${text(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
      `SUMMARY:${text(summary)}`,
      `DESCRIPTION:${text(description)}`,
      `URL:${address(url)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** TEXT of RFC 5545, 3.3.11: line ends become \n, and characters that no content line may hold are left out. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '') // halves of a character
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');

/** An address as it stands: whatever is not part of one is encoded. */
const address = (url: string): string => new URL(url).href;

/** Lines of at most 75 octets, none of which ends inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      [part, octets] = ['', 1]; // the space that a further line begins with
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
