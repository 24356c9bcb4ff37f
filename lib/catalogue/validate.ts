import { z } from "zod";
import { InputError } from "@/lib/errors";
import { checkKind, kindProblem } from "./check";
import type { Command } from "./command";
import { pieces } from "./compile";
import type { AnyInput, Param, Part, Parts } from "./params";

/**
 * The zod schema of a command's input, for the edges where input is not typed: forms, the query route, imports. It is
 * built when first needed; this file is not part of the module's entry, so that zod stays out of the browser.
 */

const known = new WeakMap<Command, z.ZodType<AnyInput>>();

function paramSchema(param: Param): z.ZodType {
  const schema = z.unknown().superRefine((value, context) => {
    const problem = value === undefined ? kindProblem("needed") : checkKind(param.kind, value);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem.text, params: problem });
  });
  return param.optional ? schema.optional() : schema;
}

function* fields(parts: Parts, forced: boolean): Generator<readonly [string, z.ZodType]> {
  for (const [name, part] of Object.entries(parts)) yield* partFields(name, part, forced);
}

/** Which members of groups and alternatives have to be there depends on the others: {@link whole} decides. */
function* partFields(name: string, part: Part, forced: boolean): Generator<readonly [string, z.ZodType]> {
  if (part.part === "param") yield [name, paramSchema(forced ? part : { ...part, optional: true })];
  else if (part.part === "group") yield* fields(part.parts, forced && !part.optional);
  else for (const parts of part.alternatives) yield* fields(parts, false);
}

/** What no field can say alone: a group that is half there, two forms at a time, or none. */
const whole = (command: Command) =>
  z.custom<AnyInput>().superRefine((input, context) => {
    try {
      pieces(command, input);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const problems = Object.entries(error.fields);
      for (const [name, problem] of problems) {
        context.addIssue({ code: "custom", path: [name], message: problem.text, params: problem });
      }
      if (problems.length === 0) context.addIssue({ code: "custom", message: error.message });
    }
  });

export function inputSchema(command: Command): z.ZodType<AnyInput> {
  const made =
    known.get(command) ?? z.strictObject(Object.fromEntries(fields(command.params, true))).pipe(whole(command));
  known.set(command, made);
  return made;
}
