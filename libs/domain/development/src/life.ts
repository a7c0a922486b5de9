/** A state machine as data: where a life begins, and its moves by name. */
export interface Life<State extends string, Move extends string> {
  readonly first: State;
  readonly states: readonly State[];
  readonly moves: Readonly<Record<Move, { readonly from: readonly State[]; readonly to: State }>>;
}

/**
 * The given life, once it is sound: checked where it is defined, so at the start of every process.
 *
 * throws  RangeError if a state cannot be reached, or a move names a state that does not exist
 */
export function checkedLife<const State extends string, const Move extends string>(
  life: Life<State, Move>,
): Life<State, Move> {
  const moves: { from: readonly State[]; to: State }[] = Object.values(life.moves);
  const named = [life.first, ...moves.flatMap(({ from, to }) => [...from, to])];
  const unknown = named.find((state) => !life.states.includes(state));
  if (unknown) throw new RangeError(`A move names the state ${unknown}, which does not exist.`);
  const reached = new Set<State>([life.first]);
  for (const state of reached)
    // a set hands out what is added on the way
    for (const { from, to } of moves) if (from.includes(state)) reached.add(to);
  const lost = life.states.find((state) => !reached.has(state));
  if (lost) throw new RangeError(`The state ${lost} cannot be reached.`);
  return life;
}

/** Where a move leads, or null where it is not possible from here. */
export function stateAfter<State extends string, Move extends string>(
  life: Life<State, Move>,
  state: State,
  move: Move,
): State | null {
  const { from, to } = life.moves[move];
  return from.includes(state) ? to : null;
}
