import { type ReleasedDocument } from '#domain/disclosure';
import { type SubjectFacts } from './subject-facts.js';

/** `{person id}-{cycle}-r{n}.pdf`; anything that a file system or a header might mind becomes a hyphen. */
export function reportFileName({ personId }: SubjectFacts, { cycle, subject }: ReleasedDocument): string {
  const safe = (text: string) =>
    [...text.normalize('NFC').replace(/[^\p{L}\p{N}_.]+/gu, '-')].slice(0, 60).join('');
  return `${safe(personId)}-${safe(cycle)}-r${subject.release.number}.pdf`;
}
