import { getDataSourceToken } from '@nestjs/typeorm';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { releaseCycle, releasePolicyOf } from '#domain/disclosure';
import type { Instrument } from '#domain/instrument';
import { emptyTally, subjectRows, tallySubject } from '#domain/scoring';
import { readConfig } from '#infra/config';
import { copyRows, withinOrganisation } from '#infra/database';
import { JsonLog, start } from '#infra/launch';
import { CycleAnalyser } from '../apps/aggregation/src/analyses/cycle-analyser.js';
import { readResponses } from '../apps/aggregation/src/analyses/read-responses.js';
import { aggregation } from '../apps/aggregation/src/index.js';
import type { AnalysisTask, AnalysisTime } from './analysis-tasks.js';

/**
 * The aggregation app in a process of its own, as it is run in earnest, so that its memory is its own. It
 * does the tasks it is sent, one after the other, and answers each with the seconds it took.
 */
const { app } = await start([aggregation], readConfig(process.env), new JsonLog(() => undefined));
const analyser = app.get(CycleAnalyser, { strict: false });
const db = app.get<DataSource>(getDataSourceToken('aggregation'), { strict: false });
const policy = releasePolicyOf(JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument, 3);

const tasks: Record<AnalysisTask['task'], (of: AnalysisTask) => Promise<number>> = {
  async analyse({ organisationId, cycleId }) {
    const began = performance.now();
    await analyser.analyse(organisationId, cycleId);
    return performance.now() - began;
  },
  /** Scores, discloses and builds every document, from answers already read. */
  async compute({ organisationId, cycleId }) {
    const responses = await read(organisationId, cycleId);
    const began = performance.now();
    const release = releaseCycle({ policy, cycle: cycleId, responses });
    let figures = 0;
    for (const { released } of release.subjects()) figures += released.views.length;
    release.cohort();
    if (figures === 0) throw new Error('nothing was released');
    return performance.now() - began;
  },
  /** Reads the answers and works out the mean of every group of every subject on every item. */
  async means({ organisationId, cycleId }) {
    const began = performance.now();
    const responses = await read(organisationId, cycleId);
    const { rows, start: from, subjects } = subjectRows(responses, policy.outline.items.length);
    const scratch = emptyTally(policy.outline);
    const means = new Float64Array(scratch.n.length);
    let sum = 0;
    for (const s of subjects) {
      const tally = tallySubject(policy.outline, responses, rows.subarray(from[s], from[s + 1]), scratch);
      for (let cell = 0; cell < means.length; cell++) means[cell] = tally.sum[cell]! / tally.n[cell]!;
      sum += means[0] ?? 0;
    }
    if (sum === 0) throw new Error('nothing was rated');
    return performance.now() - began;
  },
  /** Takes the same rows and does nothing: no value is even looked at. */
  async stream({ organisationId, cycleId }) {
    const began = performance.now();
    let rows = 0;
    await withinOrganisation(db, organisationId, (tx) => copyRows(tx, ROWS, [cycleId], () => void rows++));
    if (rows === 0) throw new Error('nothing was streamed');
    return performance.now() - began;
  },
};

const ROWS =
  'select subject_id, relationship, ratings, comments from survey.scorable_response where cycle_id = $1';

const read = (organisationId: string, cycleId: string) =>
  withinOrganisation(db, organisationId, (tx) => readResponses(tx, organisationId, cycleId, policy.outline));

process.on('message', (task: AnalysisTask) => {
  void tasks[task.task](task).then((ms) => {
    const answer: AnalysisTime = { seconds: ms / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 };
    process.send?.(answer);
  });
});
process.on('disconnect', () => void app.close());
process.send?.('ready');
