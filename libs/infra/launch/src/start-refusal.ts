/** Why the product does not start: one clear sentence each. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}
