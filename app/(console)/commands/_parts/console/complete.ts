import { type Command, eachParam, expectedBehind, type Names, type Param, readTyped, verbOf } from "@/lib/catalogue";
import { quote } from "@/lib/codec";
import type { CommandEntry } from "@/lib/reads";

/** What the line up to the caret could go on with. Pure; names of objects are looked up by whoever asks. */

export interface Completion {
  readonly text: string;
  readonly kind: "verb" | "word" | "name";
  readonly note?: string;
}

/** Names of objects that would help here. */
export interface Wanted {
  readonly names: Names;
  readonly typed: string;
}

export interface Completions {
  /** Where the word begins that a completion takes the place of. */
  readonly from: number;
  readonly typed: string;
  readonly items: readonly Completion[];
  readonly wanted: Wanted | undefined;
}

const MOST_VERBS = 50;

/** Where the word begins that the caret is in: behind the last space that is in no quotes and no brackets. */
export function wordStart(line: string): number {
  let start = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (isQuoted) {
      if (char === "\\") at += 1;
      else if (char === '"') isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (/[({[]/.test(char)) depth += 1;
    else if (/[)}\]]/.test(char)) depth -= 1;
    else if (depth <= 0 && /\s/.test(char)) start = at + 1;
  }
  return start;
}

/** Commands that begin with what was typed, then those that hold it, then those that hold its letters in their order. */
export function matchingVerbs(typed: string, commands: readonly CommandEntry[]): readonly CommandEntry[] {
  const wanted = typed.toUpperCase();
  const letters = [...wanted];
  const rank = (verb: string): number => {
    if (verb.startsWith(wanted)) return 0;
    if (verb.includes(wanted)) return 1;
    let at = -1;
    const isInOrder = letters.every((letter) => {
      at = verb.indexOf(letter, at + 1);
      return at >= 0;
    });
    return isInOrder ? 2 : 3;
  };
  return commands
    .map((command) => ({ command, rank: rank(command.verb) }))
    .filter(({ rank: found }) => found < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

function wordsOf({ kind }: Param): readonly string[] {
  if (kind.kind === "choice" || kind.kind === "numberOr") return kind.values;
  if (kind.kind !== "string") return [];
  return [...(kind.suggestions ?? []), ...(kind.star ? ["*"] : [])];
}

function namesOf({ kind }: Param): Names | undefined {
  return kind.kind === "string" || kind.kind === "strings" ? kind.names : undefined;
}

/** A word as it is typed into a line. */
export function written(text: string): string {
  return /^[^\s"({[#<\\]+$/.test(text) ? text : quote(text);
}

/**
 * @param line up to the caret.
 * @param command the declaration of its verb, when it is known yet.
 */
export function complete(line: string, commands: readonly CommandEntry[], command: Command | undefined): Completions {
  const from = wordStart(line);
  const typed = line.slice(from);
  const { verb, start } = verbOf(line);
  if (from <= start) {
    const matching = verb === "" ? [] : matchingVerbs(verb, commands).slice(0, MOST_VERBS);
    return {
      from: start,
      typed: verb,
      items: matching.map(({ verb: text, summary }) => ({ text, kind: "verb", note: summary })),
      wanted: undefined,
    };
  }
  if (command === undefined) return { from, typed, items: [], wanted: undefined };
  const { keywords, params } = expectedBehind(command, line.slice(0, from));
  const helps = new Map([...eachParam(command.params)].map(([name, { help, keyword }]) => [keyword ?? name, help]));
  const begins = (text: string): boolean => text.toLowerCase().startsWith(typed.toLowerCase()) && text !== typed;
  const word = (text: string, note: string | undefined): Completion => ({
    text,
    kind: "word",
    ...(note === undefined ? {} : { note }),
  });
  const items = [
    ...keywords.map((text) => word(text, helps.get(text))),
    ...params.flatMap(([name, param]) => wordsOf(param).map((text) => word(text, name))),
  ].filter(({ text }) => begins(text));
  const [names] = params.flatMap(([, param]) => namesOf(param) ?? []);
  const bare = typed.replace(/^"|"$/g, "");
  return { from, typed, items, wanted: names === undefined ? undefined : { names, typed: bare } };
}

/** What the syntax asks for behind the line, for the ghost: `accountName`, or `[PATH storage] [LEGACY]` where it may end. */
export function nextHint(line: string, command: Command | undefined): string {
  if (command === undefined) return "";
  const spaced = `${line.trimEnd()} `;
  const { offset, isWhole, keywords, params } = readTyped(command, spaced);
  if (offset < spaced.length) return "";
  const all = [...eachParam(command.params)];
  const parts = all.flatMap(([name, { keyword, kind }]) => {
    if (keyword !== undefined && keywords.includes(keyword))
      return [kind.kind === "flag" ? keyword : `${keyword} ${name}`];
    return params.some(([one]) => one === name) ? [name] : [];
  });
  return isWhole ? parts.map((part) => `[${part}]`).join(" ") : parts.join(" | ");
}
