import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Comment } from '#domain/scoring';
import { suppressed, type Suppressed } from './cell.js';
import { type DisclosedSubject } from './disclosed-subject.js';
import { type ReleasePolicy } from './release-policy.js';

/** A comment with the group of whoever wrote it; nothing else about them is known here. */
export type GroupComment = Pick<Comment, 'question' | 'text'> & { readonly group: string };

/**
 * Comments verbatim, by open question: self, each attributed group, and one list of all anonymous raters
 * of shown blocks. The order depends on nothing but the texts, so it tells neither group nor time: by
 * SHA-256 of cycle, subject, question and text, joined with a bar.
 */
export function releaseComments(
  { outline }: ReleasePolicy,
  cycle: string,
  { subject, views }: DisclosedSubject,
  comments: readonly GroupComment[],
): Record<string, Record<string, readonly string[] | Suppressed>> {
  const named = outline.groups.filter(({ anonymous }) => !anonymous).map(({ code }) => code);
  const blocks = views.filter(({ kind }) => kind === 'block');
  const heard = blocks.flatMap(({ groups }) => groups);
  return Object.fromEntries(
    outline.questions.map((code, question) => {
      const asked = comments.filter((comment) => comment.question === question);
      const texts = (groups: readonly string[]): string[] => {
        const written = asked
          .filter(({ group }) => groups.includes(group))
          .map(({ text }) => text.trim())
          .filter((text) => text !== '');
        if (written.length < 2) return written;
        return written
          .map((text) => ({ text, key: digest([cycle, subject, code, text]) }))
          .sort((a, b) => (a.key < b.key ? -1 : 1))
          .map(({ text }) => text);
      };
      const lists = ['self', ...named.filter((group) => group !== 'self')].map((group) => [
        group,
        texts([group]),
      ]);
      const anonymous = blocks.length > 0 ? texts(heard) : suppressed('below_threshold');
      return [code, Object.fromEntries([...lists, ['anonymous', anonymous]])];
    }),
  );
}

const digest = (parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('|'))));
