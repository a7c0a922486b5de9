/** The cover. */
export const cover = {
  kind: '360 feedback report',
  organisation: 'Organisation',
  round: 'Round',
  closed: 'Answers closed',
  released: 'Report date',
  edition: 'Edition',
  editionOf: (release: number, instrument: string, version: string) =>
    `Release ${release}, ${instrument} ${version}`,
  confidential: (readers: string) => `Confidential: for ${readers}.`,
  footer: (name: string, round: string) => `${name} · ${round} · Confidential`,
};
