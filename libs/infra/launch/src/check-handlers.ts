import type { JobType } from '#contracts';

/** Sentences on jobs of the manifests that have no handler or two, and on handlers that no manifest lists. */
export function checkHandlers(listed: readonly JobType[], handled: readonly JobType[]): string[] {
  const count = (jobs: readonly JobType[], { queue, name }: JobType) =>
    jobs.filter((job) => job.queue === queue && job.name === name).length;
  return [
    ...listed.filter((job) => count(handled, job) === 0).map(({ name }) => `The job ${name} has no handler.`),
    ...listed.filter((job) => count(handled, job) > 1).map(({ name }) => `The job ${name} has two handlers.`),
    ...handled
      .filter((job) => count(listed, job) === 0)
      .map(({ name }) => `The job ${name} is in no manifest.`),
  ];
}
