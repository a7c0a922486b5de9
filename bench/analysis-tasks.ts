/** What the process that analyses is asked to do. */
export interface AnalysisTask {
  readonly task: 'analyse' | 'compute' | 'means' | 'stream';
  readonly organisationId: string;
  readonly cycleId: string;
}

/** Its answer. */
export interface AnalysisTime {
  readonly seconds: number;
  /** The most memory the process has held since it began. */
  readonly peakMiB: number;
}
