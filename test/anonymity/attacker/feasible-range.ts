import highsModule from 'highs';
import { type LinearSystem, valueWeights } from './linear-system.js';

/** Lowest and highest mean that some unknown answers can have, given everything published. */
export type FeasibleRange = (answers: readonly string[]) => readonly [number, number];

/** Its types are written for CommonJS, where the loader is one level deeper than Node finds it. */
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

/**
 * Solves the linear programs of one publication with HiGHS, one model for all questions asked of it.
 *
 * throws   if the published figures contradict each other: then the attacker has misread them
 */
export function withFeasibleRanges<Result>(
  system: LinearSystem,
  use: (range: FeasibleRange) => Result,
): Result {
  const model = highs.createModel();
  try {
    // The feasible set stays and only the objective moves: primal simplex goes on from the last vertex.
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
    for (const places of system.columns.values()) {
      for (let column = 0; column < places.length; column++) model.addVar(0, places.length === 1 ? 4 : 1);
      if (places.length > 1) model.addRow(0, 1, { indices: [...places], values: places.map(() => 1) });
    }
    for (const { weights, lower, upper } of system.rows) {
      const indices = weights.flatMap((weight, place) => (weight === 0 ? [] : [place]));
      if (indices.length > 0)
        model.addRow(lower, upper, { indices, values: indices.map((place) => weights[place]!) });
    }
    return use((answers) => {
      const asked = answers.flatMap((answer) => valueWeights(system.columns.get(answer)!));
      const end = (sign: 1 | -1): number => {
        for (const [place, value] of asked) model.changeColCost(place, sign * value);
        model.run();
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
          throw new Error('The published figures contradict each other.');
        return (sign * model.getObjectiveValue()) / answers.length + 1;
      };
      const range = [end(1), end(-1)] as const;
      for (const [place] of asked) model.changeColCost(place, 0);
      return range;
    });
  } finally {
    model.dispose();
  }
}
