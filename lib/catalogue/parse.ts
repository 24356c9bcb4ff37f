import { AppError } from "@/lib/errors";
import type { Command } from "./command";
import { dataProblem, readKind } from "./kinds";
import type { AnyInput, InputValue, Param, Part, Parts } from "./params";

/** Among what is expected, these two are no names of the command's. */
export const A_COMMAND = "a command";
export const LINE_END = "the end of the line";

interface Wrong {
  readonly message?: string;
  /** What is wrong inside a value that was begun, in the codec's words. */
  readonly reason?: string | undefined;
}

/** A typed command line that is none. `offset` is where it stops making sense, `expected` what could stand there. */
export class CommandLineError extends AppError {
  static override readonly kind = "CommandLineError";
  readonly offset: number;
  readonly expected: readonly string[];
  readonly reason: string | undefined;

  constructor(offset: number, expected: readonly string[], { message, reason }: Wrong = {}) {
    const said = reason ?? `${expected.join(" or ")} expected`;
    super("input", message ?? `At column ${offset + 1}: ${said}.`);
    this.offset = offset;
    this.expected = expected;
    this.reason = reason;
  }
}

export interface ParsedLine {
  readonly command: Command;
  readonly input: AnyInput;
}

/** Where in a line a keyword or the value of a parameter stands. */
export interface Place {
  readonly role: "keyword" | "value";
  /** The parameter's name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The places of a line that were made out, last first: ways through a command share their beginnings. */
export interface Trail {
  readonly place: Place;
  readonly before: Trail | undefined;
}

interface Match {
  readonly end: number;
  readonly input: Readonly<Record<string, InputValue>>;
  readonly trail: Trail | undefined;
}

/** The farthest place a match came to, for the error message. */
class Farthest {
  offset = 0;
  expected = new Set<string>();
  /** What is wrong inside a value that was begun. */
  reason: string | undefined;
  trail: Trail | undefined;

  miss(offset: number, expected: string, trail: Trail | undefined, reason?: string): void {
    if (offset > this.offset) {
      this.offset = offset;
      this.expected = new Set();
      this.reason = undefined;
      this.trail = trail;
    }
    if (offset !== this.offset) return;
    this.expected.add(expected);
    this.reason ??= reason;
  }
}

function skipSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === " " || line[at] === "\t") at++;
  return at;
}

/** A keyword is a bare word in any case; a quoted word is never one. */
function keywordEnd(line: string, at: number, keywords: readonly string[]): number | undefined {
  for (const keyword of keywords) {
    const end = at + keyword.length;
    if (line.slice(at, end).toLowerCase() !== keyword.toLowerCase()) continue;
    const next = line[end];
    if (
      next === undefined ||
      next === " " ||
      next === "\t" ||
      next === "(" ||
      next === "{" ||
      next === '"' ||
      next === "["
    )
      return end;
  }
  return undefined;
}

/** Tries every way to read a line as the parameters of one command, and remembers the farthest place it came to. */
export class Matcher {
  readonly farthest = new Farthest();
  readonly #line: string;

  constructor(line: string) {
    this.#line = line;
  }

  *parts(entries: readonly (readonly [string, Part])[], at: number, trail?: Trail): Generator<Match> {
    const [first, ...others] = entries;
    if (first === undefined) {
      yield { end: at, input: {}, trail };
      return;
    }
    for (const head of this.#part(first[0], first[1], at, trail)) {
      for (const tail of this.parts(others, head.end, head.trail))
        yield { ...tail, input: { ...head.input, ...tail.input } };
    }
  }

  *#part(name: string, part: Part, at: number, trail: Trail | undefined): Generator<Match> {
    if (part.part === "param") yield* this.#param(name, part, at, trail);
    else {
      const records: readonly Parts[] = part.part === "group" ? [part.parts] : part.alternatives;
      for (const parts of records) {
        for (const match of this.parts(Object.entries(parts), at, trail)) if (match.end > at) yield match;
      }
    }
    if (part.optional) yield { end: at, input: {}, trail };
  }

  *#param(name: string, param: Param, from: number, before: Trail | undefined): Generator<Match> {
    const keywords = param.keyword === undefined ? [] : [param.keyword, ...(param.olderKeywords ?? [])];
    let trail = before;
    const pass = (role: Place["role"], start: number, end: number): void => {
      trail = { place: { role, name, start, end }, before: trail };
    };
    let at = skipSpaces(this.#line, from);
    if (keywords.length > 0 && !param.keywordAfter) {
      const end = keywordEnd(this.#line, at, keywords);
      if (end === undefined) return this.farthest.miss(at, keywords[0] ?? name, trail);
      pass("keyword", at, end);
      at = skipSpaces(this.#line, end);
      if (param.kind.kind === "flag") return yield { end: at, input: { [name]: true }, trail };
    }
    const read = at < this.#line.length ? readKind(param.kind, this.#line, at) : undefined;
    if (read === undefined) {
      const problem = dataProblem(this.#line, at);
      return this.farthest.miss(problem?.offset ?? at, name, trail, problem?.reason);
    }
    pass("value", at, read.end);
    let end = read.end;
    if (param.keywordAfter) {
      const keywordAt = skipSpaces(this.#line, end);
      const after = keywordEnd(this.#line, keywordAt, keywords);
      if (after === undefined) return this.farthest.miss(keywordAt, keywords[0] ?? name, trail);
      pass("keyword", keywordAt, after);
      end = after;
    }
    yield { end, input: { [name]: read.value }, trail };
  }
}

/** The word that a line begins with, and where. */
export function verbOf(line: string): { readonly verb: string; readonly start: number } {
  const start = skipSpaces(line, 0);
  return { verb: /^[^\s"({[]*/.exec(line.slice(start))?.[0] ?? "", start };
}

/**
 * Reads a command line as the server does: verb and keywords in any case, names quoted or raw, runs of spaces.
 *
 * @throws {@link CommandLineError} with the column and what was expected there.
 */
export function parseLine(commands: ReadonlyMap<string, Command>, text: string): ParsedLine {
  const line = text.replace(/[\r\n]+$/, "");
  const lineEnd = line.search(/[\r\n\0]/);
  if (lineEnd >= 0) throw new CommandLineError(lineEnd, [LINE_END], { message: "A command is one line." });
  const { verb, start } = verbOf(line);
  const command = commands.get(verb.toUpperCase());
  if (command === undefined)
    throw new CommandLineError(start, [A_COMMAND], {
      message: `There is no command ${verb === "" ? "here" : verb}.`,
    });
  const matcher = new Matcher(line);
  const from = start + verb.length;
  for (const { end, input, trail } of matcher.parts(Object.entries(command.params), from)) {
    const rest = skipSpaces(line, end);
    if (rest === line.length) return { command, input };
    matcher.farthest.miss(rest, LINE_END, trail);
  }
  const { offset, expected, reason } = matcher.farthest;
  throw new CommandLineError(offset, [...expected], { reason });
}
