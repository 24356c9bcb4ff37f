import { readBase64 } from "./base64";
import { FormatError } from "./format-error";
import { expectedKey, expectNextTime, isWrittenAt, type KnownKey, learn, MOST_OF_SETTINGS, noKey } from "./known-keys";
import { type Limits, withDefaults } from "./limits";
import { readNumberSign } from "./read-number-sign";
import { plainEnd, quotedEnd, readEscaped } from "./read-string";
import {
  atomEnd,
  CLOSE_ARRAY,
  CLOSE_DICTIONARY,
  COMMA,
  CR,
  EQUALS,
  HASH,
  isAtomSymbol,
  LESS,
  LF,
  NUL,
  OPEN_ARRAY,
  OPEN_DATA,
  OPEN_DICTIONARY,
  QUOTE,
  SEMICOLON,
  SLASH,
  SPACE,
  STAR,
  TAB,
} from "./symbols";
import { type Value, Xml } from "./value";
import { xmlEnd } from "./xml";

export interface DecodeOptions {
  /** Comments, TAB and line ends count as white space: settings files and the server's default framing. */
  readonly multiline?: boolean;
  readonly limits?: Partial<Limits>;
}

/**
 * A recursive descent over the characters, with `at` on the next one to be read.
 */
export class Reader {
  at: number;
  readonly text: string;
  readonly multiline: boolean;
  private readonly limits: Limits;
  /** The items of the arrays that are open. Cutting each array from here at its end keeps it as small as it is. */
  private readonly items: Value[] = [];
  private count = 0;
  private depth = 0;
  /** The key whose value is being read. */
  private key: KnownKey = noKey;

  constructor(text: string, offset: number, options: DecodeOptions) {
    this.text = text;
    this.at = offset;
    this.multiline = options.multiline ?? false;
    this.limits = withDefaults(options.limits);
    const limit = this.limits.value;
    if (text.length - offset > limit) throw new FormatError(`more than ${limit} characters`, offset + limit);
  }

  readOne(): Value {
    return this.readValue(this.next());
  }

  readEnd(): void {
    this.next();
    if (this.at < this.text.length) throw new FormatError("trailing data", this.at);
  }

  /** `code` is the character at this place, here and below. */
  readValue(code: number): Value {
    if (code === QUOTE) return this.readQuoted();
    if (isAtomSymbol(code)) return this.readAtom();
    switch (code) {
      case OPEN_DICTIONARY:
        return this.readDictionary();
      case OPEN_ARRAY:
        return this.readArray();
      case HASH:
        return this.readSharp();
      case OPEN_DATA:
        return this.readData();
      case LESS:
        return this.readXml();
      default:
        throw new FormatError("value expected", this.at);
    }
  }

  /** Passes a string without making it. */
  passString(code: number, expected: string): void {
    const { text, at } = this;
    if (code === QUOTE) this.at = quotedEnd(text, at);
    else if (isAtomSymbol(code)) this.at = atomEnd(text, at + 1);
    else throw new FormatError(expected, at);
  }

  private readAtom(): string {
    const start = this.at;
    this.at = atomEnd(this.text, start + 1);
    return this.text.slice(start, this.at);
  }

  private readQuoted(): string {
    const start = this.at + 1;
    const end = plainEnd(this.text, start);
    if (this.text.charCodeAt(end) === QUOTE) {
      this.at = end + 1;
      return this.text.slice(start, end);
    }
    const found = readEscaped(this.text, start);
    this.at = found.end;
    return found.text;
  }

  private readArray(): Value[] {
    const base = this.count;
    let code = this.enter();
    if (code === CLOSE_ARRAY) return this.leave([]);
    for (;;) {
      this.items[this.count] = this.readValue(code);
      this.count += 1;
      code = this.next();
      if (code === CLOSE_ARRAY) break;
      if (code !== COMMA) throw new FormatError('"," or ")" expected', this.at);
      this.at += 1;
      code = this.next();
    }
    const items = this.items.slice(base, this.count);
    this.count = base;
    return this.leave(items);
  }

  private readDictionary(): Map<string, Value> {
    const entries = new Map<string, Value>();
    const owner = this.key;
    let previous: KnownKey | undefined;
    let code = this.enter();
    while (code !== CLOSE_DICTIONARY) {
      const expected = expectedKey(owner, previous);
      const key = this.readKey(code, expected, entries.size < MOST_OF_SETTINGS);
      if (this.key !== expected) expectNextTime(owner, previous, this.key);
      previous = this.key;
      this.expect(EQUALS);
      // The last of equal keys wins, as in every known client.
      entries.set(key, this.readValue(this.next()));
      this.expect(SEMICOLON);
      code = this.next();
    }
    this.key = owner;
    return this.leave(entries);
  }

  /** The `=` behind the expected key shows at once whether the rest is worth comparing. */
  private readKey(code: number, expected: KnownKey | undefined, isSetting: boolean): string {
    const { text, at } = this;
    if (expected !== undefined) {
      const end = at + expected.written.length;
      if (text.charCodeAt(end) === EQUALS && isWrittenAt(expected, text, at, end)) {
        this.key = expected;
        this.at = end;
        return expected.text;
      }
    }
    if (code !== QUOTE && !isAtomSymbol(code)) throw new FormatError('key or "}" expected', at);
    const key = code === QUOTE ? this.readQuoted() : this.readAtom();
    this.key = isSetting ? learn(code === QUOTE ? text.slice(at, this.at) : key, key) : noKey;
    return key;
  }

  private readSharp(): Value {
    const start = this.at;
    const { value, end } = readNumberSign(this.text, start);
    if (this.text.charCodeAt(start + 1) === OPEN_ARRAY) this.checkSource(start, end);
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
      if (code === NUL) throw new FormatError("zero byte", at);
      if (!this.multiline && (code === LF || code === CR)) throw new FormatError("line end", at);
    }
  }

  /** Passes an opening bracket; gives the character behind it. */
  private enter(): number {
    this.depth += 1;
    if (this.depth > this.limits.nesting) throw new FormatError("nested too deeply", this.at);
    this.at += 1;
    return this.next();
  }

  /** Passes a closing bracket. */
  private leave<T>(value: T): T {
    this.depth -= 1;
    this.at += 1;
    return value;
  }

  /** Passes this character, and white space before it. */
  expect(code: number): void {
    if (this.next() !== code) throw new FormatError(`"${String.fromCharCode(code)}" expected`, this.at);
    this.at += 1;
  }

  /** Passes white space; gives the character behind it, NaN at the end. Servers print next to none. */
  next(): number {
    const code = this.text.charCodeAt(this.at);
    return code > SPACE && code !== SLASH ? code : this.skipSpace();
  }

  private skipSpace(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (this.isSpace(code)) this.at += 1;
      else if (code === SLASH && this.multiline) this.skipComment();
      else return code;
    }
  }

  private isSpace(code: number): boolean {
    if (code === SPACE) return true;
    return this.multiline && (code === LF || code === CR || code === TAB);
  }

  private skipComment(): void {
    const { text, at } = this;
    const kind = text.charCodeAt(at + 1);
    if (kind === SLASH) {
      while (this.at < text.length && !/[\r\n]/.test(text.charAt(this.at))) this.at += 1;
      return;
    }
    if (kind !== STAR) throw new FormatError("comment expected", at);
    const close = text.indexOf("*/", at + 2);
    if (close === -1) throw new FormatError("unterminated comment", at);
    this.at = close + 2;
  }
}
