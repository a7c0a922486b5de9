/** The cover. */
export const cover = {
  kind: '360-Grad-Feedbackbericht',
  organisation: 'Organisation',
  round: 'Runde',
  closed: 'Antworten bis',
  released: 'Bericht vom',
  edition: 'Ausgabe',
  editionOf: (release: number, instrument: string, version: string) =>
    `Freigabe ${release}, ${instrument} ${version}`,
  confidential: (readers: string) => `Vertraulich: für ${readers}.`,
  footer: (name: string, round: string) => `${name} · ${round} · Vertraulich`,
};
