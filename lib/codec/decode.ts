import { readBase64 } from "./base64";
import { FormatError } from "./format-error";
import { type Limits, withDefaults } from "./limits";
import { readNumberSign } from "./read-number-sign";
import { atomEnd, plainEnd, readEscaped, type Token } from "./read-string";
import * as symbol from "./symbols";
import { type Value, Xml } from "./value";
import { xmlEnd } from "./xml";

export interface DecodeOptions {
  /** Comments, TAB and line ends count as white space: settings files and the server's default framing. */
  readonly multiline?: boolean;
  readonly limits?: Partial<Limits>;
}

/** Reads one value; nothing but white space may stand around it. Throws {@link FormatError}. */
export function decode(text: string, options: DecodeOptions = {}): Value {
  const reader = new Reader(text, 0, options);
  const value = reader.readOne();
  reader.readEnd();
  return value;
}

/** Reads one value that starts at `offset` (or behind white space there); the caller judges what follows it. */
export function decodeAt(text: string, offset: number, options: DecodeOptions = {}): { value: Value; end: number } {
  const reader = new Reader(text, offset, options);
  const value = reader.readOne();
  return { value, end: reader.at };
}

class Reader {
  at: number;
  private readonly text: string;
  private readonly multiline: boolean;
  private readonly limits: Limits;
  private readonly token: Token = { text: "", end: 0 };
  private depth = 0;

  constructor(text: string, offset: number, options: DecodeOptions) {
    this.text = text;
    this.at = offset;
    this.multiline = options.multiline ?? false;
    this.limits = withDefaults(options.limits);
    const limit = this.limits.value;
    if (text.length - offset > limit) throw new FormatError(`more than ${limit} characters`, offset + limit);
  }

  readOne(): Value {
    this.skipSpace();
    return this.readValue();
  }

  readEnd(): void {
    this.skipSpace();
    if (this.at < this.text.length) throw new FormatError("trailing data", this.at);
  }

  private readValue(): Value {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === symbol.QUOTE || symbol.isAtomSymbol(code)) return this.readString(code);
    switch (code) {
      case symbol.OPEN_DICTIONARY:
        return this.readDictionary();
      case symbol.OPEN_ARRAY:
        return this.readArray();
      case symbol.HASH:
        return this.readSharp();
      case symbol.OPEN_DATA:
        return this.readData();
      case symbol.LESS:
        return this.readXml();
      default:
        throw new FormatError("value expected", at);
    }
  }

  private readString(first: number): string {
    const { text, at } = this;
    if (first !== symbol.QUOTE) {
      this.at = atomEnd(text, at);
      return text.slice(at, this.at);
    }
    const end = plainEnd(text, at + 1);
    if (text.charCodeAt(end) === symbol.QUOTE) {
      this.at = end + 1;
      return text.slice(at + 1, end);
    }
    readEscaped(text, at + 1, this.token);
    this.at = this.token.end;
    return this.token.text;
  }

  private readArray(): Value[] {
    const items: Value[] = [];
    this.enter();
    if (this.take(symbol.CLOSE_ARRAY)) return this.leave(items);
    for (;;) {
      items.push(this.readValue());
      this.skipSpace();
      if (this.take(symbol.CLOSE_ARRAY)) return this.leave(items);
      if (!this.take(symbol.COMMA)) throw new FormatError('"," or ")" expected', this.at);
      this.skipSpace();
    }
  }

  private readDictionary(): Map<string, Value> {
    const entries = new Map<string, Value>();
    this.enter();
    for (;;) {
      if (this.take(symbol.CLOSE_DICTIONARY)) return this.leave(entries);
      const first = this.text.charCodeAt(this.at);
      if (first !== symbol.QUOTE && !symbol.isAtomSymbol(first)) throw new FormatError('key or "}" expected', this.at);
      const key = this.readString(first);
      this.skipSpace();
      if (!this.take(symbol.EQUALS)) throw new FormatError('"=" expected', this.at);
      this.skipSpace();
      // The last of equal keys wins, as in every known client.
      entries.set(key, this.readValue());
      this.skipSpace();
      if (!this.take(symbol.SEMICOLON)) throw new FormatError('";" expected', this.at);
      this.skipSpace();
    }
  }

  private readSharp(): Value {
    const start = this.at;
    const { value, end } = readNumberSign(this.text, start);
    if (this.text.charCodeAt(start + 1) === symbol.OPEN_ARRAY) this.checkSource(start, end);
    this.at = end;
    return value;
  }

  private readData(): Uint8Array {
    const { bytes, end } = readBase64(this.text, this.at + 1, (code) => this.isSpace(code));
    this.at = end;
    return bytes;
  }

  private readXml(): Xml {
    const start = this.at;
    const end = xmlEnd(this.text, start);
    this.checkSource(start, end);
    this.at = end;
    return new Xml(this.text.slice(start, end));
  }

  /** Text that is kept as it came must not carry what the line framing cannot have let through. */
  private checkSource(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === symbol.NUL) throw new FormatError("zero byte", at);
      if (!this.multiline && (code === symbol.LF || code === symbol.CR)) throw new FormatError("line end", at);
    }
  }

  /** Passes an opening bracket and the white space behind it. */
  private enter(): void {
    this.depth += 1;
    if (this.depth > this.limits.nesting) throw new FormatError("nested too deeply", this.at);
    this.at += 1;
    this.skipSpace();
  }

  private leave<T>(value: T): T {
    this.depth -= 1;
    return value;
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at += 1;
    return true;
  }

  private isSpace(code: number): boolean {
    if (code === symbol.SPACE) return true;
    return this.multiline && (code === symbol.LF || code === symbol.CR || code === symbol.TAB);
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (this.isSpace(code)) this.at += 1;
      else if (code === symbol.SLASH && this.multiline) this.skipComment();
      else return;
    }
  }

  private skipComment(): void {
    const { text, at } = this;
    const kind = text.charCodeAt(at + 1);
    if (kind === symbol.SLASH) {
      while (this.at < text.length && !/[\r\n]/.test(text.charAt(this.at))) this.at += 1;
      return;
    }
    if (kind !== symbol.STAR) throw new FormatError("comment expected", at);
    const close = text.indexOf("*/", at + 2);
    if (close === -1) throw new FormatError("unterminated comment", at);
    this.at = close + 2;
  }
}
