import { AppError } from "@/lib/errors";
import type { Command } from "./command";
import { dataProblem, readKind } from "./kinds";
import type { AnyInput, InputValue, Param, Part, Parts } from "./params";

/** A typed command line that is none. `offset` is where it stops making sense, `expected` what could stand there. */
export class CommandLineError extends AppError {
  static override readonly kind = "CommandLineError";
  readonly offset: number;
  readonly expected: readonly string[];

  constructor(offset: number, expected: readonly string[], message?: string) {
    super("input", message ?? `At column ${offset + 1}: ${expected.join(" or ")} expected.`);
    this.offset = offset;
    this.expected = expected;
  }
}

export interface ParsedLine {
  readonly command: Command;
  readonly input: AnyInput;
}

interface Match {
  readonly end: number;
  readonly input: Readonly<Record<string, InputValue>>;
}

/** The farthest place a match came to, for the error message. */
class Farthest {
  offset = 0;
  expected = new Set<string>();
  /** What is wrong inside a value that was begun. */
  reason: string | undefined;

  miss(offset: number, expected: string, reason?: string): void {
    if (offset > this.offset) {
      this.offset = offset;
      this.expected = new Set();
      this.reason = undefined;
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

  *parts(entries: readonly (readonly [string, Part])[], at: number): Generator<Match> {
    const [first, ...others] = entries;
    if (first === undefined) {
      yield { end: at, input: {} };
      return;
    }
    for (const head of this.#part(first[0], first[1], at)) {
      for (const tail of this.parts(others, head.end)) yield { end: tail.end, input: { ...head.input, ...tail.input } };
    }
  }

  *#part(name: string, part: Part, at: number): Generator<Match> {
    if (part.part === "param") yield* this.#param(name, part, at);
    else {
      const records: readonly Parts[] = part.part === "group" ? [part.parts] : part.alternatives;
      for (const parts of records) {
        for (const match of this.parts(Object.entries(parts), at)) if (match.end > at) yield match;
      }
    }
    if (part.optional) yield { end: at, input: {} };
  }

  *#param(name: string, param: Param, from: number): Generator<Match> {
    const keywords = param.keyword === undefined ? [] : [param.keyword, ...(param.olderKeywords ?? [])];
    let at = skipSpaces(this.#line, from);
    if (keywords.length > 0 && !param.keywordAfter) {
      const end = keywordEnd(this.#line, at, keywords);
      if (end === undefined) return this.farthest.miss(at, keywords[0] ?? name);
      at = skipSpaces(this.#line, end);
      if (param.kind.kind === "flag") return yield { end: at, input: { [name]: true } };
    }
    const read = at < this.#line.length ? readKind(param.kind, this.#line, at) : undefined;
    if (read === undefined) {
      const problem = dataProblem(this.#line, at);
      return this.farthest.miss(problem?.offset ?? at, name, problem?.reason);
    }
    let end = read.end;
    if (param.keywordAfter) {
      const keywordAt = skipSpaces(this.#line, end);
      const after = keywordEnd(this.#line, keywordAt, keywords);
      if (after === undefined) return this.farthest.miss(keywordAt, keywords[0] ?? name);
      end = after;
    }
    yield { end, input: { [name]: read.value } };
  }
}

/**
 * Reads a command line as the server does: verb and keywords in any case, names quoted or raw, runs of spaces.
 *
 * @throws {@link CommandLineError} with the column and what was expected there.
 */
export function parseLine(commands: ReadonlyMap<string, Command>, text: string): ParsedLine {
  const line = text.replace(/[\r\n]+$/, "");
  const lineEnd = line.search(/[\r\n\0]/);
  if (lineEnd >= 0) throw new CommandLineError(lineEnd, ["the end of the line"], "A command is one line.");
  const start = skipSpaces(line, 0);
  const verb = /^[^\s"({[]*/.exec(line.slice(start))?.[0] ?? "";
  const command = commands.get(verb.toUpperCase());
  if (command === undefined)
    throw new CommandLineError(start, ["a command"], `There is no command ${verb === "" ? "here" : verb}.`);
  const matcher = new Matcher(line);
  const from = start + verb.length;
  for (const { end, input } of matcher.parts(Object.entries(command.params), from)) {
    const rest = skipSpaces(line, end);
    if (rest === line.length) return { command, input };
    matcher.farthest.miss(rest, "the end of the line");
  }
  const { offset, expected, reason } = matcher.farthest;
  throw new CommandLineError(offset, [...expected], reason && `At column ${offset + 1}: ${reason}.`);
}
