import { type SubjectFacts } from '../view/subject-facts.js';

/** What can be said of a subject of whom only ids are known: nobody's name, no day, no list of invitations. */
export const factsOfIds = (subject: string, cycle: string): SubjectFacts => ({
  ...{ name: subject, firstName: subject, jobTitle: null, personId: subject, roundTitle: cycle },
  ...{ closedOn: null, releasedOn: null, contact: null, invited: null },
  readers: [subject, 'whoever is handed this file'],
  choices: { self: null, manager: null },
});
