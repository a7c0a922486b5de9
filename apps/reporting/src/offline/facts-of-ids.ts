import { type EarlierRound, type SubjectFacts } from '../view/subject-facts.js';

/** What can be said of a subject of whom only ids are known: nobody's name, no day, no list of invitations. */
export const factsOfIds = (subject: string, cycle: string, earlier: EarlierRound | null): SubjectFacts => ({
  name: subject,
  firstName: subject,
  jobTitle: null,
  personId: subject,
  roundTitle: cycle,
  language: 'en-GB',
  manages: null,
  closedOn: null,
  releasedOn: null,
  readers: null,
  supportContact: null,
  invited: null,
  paper: 'a4',
  brand: null,
  earlier,
  choices: { self: null, manager: null },
});
