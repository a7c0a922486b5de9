/** What the rules name, as they print it. */
export interface RuleFigures {
  readonly k: string;
  readonly kDistribution: string;
  readonly sigma: string;
  readonly sigmaBalance: string;
  readonly sigmaSource: string;
  readonly need: string;
  readonly strength: string;
  readonly gap: string;
  readonly even: string;
  readonly pooled: boolean;
  readonly merge: boolean;
  readonly method: string;
  readonly instrument: string;
}
