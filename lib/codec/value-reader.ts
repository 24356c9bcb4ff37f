import { FormatError } from "./format-error";
import { type Limits, withDefaults } from "./limits";
import { stringEnd } from "./read-string";
import { LF } from "./symbols";
import { XmlScanner } from "./xml";

/**
 * Finds the end of a value in the server's default framing, where data has neither a length nor a closing line: the
 * value is whole when a line ends outside of all its brackets (Guide, "CLI Response"). It does not judge the text;
 * whoever decodes it does. Text that can only be wrong counts as whole, so that nobody waits for its end.
 */
export class ValueReader {
  private readonly limits: Limits;
  private readonly lines: string[] = [];
  private length = 0;
  private depth = 0;
  private isBegun = false;
  /** What the place between two lines may lie in. A string cannot hold a line end. */
  private inside: "comment" | "]" | ")" | XmlScanner | undefined;

  constructor(limits?: Partial<Limits>) {
    this.limits = withDefaults(limits);
  }

  /** What was read, to be decoded as multi-line text. */
  get text(): string {
    return this.lines.join("\n");
  }

  /** Takes the next line, without its line end. True when the value is whole. */
  push(line: string): boolean {
    this.lines.push(line);
    this.length += line.length + 1;
    if (this.length > this.limits.value) {
      throw new FormatError(`more than ${this.limits.value} characters`, this.limits.value);
    }
    let at = 0;
    while (at < line.length) at = this.inside === undefined ? this.step(line, at) : this.skip(line, at);
    if (this.inside instanceof XmlScanner) this.inside.push(LF);
    return this.isBegun && this.depth <= 0 && this.inside === undefined;
  }

  private step(line: string, at: number): number {
    const symbol = line.charAt(at);
    if (symbol === " " || symbol === "\t") return at + 1;
    if (line.startsWith("//", at)) return line.length;
    if (line.startsWith("/*", at)) return this.enter("comment", at + 2);
    this.isBegun = true;
    if (line.startsWith("#(", at)) return this.enter(")", at + 2);
    switch (symbol) {
      case '"':
        // Without its closing quote it can only be wrong; it ends with its line.
        return stringEnd(line, at + 1);
      case "[":
        return this.enter("]", at + 1);
      case "<":
        return this.enter(new XmlScanner(), at);
      case "(":
      case "{":
        this.depth += 1;
        if (this.depth > this.limits.nesting) throw new FormatError("nested too deeply", at);
        return at + 1;
      case ")":
      case "}":
        this.depth -= 1;
        return at + 1;
      default:
        return at + 1;
    }
  }

  private enter(inside: "comment" | "]" | ")" | XmlScanner, at: number): number {
    this.inside = inside;
    return at;
  }

  private skip(line: string, at: number): number {
    if (this.inside instanceof XmlScanner) return this.skipXml(this.inside, line, at);
    const closing = this.inside === "comment" ? "*/" : (this.inside ?? "");
    const end = line.indexOf(closing, at);
    if (end === -1) return line.length;
    this.inside = undefined;
    return end + closing.length;
  }

  private skipXml(scanner: XmlScanner, line: string, start: number): number {
    for (let at = start; at < line.length; at++) {
      if (scanner.push(line.charCodeAt(at)) === "inside") continue;
      this.inside = undefined;
      return at + 1;
    }
    return line.length;
  }
}
