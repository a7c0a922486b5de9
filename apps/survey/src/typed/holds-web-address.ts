/**
 * Whether a mail program would make a link of something in this line: "https://…", "www.…" or "place.example/…".
 *
 * Names and titles stand in mails that people trust, above the button that they are to press.
 */
export const holdsWebAddress = (line: string): boolean =>
  /:\/\/|\bwww[.]|[\p{L}\p{N}-]+[.]\p{L}{2,}[/?#:]/iu.test(line);
