import {
  A_COMMAND,
  type AnyInput,
  type Command,
  CommandLineError,
  LINE_END,
  parseLine,
  pieces,
  verbOf,
} from "@/lib/catalogue";
import { type FieldProblem, InputError } from "@/lib/errors";

/** What stands in the console, line by line: commands with their input, or the first line that is none. Pure. */

/** A command that is ready to be sent. */
export interface Request {
  readonly command: Command;
  readonly input: AnyInput;
}

export type Wrong =
  | { readonly is: "unknown"; readonly verb: string; readonly nearest: string | undefined }
  /** A word of the protocol that belongs to the connection, which the console keeps itself. */
  | { readonly is: "connection"; readonly verb: string }
  | {
      readonly is: "column";
      readonly column: number;
      readonly expected: readonly string[];
      /** Nothing may follow, besides what is expected. */
      readonly isEnd: boolean;
      /** What is wrong inside a value, in the codec's words. */
      readonly reason: string | undefined;
    }
  | { readonly is: "field"; readonly name: string; readonly problem: FieldProblem };

export interface WrongLine {
  /** From 1; nothing where there is only one. */
  readonly line: number | undefined;
  readonly wrong: Wrong;
}

export type ReadLines =
  | { readonly ok: true; readonly requests: readonly Request[] }
  | { readonly ok: false; readonly problem: WrongLine };

/** Words of the protocol that are no commands of the catalogue (wire reference, "Session"). */
const CONNECTION_WORDS: ReadonlySet<string> = new Set([
  "USER",
  "PASS",
  "APOP",
  "AUTH",
  "STLS",
  "INLINE",
  "NEWPASS",
  "QUIT",
]);

/** Blank lines and lines that begin with `#` are passed over: pasted scripts have both. */
function isPassedOver(line: string): boolean {
  return line.trim() === "" || line.trimStart().startsWith("#");
}

/** The verbs that a text uses, each once. */
export function verbsIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => !isPassedOver(line));
  return [...new Set(lines.map((line) => verbOf(line).verb.toUpperCase()))];
}

/** How many letters have to be changed, added or taken away. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [left = 0, above = 0, corner = 0] = [next[j - 1], row[j], row[j - 1]];
      next.push(Math.min(left + 1, above + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The command that was probably meant. */
export function nearestVerb(verb: string, verbs: readonly string[]): string | undefined {
  const typed = verb.toUpperCase();
  let nearest: string | undefined;
  let least = Math.min(4, Math.ceil(typed.length / 3)) + 1;
  for (const one of verbs) {
    const far = Math.abs(one.length - typed.length) < least ? distance(typed, one) : least;
    if (far < least) [nearest, least] = [one, far];
  }
  return nearest;
}

function wrongOf(error: unknown, line: string, verbs: readonly string[]): Wrong {
  if (error instanceof InputError) {
    const [first] = Object.entries(error.fields);
    const fallback: FieldProblem = { error: "value", params: {}, text: error.message };
    return { is: "field", name: first?.[0] ?? "", problem: first?.[1] ?? fallback };
  }
  if (!(error instanceof CommandLineError)) throw error;
  if (error.expected.includes(A_COMMAND)) {
    const { verb } = verbOf(line);
    if (CONNECTION_WORDS.has(verb.toUpperCase())) return { is: "connection", verb: verb.toUpperCase() };
    return { is: "unknown", verb, nearest: nearestVerb(verb, verbs) };
  }
  return {
    is: "column",
    column: error.offset + 1,
    expected: error.expected.filter((one) => one !== LINE_END),
    isEnd: error.expected.includes(LINE_END),
    reason: error.reason,
  };
}

/**
 * Reads every line before anything is sent: one that is wrong stops all of them.
 *
 * @param commands declarations of at least the verbs that are used.
 * @param verbs all that there are, to name the nearest.
 */
export function readLines(text: string, commands: ReadonlyMap<string, Command>, verbs: readonly string[]): ReadLines {
  const lines = text.split(/\r?\n/);
  const requests: Request[] = [];
  for (const [index, line] of lines.entries()) {
    if (isPassedOver(line)) continue;
    try {
      const request = parseLine(commands, line);
      // What a line cannot show: a secret that was masked in the history and not typed anew.
      pieces(request.command, request.input);
      requests.push(request);
    } catch (error) {
      const problem = { line: lines.length > 1 ? index + 1 : undefined, wrong: wrongOf(error, line, verbs) };
      return { ok: false, problem };
    }
  }
  return { ok: true, requests };
}
