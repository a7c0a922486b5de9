import type { MessageKind } from './message.entity.js';

type ReportMail = Extract<
  MessageKind,
  'reports-to-check' | 'report-to-debrief' | 'report-with-debriefer' | 'reports-to-debrief' | 'report-ready'
>;

/** What a mail about a report may speak of. */
interface ReportFacts {
  readonly subjectName: string;
  readonly subjectFirstName: string;
  readonly cycleTitle: string;
  readonly hrReads: boolean;
  readonly debrieferName: string;
  readonly supportContact: string | null;
}

/** The words of messages about reports, to HR, debriefers and subjects: E18 and E19. */
export function reportMailText(kind: ReportMail, facts: ReportFacts) {
  const { subjectName: name, subjectFirstName: first, cycleTitle: title } = facts;
  const chosen = 'You get this because HR chose you to talk it through.';
  switch (kind) {
    case 'reports-to-check':
      return {
        subject: `Reports are ready to check: ${title}`,
        heading: 'Reports are ready',
        paragraphs: [
          `“${title}” is closed and analysed. Look at what is shown and what is not, then release the reports.`,
        ],
        button: 'Go to the reports',
        why: 'You get this because you run this round of feedback.',
      };
    case 'report-to-debrief':
      return {
        subject: `${name}’s report is ready for you`,
        heading: `Before you meet ${first}`,
        paragraphs: [
          `You hold the conversation about ${name}’s report from “${title}”.`,
          `Read the report and its two-page guide first. Then agree a day with ${first}, and plan 60 to 90 minutes.`,
          `${first} reads the report after the conversation, once you have confirmed that it took place.`,
          `${first} sees each time you open the report.`,
        ],
        button: 'Prepare the conversation',
        why: chosen,
      };
    case 'report-with-debriefer':
      return {
        subject: `${name}’s report is ready for you`,
        heading: `Before you meet ${first}`,
        paragraphs: [
          `You hold the conversation about ${name}’s report from “${title}”. ${first} has got the report at the same time.`,
          `Read the report and its two-page guide first. Then agree a day with ${first}, and plan 60 to 90 minutes.`,
          `${first} sees each time you open the report.`,
        ],
        button: 'Prepare the conversation',
        why: chosen,
      };
    case 'reports-to-debrief':
      return {
        subject: `Reports are ready for you: ${title}`,
        heading: 'Conversations to prepare',
        paragraphs: [
          `You hold several conversations about reports from “${title}”.`,
          'For each there is the report and a two-page guide. Your page says which people read theirs only after the conversation.',
          'Each of them sees when you open their report.',
        ],
        button: 'See my conversations',
        why: 'You get this because HR chose you to talk them through.',
      };
    case 'report-ready':
      return {
        subject: 'Your feedback report is ready',
        heading: 'Your report is ready',
        paragraphs: [
          `Your report from “${title}” is ready for you.`,
          'Take your time. Read the summary first, take a break, and come back to the detail on another day.',
          `${openers(facts)} Every opening is listed beside the report.`,
          ...(facts.supportContact ? [`Would you like to talk about it? ${facts.supportContact}`] : []),
        ],
        button: 'Read my report',
        why: 'You get this because you asked for feedback in this round.',
      };
  }
}

/** Who can open a released report, in a sentence to its subject. */
function openers({ debrieferName, hrReads }: ReportFacts): string {
  const debriefer = debrieferName ? `${debrieferName} (who talks it through with you)` : null;
  const hr = 'HR (for handing it out)';
  if (debriefer && hrReads) return `You, ${debriefer} and ${hr} can open it.`;
  if (debriefer) return `You and ${debriefer} can open it.`;
  return hrReads ? `You and ${hr} can open it.` : 'Only you can open it.';
}
