import { type ReleasedDocument } from '#domain/disclosure';
import { reportFileName } from './report-file-name.js';
import { type SubjectFacts } from './subject-facts.js';

/** `{person id}-{cycle}-r{n}-guide.pdf`, beside the report's own name. */
export const guideFileName = (source: {
  readonly facts: SubjectFacts;
  readonly release: ReleasedDocument;
}): string => reportFileName(source.facts, source.release).replace(/[.]pdf$/, '-guide.pdf');
