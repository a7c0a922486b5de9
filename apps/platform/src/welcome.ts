/** An address worth opening, and for whom. */
export interface Link {
  readonly title: string;
  readonly address: string;
}

/** What `npm start` prints when all is ready. */
export function welcome(address: string, links: readonly Link[], folder: string): string {
  const width = Math.max(0, ...links.map(({ title }) => title.length));
  const lines = links.map((link) => `  ${link.title.padEnd(width)}  ${link.address}`);
  return [
    '',
    `Parallax is ready at ${address}`,
    ...(lines.length > 0 ? ['', ...lines] : []),
    '',
    `Everything is kept in ${folder}. Press Ctrl-C to stop.`,
    '',
  ].join('\n');
}
