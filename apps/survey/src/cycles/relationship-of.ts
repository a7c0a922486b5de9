import type { Relationship } from '../invitations/invitation.entity.js';

/** Usual words for each relationship, in English and German, without case, spaces and punctuation. */
const WORDS: Readonly<Record<Relationship, readonly string[]>> = {
  self: ['self', 'me', 'myself', 'subject', 'selbst', 'ich', 'selbsteinschätzung'],
  manager: [
    'manager',
    'boss',
    'supervisor',
    'linemanager',
    'leader',
    'führungskraft',
    'vorgesetzte',
    'vorgesetzter',
    'chef',
    'chefin',
  ],
  peer: [
    'peer',
    'peers',
    'colleague',
    'coworker',
    'teammate',
    'kollege',
    'kollegin',
    'kolleginnen',
    'kollegen',
  ],
  direct_report: [
    'directreport',
    'directreports',
    'report',
    'reports',
    'subordinate',
    'teammember',
    'direct',
    'mitarbeiter',
    'mitarbeiterin',
    'mitarbeitende',
    'mitarbeitender',
    'direktberichtend',
    'unterstellt',
  ],
  other: [
    'other',
    'others',
    'external',
    'customer',
    'client',
    'stakeholder',
    'partner',
    'andere',
    'anderer',
    'sonstige',
    'sonstiger',
    'extern',
    'kunde',
    'kundin',
  ],
};
const RELATIONSHIPS = new Map(
  Object.entries(WORDS).flatMap(([relationship, words]) =>
    words.map((word) => [word, relationship as Relationship]),
  ),
);

/** The relationship that a word stands for, or null if it is not known. */
export const relationshipOf = (word: string): Relationship | null =>
  RELATIONSHIPS.get(word.toLowerCase().replace(/[\s_.:-]/g, '')) ?? null;
