/** What the texts of a questionnaire may speak of. */
interface Named {
  readonly subject: { readonly firstName: string };
  readonly round: { readonly k: number };
}

/**
 * A text of the questionnaire with its two variables put in, literally: {{subject.firstName}} and {{k}}.
 * Whatever else looks like a variable stays as it stands. Organisations write these texts, so they are
 * data: nothing in them is evaluated.
 */
export const fillIn = (text: string, { subject, round }: Named): string =>
  text.replace(/\{\{(subject\.firstName|k)\}\}/g, (_, name) =>
    name === 'k' ? String(round.k) : subject.firstName,
  );
