import type { AnyInput, Command } from "@/lib/catalogue";
import { CommandLineError, type ParsedLine, parseLine } from "@/lib/catalogue/parse";
import { refuse } from "./refusal";

type Entry = readonly [string, Command["params"][string]];

function hasKeyword([, part]: Entry): boolean {
  return part.part === "param" && part.keyword !== undefined && !part.keywordAfter;
}

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

/** More of them are in no command of the guide; so many have 120 orders. */
const MOST = 5;

/** The command with what its keywords introduce in every other order. */
function* reordered(command: Command): Generator<Command> {
  const entries = Object.entries(command.params);
  const keyed = entries.filter(hasKeyword);
  if (keyed.length < 2 || keyed.length > MOST) return;
  for (const order of permutations(keyed)) {
    const next = order.values();
    const params = entries.map((entry) => (hasKeyword(entry) ? (next.next().value ?? entry) : entry));
    yield { ...command, params: Object.fromEntries(params) };
  }
}

function inAnotherOrder(command: Command, line: string, verb: string): ParsedLine | undefined {
  for (const other of reordered(command)) {
    try {
      return parseLine(new Map([[verb, other]]), line);
    } catch (error) {
      if (!(error instanceof CommandLineError)) throw error;
    }
  }
  return undefined;
}

/** The vendor's Perl and Java clients send a name as it is: the empty one, which begins the walk, is nothing there. */
function withEmptyName({ verb }: Command, line: string): string {
  return verb === "GETNEXTSTATNAME" && line.trim().length === verb.length ? `${line} ""` : line;
}

/**
 * The input of a command line. A line that the guide's syntax does not fit is tried with what keywords introduce in
 * another order: the vendor's own Perl client writes AUTH before CLASS in CREATEMAILBOX and behind DATA in
 * WRITESTORAGEFILE. The line may begin with an older name of the command.
 *
 * @throws Refusal
 */
export function readLine(command: Command, line: string, verb = command.verb): AnyInput {
  try {
    return parseLine(new Map([[verb, command]]), withEmptyName(command, line)).input;
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    const other = inAnotherOrder(command, line, verb);
    if (other !== undefined) return other.input;
    throw refuse(`Incorrect command parameters. ${error.message}`);
  }
}
