import { type CycleRelease, type ReleasedSubject, type ReleaseHeader } from '#domain/disclosure';
import { jsonElements, openedJson } from './json-parts.js';

/** The text of released.json in parts, a subject at a time. Source: docs/methods.md, "Files". */
export function* releasedJson(
  header: ReleaseHeader,
  releases: readonly CycleRelease[],
  passed: () => void,
): Generator<string> {
  yield `${openedJson(header)},"cycles":[`;
  for (const [index, release] of releases.entries()) {
    yield `${index > 0 ? ',' : ''}\n${openedJson(release.constants)},"subjects":[`;
    yield* jsonElements(documentsOf(release), passed);
    yield `\n],"cohort":${JSON.stringify(release.cohort())}}`;
  }
  yield '\n]}\n';
}

function* documentsOf(release: CycleRelease): Generator<ReleasedSubject> {
  for (const { released } of release.subjects()) yield released;
}
