import { dateInWords } from '../pages/date-in-words.js';
import type { MessageKind } from './message.entity.js';
import { reportMailText } from './report-mail-text.js';

/** What a message may speak of. Never a score, a comment, or whether anybody has answered. */
export interface MailFacts {
  readonly recipient: string;
  readonly subjectName: string;
  readonly subjectFirstName: string;
  readonly raterName: string;
  readonly cycleTitle: string;
  readonly purpose: string;
  readonly k: number;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  readonly relationship: string | null;
  readonly note: string | null;
  /** Whether answers are still taken. */
  readonly open: boolean;
  /** Whether HR may open a released report, to hand it out. */
  readonly hrReads: boolean;
  /** Who talks a report through with its subject; empty where nobody does. */
  readonly debrieferName: string;
}

/** A mail in plain sentences: one heading, one button at most, and why it came. */
export interface MailText {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The one button. Its address is made when the mail is sent. */
  readonly button: string | null;
  readonly why: string;
}

/** The words of every message. British English; source: docs/product decisions on e-mails, E1 to E26. */
export function mailText(kind: MessageKind, facts: MailFacts): MailText {
  const { subjectName: name, subjectFirstName: first, cycleTitle: title, k } = facts;
  const day = facts.closesAt ? dateInWords(facts.closesAt, facts.timeZone) : '';
  switch (kind) {
    case 'sign-in':
      return {
        subject: 'Your sign-in link',
        heading: 'Sign in to Parallax',
        paragraphs: [
          'The link works for 10 minutes, once, and only in the browser in which you asked for it.',
        ],
        button: 'Sign in',
        why: 'You get this because somebody entered your address on the sign-in page. If it was not you, do nothing.',
      };
    case 'choose-raters':
      return {
        subject: `Set up your 360 feedback: ${title}`,
        heading: 'Choose who gives you feedback',
        paragraphs: [
          `You are invited to get feedback in “${title}”.`,
          'There are three steps: choose your raters, let your manager check the list, and rate yourself.',
          'Your report is read by you, and by HR for handing it out. You see every opening of it.',
        ],
        button: 'Choose my raters',
        why: 'You get this because HR added you to this round of feedback.',
      };
    case 'check-list':
      return {
        subject: `Please check ${name}’s feedback list`,
        heading: `Who should give ${first} feedback?`,
        paragraphs: [
          `${name} has chosen raters for “${title}”. Please check the list: it takes about three minutes.`,
          'You can approve it, or send it back with a note. Invitations go out after your approval.',
        ],
        button: 'Check the list',
        why: `You get this because you are ${first}’s manager.`,
      };
    case 'list-returned':
      return {
        subject: `Please look at your feedback list again: ${title}`,
        heading: 'Your manager sent your list back',
        paragraphs: [
          ...(facts.note ? [`Their note: “${facts.note}”`] : []),
          'Change the list and send it again.',
        ],
        button: 'Change my list',
        why: 'You get this because you are getting feedback in this round.',
      };
    case 'invite-rater':
      return {
        subject: `${name} asks for your feedback by ${day}`,
        heading: `Feedback for ${name}`,
        paragraphs: [
          ...(facts.purpose ? [facts.purpose] : []),
          'It takes about ten minutes. You need no account, you can stop and go on later, and it works on a phone.',
          facts.relationship === 'manager'
            ? 'You are asked as the manager: your ratings and comments are shown as yours.'
            : `Your ratings are only shown as an average of ${k} or more people. Comments appear word for word in one mixed list, without names.`,
          `Please answer by ${day}.`,
        ],
        button: 'Open the questions',
        why: `You get this because you work with ${first}. The link is yours alone: please do not pass it on.`,
      };
    case 'rate-yourself':
      return {
        subject: 'Rate yourself: about 10 minutes',
        heading: 'How do you see yourself?',
        paragraphs: [
          `In “${title}” you answer the same questions as the people around you.`,
          `Your report then sets the two views side by side. Please answer by ${day}.`,
        ],
        button: 'Rate myself',
        why: 'You get this because you are getting feedback in this round.',
      };
    case 'thank-rater':
      return {
        subject: `Thank you: your feedback for ${name} was sent`,
        heading: 'Thank you for your feedback',
        paragraphs: [
          `Your answers about ${name} have arrived.`,
          ...(facts.open
            ? [
                `Until the round closes on ${day} you can change them: open the link in your first e-mail again.`,
              ]
            : []),
          'Your receipt code was shown when you sent them. It proves that they count, without saying who you are.',
        ],
        button: null,
        why: `You get this because you answered about ${first}.`,
      };
    case 'you-declined':
      return {
        subject: `You have declined feedback for ${name}`,
        heading: 'You have declined',
        paragraphs: [`No reason is needed. If you change your mind, you can still answer until ${day}.`],
        button: 'Change my mind',
        why: `You get this because you chose not to give ${first} feedback.`,
      };
    case 'rater-declined':
      return {
        subject: `${facts.raterName} cannot give feedback`,
        heading: 'One person cannot take part',
        paragraphs: [
          `${facts.raterName} cannot give you feedback in “${title}”. No reason is asked, and none is needed.`,
          'You can ask HR to invite somebody else instead.',
        ],
        button: null,
        why: 'You get this because you are getting feedback in this round.',
      };
    case 'reports-to-check':
    case 'report-to-debrief':
    case 'report-with-debriefer':
    case 'reports-to-debrief':
    case 'report-ready':
      return reportMailText(kind, facts);
  }
}
