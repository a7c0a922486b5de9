const A_SECOND_MS = 1000;

/** Says how far the work is, at most once a second and not before the first has passed. */
export class Progress {
  private saidAt: number;

  constructor(
    private readonly say: (line: string) => void,
    private readonly nowMs: () => number,
  ) {
    this.saidAt = nowMs();
  }

  tell(what: () => string): void {
    const now = this.nowMs();
    if (now - this.saidAt < A_SECOND_MS) return;
    this.saidAt = now;
    this.say(what());
  }
}
