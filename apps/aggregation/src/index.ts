import { AnalyseCycle } from '#contracts';
import type { AppManifest } from '#infra/launch';
import { AggregationModule } from './aggregation.module.js';
import { CreateAnalysis1793700030000 } from './migrations/1793700030000-create-analysis.js';
import { KeepReliability1793700125000 } from './migrations/1793700125000-keep-reliability.js';

export const aggregation: AppManifest = {
  name: 'aggregation',
  module: AggregationModule,
  entities: [],
  migrations: [CreateAnalysis1793700030000, KeepReliability1793700125000],
  jobs: [AnalyseCycle],
};
