/** One line of input, or why it cannot be taken for one. */
export type InputLine =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "tooLong" }
  /** Holds a zero byte, which no text of the protocol may. */
  | { readonly kind: "zero" };

const LF = 10;
const CR = 13;

/**
 * Cuts bytes into lines that end in CRLF or bare LF. A line beyond the limit is thrown away up to its end, so that it
 * costs no memory and the next line is read as what it is.
 */
export class LineSplitter {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #length = 0;
  #skipping = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  *feed(chunk: Buffer): Generator<InputLine> {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(LF, at);
      this.#keep(chunk.subarray(at, end < 0 ? undefined : end));
      if (end < 0) return;
      yield this.#finish();
      at = end + 1;
    }
  }

  #keep(part: Buffer): void {
    if (this.#skipping) return;
    this.#length += part.length;
    if (this.#length > this.#limit) {
      this.#skipping = true;
      this.#parts = [];
    } else if (part.length > 0) this.#parts.push(part);
  }

  #finish(): InputLine {
    const line = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    const skipped = this.#skipping;
    this.#parts = [];
    this.#length = 0;
    this.#skipping = false;
    if (skipped || line === undefined) return { kind: "tooLong" };
    if (line.includes(0)) return { kind: "zero" };
    return { kind: "line", text: line.toString("utf8", 0, line.at(-1) === CR ? line.length - 1 : line.length) };
  }
}
