import { FormatError } from "./format-error";
import {
  APOSTROPHE,
  CLOSE_DATA,
  EXCLAMATION,
  GREATER,
  isXmlNameStart,
  LESS,
  MINUS,
  OPEN_DATA,
  QUESTION,
  QUOTE,
  SLASH,
} from "./symbols";

type Mode = "text" | "opening" | "closing" | "tag" | "quoted" | "markup";

/** Shorter ones end in the dashes that they started with: `<!-->` is still open. */
const SHORTEST_COMMENT = 5;

/**
 * Finds the end of one element, character by character, so that it can go on in the next line. Tags are counted, not
 * matched by name: the text is kept as it is, and whoever shows it must treat it as text.
 */
export class XmlScanner {
  private mode: Mode = "text";
  private depth = 0;
  private closes = false;
  private quote = 0;
  private last = 0;
  private beforeLast = 0;
  /** The character that must stand, once or twice, before the `>` that ends a comment, a CDATA section and the like. */
  private guard = 0;
  private length = 0;

  get isInText(): boolean {
    return this.mode === "text";
  }

  /** Takes the next character: "end" is the last one of the outermost element, "bad" cannot stand here. */
  push(code: number): "inside" | "end" | "bad" {
    switch (this.mode) {
      case "text":
        if (code === LESS) this.mode = "opening";
        else if (this.depth === 0) return "bad";
        return "inside";
      case "opening":
        return this.open(code);
      case "closing":
        this.mode = "tag";
        return isXmlNameStart(code) && this.depth > 0 ? "inside" : "bad";
      case "tag":
        return this.pushTag(code);
      case "quoted":
        if (code === this.quote) this.mode = "tag";
        return "inside";
      case "markup":
        return this.pushMarkup(code);
    }
  }

  private open(code: number): "inside" | "bad" {
    this.closes = code === SLASH;
    this.last = 0;
    this.beforeLast = 0;
    this.length = 0;
    this.guard = code === QUESTION ? QUESTION : 0;
    if (code === EXCLAMATION || code === QUESTION) this.mode = "markup";
    else this.mode = this.closes ? "closing" : "tag";
    return this.mode === "tag" && !isXmlNameStart(code) ? "bad" : "inside";
  }

  /** A `>` inside a quoted attribute does not end the tag. */
  private pushTag(code: number): "inside" | "end" | "bad" {
    if (code === LESS) return "bad";
    if (code === QUOTE || code === APOSTROPHE) {
      this.mode = "quoted";
      this.quote = code;
    }
    const endsItself = this.last === SLASH;
    this.last = code;
    if (code !== GREATER) return "inside";
    this.mode = "text";
    if (this.closes) this.depth -= 1;
    else if (!endsItself) this.depth += 1;
    return this.depth === 0 ? "end" : "inside";
  }

  private pushMarkup(code: number): "inside" {
    this.length += 1;
    if (this.length === 1 && code === MINUS) this.guard = MINUS;
    if (this.length === 1 && code === OPEN_DATA) this.guard = CLOSE_DATA;
    if (this.length === 2 && this.guard === MINUS && code !== MINUS) this.guard = 0;
    if (code === GREATER && this.isGuarded()) this.mode = "text";
    this.beforeLast = this.last;
    this.last = code;
    return "inside";
  }

  private isGuarded(): boolean {
    if (this.guard === 0) return true;
    if (this.guard === QUESTION) return this.last === QUESTION;
    const isLongEnough = this.guard !== MINUS || this.length >= SHORTEST_COMMENT;
    return isLongEnough && this.last === this.guard && this.beforeLast === this.guard;
  }
}

/** The end of the elements that start at `start`: several in a row are one value. */
export function xmlEnd(text: string, start: number): number {
  let end = start;
  do end = elementEnd(text, end);
  while (text.charCodeAt(end) === LESS);
  return end;
}

function elementEnd(text: string, start: number): number {
  const scanner = new XmlScanner();
  let tag = start;
  for (let at = start; at < text.length; at++) {
    if (scanner.isInText && text.charCodeAt(at) === LESS) tag = at;
    const result = scanner.push(text.charCodeAt(at));
    if (result === "bad") throw new FormatError("bad XML tag", tag);
    if (result === "end") return at + 1;
  }
  if (scanner.isInText) throw new FormatError("unterminated XML", text.length);
  throw new FormatError("bad XML tag", tag);
}
