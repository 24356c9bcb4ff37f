import type { Command } from "./command";
import { eachParam, type Param } from "./params";
import { Matcher } from "./parse";

/** What could stand at the end of a line that is still being typed. */
export interface Expected {
  readonly keywords: readonly string[];
  readonly params: readonly (readonly [name: string, param: Param])[];
}

/**
 * What the command could take next, behind a line that ends in a space; nothing when the line is already wrong before its
 * end. For completion: the words of the declaration and the kinds of its values, in wire order.
 */
export function expectedBehind(command: Command, line: string): Expected {
  const matcher = new Matcher(line);
  const from = line.length - line.trimStart().length + command.verb.length;
  const ways = matcher.parts(Object.entries(command.params), from);
  // Every way is walked: also a line that is complete already may go on.
  while (ways.next().done !== true);
  const { offset, expected } = matcher.farthest;
  if (offset < line.length) return { keywords: [], params: [] };
  const params = [...eachParam(command.params)];
  const isKeyword = (word: string): boolean => params.some(([, { keyword }]) => keyword === word);
  return {
    keywords: [...expected].filter(isKeyword),
    params: params.filter(([name]) => expected.has(name) && !isKeyword(name)),
  };
}
