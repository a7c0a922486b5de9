const HEADER = 19; // signature, flags, and the length of an extension that nobody uses
const END = -1; // in place of the number of fields
const [SMALLINT, TEXT] = [21, 25]; // as in pg_type

/**
 * The fields of one row of a binary COPY, each read by the method for its type, from left to right.
 *
 * source  PostgreSQL, "COPY", Binary Format; arrays as array_send writes them
 */
export class CopiedRow {
  private bytes = Buffer.alloc(0) as Buffer;
  private at = 0;
  private begun = false;

  /** False for what is no row: the end. Before the first row stands the header of them all. */
  begin(bytes: Buffer): boolean {
    this.bytes = bytes;
    this.at = this.begun ? 0 : HEADER;
    this.begun = true;
    const fields = bytes.readInt16BE(this.at);
    this.at += 2;
    return fields !== END;
  }

  text(): string {
    const length = this.int32();
    if (length === 0) return '';
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  texts(): string[] {
    const size = this.array(TEXT);
    const texts: string[] = [];
    while (texts.length < size) texts.push(this.text());
    return texts;
  }

  /**
   * A smallint[] of numbers from -128 to 127.
   *
   * throws  where it holds more or fewer than fit
   */
  smallints(into: Int8Array): void {
    const size = this.array(SMALLINT);
    if (size !== into.length) throw new Error(`an array of ${into.length} numbers holds ${size}`);
    const { bytes } = this;
    let at = this.at + 5; // four bytes of length, two of a number, of which the lower comes second
    for (let index = 0; index < size; index++, at += 6) into[index] = bytes[at]!;
    this.at += size * 6;
  }

  /** Steps over the length and the header of an array without nulls; returns how many elements follow. */
  private array(type: number): number {
    this.at += 4;
    const [dimensions, nulls, elements] = [this.int32(), this.int32(), this.int32()];
    if (dimensions > 1 || nulls !== 0 || elements !== type)
      throw new Error('not an array of the type asked for');
    if (dimensions === 0) return 0;
    const size = this.int32();
    this.at += 4; // lower bound
    return size;
  }

  private int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }
}
