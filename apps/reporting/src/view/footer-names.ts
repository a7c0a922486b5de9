import { shortened } from './shortened.js';

const LONGEST = 40; // so that both fit on one line of the paper, beside the number of the page

/** Name and round as the foot of each page says them. The cover has them whole. */
export const footerNames = ({
  name,
  roundTitle,
}: {
  readonly name: string;
  readonly roundTitle: string;
}): [string, string] => [shortened(name, LONGEST), shortened(roundTitle, LONGEST)];
