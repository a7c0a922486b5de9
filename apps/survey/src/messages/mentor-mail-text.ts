import type { MessageKind } from './message.entity.js';

type MentorMail = Extract<
  MessageKind,
  'mentor-asked' | 'mentor-agreed' | 'mentor-taken' | 'mentor-found' | 'mentor-not-now'
>;

/** Whom a mail may name: the other one of a pair, and only once both have said yes. */
interface MentorFacts {
  readonly subjectName: string;
  readonly subjectFirstName: string;
}

const SEEKER = 'You get this because you asked to be shown possible mentors. You can stop at any time.';
const MENTOR = 'You get this because you offered to be a mentor. You can stop at any time.';

/** The words of messages between people who learn from each other: E23. They hold no topic, and no score. */
export function mentorMailText(
  kind: MentorMail,
  { subjectName: name, subjectFirstName: first }: MentorFacts,
) {
  switch (kind) {
    case 'mentor-asked':
      return {
        subject: 'Someone would like to learn from you',
        heading: 'Someone would like to learn from you',
        paragraphs: [
          'A colleague is working on something that you offered to help with, and asks for a first talk.',
          'You can say yes or no. No reason is needed, and neither of you learns a name unless you say yes.',
        ],
        button: 'See the request',
        why: MENTOR,
      };
    case 'mentor-agreed':
      return {
        subject: 'A possible mentor',
        heading: `${name} has said yes`,
        paragraphs: [
          `${name} would like to help you with what you work on, and knows your name now.`,
          `Ask ${first} for a first talk of 30 minutes. After it, you both decide whether to go on.`,
        ],
        button: 'Prepare the first talk',
        why: SEEKER,
      };
    case 'mentor-taken':
      return {
        subject: 'A possible mentor: you both said yes',
        heading: `${name} would like to learn from you`,
        paragraphs: [
          `Thank you. ${name} has asked for a first talk, and knows your name now.`,
          `${first} will get in touch. Plan 30 minutes; after it, you both decide whether to go on.`,
        ],
        button: 'See what it is about',
        why: MENTOR,
      };
    case 'mentor-found':
      return {
        subject: 'There is someone you could learn from',
        heading: 'There is someone you could learn from',
        paragraphs: [
          'We have looked again, and found at least one colleague who offers what you work on.',
          'You see no name until both of you have said yes.',
        ],
        button: 'See who I could ask',
        why: SEEKER,
      };
    case 'mentor-not-now':
      return {
        subject: 'Your request was not taken up this time',
        heading: 'Not this time',
        paragraphs: [
          'The colleague you asked cannot take it on. No reason is asked for, and it says nothing about you: nobody has seen your name.',
          'Your page shows whether there is somebody else you could ask. If not, we look again every week.',
        ],
        button: 'See who else I could ask',
        why: SEEKER,
      };
  }
}
