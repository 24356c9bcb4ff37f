import "server-only";
import { z } from "zod";
import { effectOf, readInput } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { type Plan, resolveClashes } from "@/lib/changes";
import { planCommands, type TypedCommand } from "@/lib/changes/plans/commands";
import { decode } from "@/lib/codec";
import { InputError } from "@/lib/errors";

/** Commands as a browser sends them to be made a Change: nothing of it is trusted. */

/** A console takes a script, not a load: that is a job's business. */
const MOST_LINES = 500;
/** Characters of one command's input: a file of some megabytes in the notation. */
const LONGEST_INPUT = 24_000_000;
const LONGEST_SEEN = 200_000;

const sentLines = z.object({
  lines: z
    .array(
      z.object({
        verb: z.string().max(100),
        input: z.string().max(LONGEST_INPUT),
        seen: z.string().max(LONGEST_SEEN).optional(),
      }),
    )
    .min(1)
    .max(MOST_LINES),
  decided: z
    .array(
      z.object({
        step: z.number().int().nonnegative(),
        key: z.string().max(1_000),
        choice: z.enum(["theirs", "yours"]),
        theirs: z.string().max(LONGEST_SEEN).optional(),
      }),
    )
    .max(10_000),
});

export type SentLines = z.infer<typeof sentLines>;

function commandOfLine({ verb, input, seen }: SentLines["lines"][number]): TypedCommand {
  const command = commandsByVerb.get(verb);
  if (command === undefined) throw new InputError(`There is no command ${verb}.`);
  const given = readInput(command, input);
  if (effectOf(command, given) === "read") throw new InputError(`${verb} only reads: it is no step of a Change.`);
  return { command, input: given, ...(seen === undefined ? {} : { seen: decode(seen) }) };
}

/**
 * The Change that a browser asks for.
 *
 * @throws InputError for what no page of ours sends.
 */
export function planOfLines(sent: unknown): Plan {
  const { data } = sentLines.safeParse(sent);
  if (data === undefined) throw new InputError("These are no commands that the console sends.");
  return resolveClashes(planCommands(data.lines.map(commandOfLine)), data.decided);
}
