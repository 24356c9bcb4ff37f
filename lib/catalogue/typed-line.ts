import type { Command } from "./command";
import { eachParam, type Param } from "./params";
import { Matcher, type Place, type Trail, verbOf } from "./parse";

/** What can be said of a line that is still being typed. */
export interface TypedLine {
  /** Keywords and values that were made out, in their order. */
  readonly places: readonly Place[];
  /** The line is a command as it is. */
  readonly isWhole: boolean;
  /** The farthest place that makes sense, and what could stand there: words of the declaration, values of parameters. */
  readonly offset: number;
  readonly keywords: readonly string[];
  readonly params: readonly (readonly [name: string, param: Param])[];
}

function placesOf(trail: Trail | undefined): readonly Place[] {
  const places: Place[] = [];
  for (let at = trail; at !== undefined; at = at.before) places.unshift(at.place);
  return places;
}

/** Reads as much of a line of this command as makes sense: for its colours, and for what it could go on with. */
export function readTyped(command: Command, line: string): TypedLine {
  const { verb, start } = verbOf(line);
  const matcher = new Matcher(line);
  const end = line.trimEnd().length;
  let whole: { readonly trail: Trail | undefined } | undefined;
  // Every way is walked: also a line that is complete already may go on.
  for (const match of matcher.parts(Object.entries(command.params), start + verb.length)) {
    if (match.end >= end) whole ??= match;
  }
  const { offset, expected, trail } = matcher.farthest;
  const params = [...eachParam(command.params)];
  const isKeyword = (word: string): boolean => params.some(([, { keyword }]) => keyword === word);
  return {
    places: placesOf(whole === undefined ? trail : whole.trail),
    isWhole: whole !== undefined,
    offset,
    keywords: [...expected].filter(isKeyword),
    params: params.filter(([name]) => expected.has(name) && !isKeyword(name)),
  };
}

/** What the command could take behind a line that ends in a space; nothing when the line is wrong before its end. */
export function expectedBehind(command: Command, line: string): Pick<TypedLine, "keywords" | "params"> {
  const { offset, keywords, params } = readTyped(command, line);
  return offset < line.length ? { keywords: [], params: [] } : { keywords, params };
}
