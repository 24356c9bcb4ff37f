import { FormatError } from "./format-error";
import { type Limits, withDefaults } from "./limits";
import { CR, LF } from "./symbols";

const EMPTY = new Uint8Array(0);

/** Bytes that are no UTF-8 become U+FFFD: a reply is never lost for one bad letter. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Finds complete lines in chunks of any size. The unread bytes lie in one buffer that doubles when it is full, so that
 * neither a line of 100 MB nor a peer that sends single bytes costs more than a few copies of each byte.
 */
export class LineReader {
  private readonly limit: number;
  private buffer: Uint8Array = EMPTY;
  private start = 0;
  private end = 0;
  /** Up to here the buffer holds no line end. */
  private searched = 0;

  constructor(limits?: Partial<Limits>) {
    this.limit = withDefaults(limits).line;
  }

  /** How many bytes wait to be read. */
  get buffered(): number {
    return this.end - this.start;
  }

  /** The chunk belongs to the reader from now on: it may be kept as it is. */
  feed(chunk: Uint8Array): void {
    if (this.buffered === 0) {
      this.reset(chunk, chunk.length);
      return;
    }
    if (this.end + chunk.length > this.buffer.length) this.grow(chunk.length);
    this.buffer.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** The next line without its CRLF or bare LF, or `undefined` until more bytes come. */
  next(): string | undefined {
    const found = this.buffer.subarray(0, this.end).indexOf(LF, this.searched);
    if (found === -1) {
      // One more than the limit may be the CR of a line that just fits.
      if (this.buffered > this.limit + 1) throw this.tooLong();
      this.searched = this.end;
      return undefined;
    }
    const textEnd = found > this.start && this.buffer[found - 1] === CR ? found - 1 : found;
    if (textEnd - this.start > this.limit) throw this.tooLong();
    const line = utf8.decode(this.buffer.subarray(this.start, textEnd));
    this.start = found + 1;
    this.searched = this.start;
    if (this.buffered === 0) this.reset(EMPTY, 0);
    return line;
  }

  /** Takes away what is left: bytes that came before TLS started must not be read as if they had come inside it. */
  take(): Uint8Array {
    const rest = this.buffer.slice(this.start, this.end);
    this.reset(EMPTY, 0);
    return rest;
  }

  private tooLong(): FormatError {
    return new FormatError(`a line of more than ${this.limit} bytes`, this.limit);
  }

  private reset(buffer: Uint8Array, end: number): void {
    this.buffer = buffer;
    this.start = 0;
    this.end = end;
    this.searched = 0;
  }

  private grow(by: number): void {
    const held = this.buffered;
    const larger = new Uint8Array(Math.max(held * 2, held + by));
    larger.set(this.buffer.subarray(this.start, this.end));
    this.searched -= this.start;
    this.buffer = larger;
    this.start = 0;
    this.end = held;
  }
}
