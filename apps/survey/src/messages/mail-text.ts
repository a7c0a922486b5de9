import type { ReleaseMode } from '../cycles/cycle.entity.js';
import { readersInWords } from '../cycles/readers-in-words.js';
import { dateInWords } from '../pages/date-in-words.js';
import type { MessageKind } from './message.entity.js';
import { mentorMailText } from './mentor-mail-text.js';
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
  readonly releaseMode: ReleaseMode;
  readonly hrReads: boolean;
  readonly organisation: string;
  /** Whom to talk to about a report, in the organisation's words. */
  readonly supportContact: string | null;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  readonly relationship: string | null;
  readonly note: string | null;
  /** What a subject says to everybody who was asked. */
  readonly thanks: string | null;
  /** Whether a few lines of an earlier round are asked again. */
  readonly pulse: boolean;
  /** Whether answers are still taken. */
  readonly open: boolean;
  /** Who talks a report through with its subject; empty where nobody does. */
  readonly debrieferName: string;
  /** Whether the subject has still to say what the role needs. */
  readonly roleOpen: boolean;
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
          'There are four steps: choose your raters, say what your work needs, let your manager check the list, and rate yourself.',
          `${readersInWords(facts, null).join(' ')} You see every opening of it.`,
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
    case 'describe-role':
      return {
        subject: `Two questions about ${name}’s role`,
        heading: `What does ${first}’s role need?`,
        paragraphs: [
          `${name} gets feedback in “${title}”. You know best what the role asks for in the next 12 months.`,
          `Two questions, about three minutes. Your answers put the suggestions in ${first}’s report in order. They change no score.`,
          `${first} answers the same questions. The report shows ${first} both views. You can answer until ${day}.`,
        ],
        button: 'Answer two questions',
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
      if (facts.pulse) return pulseText(facts, day);
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
          ...(facts.roleOpen
            ? [
                'When you sign in, your page also asks what your work needs: two questions, about three minutes.',
              ]
            : []),
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
    case 'pulse-shown':
      return {
        subject: 'Is it noticed? Your follow-up is ready',
        heading: 'Your follow-up is ready',
        paragraphs: [
          `The answers to your follow-up of “${title}” are in.`,
          'Open your plan to see what others see more often, and what has not changed clearly.',
        ],
        button: 'See my follow-up',
        why: 'You get this because you asked whether your work on a path is noticed.',
      };
    case 'mentor-asked':
    case 'mentor-agreed':
    case 'mentor-taken':
    case 'mentor-found':
    case 'mentor-not-now':
      return mentorMailText(kind, facts);
    case 'follow-up-question':
      return {
        subject: 'Your path: one question to ask a colleague',
        heading: 'One question to ask a colleague',
        paragraphs: [
          `You are working on a path from your feedback in “${title}”.`,
          'People notice a change when somebody asks them about it. Your plan has one question for you: ask it, and only listen.',
          'It takes five minutes. Nothing of it is reported to anybody.',
        ],
        button: 'See the question',
        why: 'You get this because you started a plan. It comes after 30, 60 and 90 days, and stops when you stop the plan.',
      };
    case 'subject-thanks':
      return {
        subject: `${name} says thank you`,
        heading: `A word of thanks from ${name}`,
        paragraphs: (facts.thanks ?? '').split(/\n+/),
        button: null,
        why: `You get this because you were asked for feedback on ${first} in “${title}”. Everyone who was asked gets the same words, whether they answered or not.`,
      };
  }
}

/** A few lines of an earlier round, asked again: one minute, and the same rules. */
function pulseText(
  { subjectName: name, subjectFirstName: first, k, relationship }: MailFacts,
  day: string,
): MailText {
  return {
    subject: `Up to three quick questions about ${name}`,
    heading: `Has ${first} changed something?`,
    paragraphs: [
      `${name} has worked on something since you last gave feedback, and asks whether it is noticed.`,
      'It takes about one minute: at most three lines, no text. You need no account.',
      relationship === 'manager'
        ? 'You are asked as the manager: your answers are shown as yours.'
        : `The same rules hold: answers are only shown as an average of ${k} or more people.`,
      `Please answer by ${day}.`,
    ],
    button: 'Open the questions',
    why: `You get this because you were asked for feedback about ${first} before. The link is yours alone: please do not pass it on.`,
  };
}
