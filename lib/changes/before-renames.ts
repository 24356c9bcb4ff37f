import { type AnyInput, type Command, eachParam, type Names, undoOf } from "@/lib/catalogue";
import type { Step } from "./change";

/** The parameters of a command that name an object, each with its kind. */
function namingParams(command: Command): ReadonlyMap<string, Names> {
  return new Map(
    [...eachParam(command.params)].flatMap(([name, { kind }]) =>
      kind.kind === "string" && kind.names !== undefined ? [[name, kind.names] as const] : [],
    ),
  );
}

function isSame(a: AnyInput[string], b: AnyInput[string]): boolean {
  return typeof a === "string" && typeof b === "string" && a.toLowerCase() === b.toLowerCase();
}

/**
 * A step as it reads before any of the plan is sent: what an earlier step renames is still under its old name, and that is
 * where what this step replaces has to be read.
 */
export function beforeRenames(step: Step, earlier: readonly Step[]): Step {
  if (earlier.length === 0) return step;
  const input: Record<string, AnyInput[string]> = { ...step.input };
  const params = namingParams(step.command);
  for (const { command, input: renaming } of [...earlier].reverse()) {
    const undo = undoOf(command, renaming);
    if (undo?.rule !== "rename") continue;
    const kind = namingParams(command).get(undo.to);
    for (const [name, names] of params) {
      if (names === kind && isSame(input[name], renaming[undo.to])) input[name] = renaming[undo.from];
    }
  }
  return { ...step, input };
}
