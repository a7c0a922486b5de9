/** Names that differ on every file system, also where it does not tell A from a. */
export class UniqueNames {
  private readonly taken = new Set<string>();

  /** The name itself, or with a number behind it where it is taken. */
  of(name: string): string {
    for (let number = 1; ; number++) {
      const unique = number === 1 ? name : `${name}-${number}`;
      const key = unique.normalize('NFKC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return unique;
    }
  }
}
