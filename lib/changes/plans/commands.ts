import type { AnyInput, Command } from "@/lib/catalogue";
import type { Value } from "@/lib/codec";
import type { Plan } from "../change";

/** A command that somebody typed or filled into its form. */
export interface TypedCommand {
  readonly command: Command;
  readonly input: AnyInput;
  /** What the preview showed of that which the command replaces. */
  readonly seen?: Value;
}

/** Commands of the console, in the order in which they were typed. */
export function planCommands(commands: readonly TypedCommand[]): Plan {
  const [first, ...others] = commands;
  const title =
    first !== undefined && others.length === 0
      ? ({ id: "command", values: { verb: first.command.verb } } as const)
      : ({ id: "commands", values: { count: commands.length } } as const);
  return { title, steps: commands };
}
