import { may } from "@/lib/access";
import { type Command, effectOf } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import type { Value } from "@/lib/codec";
import { hasAccessByObject } from "./access-by-object";
import type { Call } from "./call";
import { handlerOf } from "./handlers";
import { OLDER_VERBS } from "./older-verbs";
import { readLine } from "./read-line";
import { notClusterMember, Refusal, STATUS } from "./refusal";
import { noRights } from "./rights";
import { checkStorable } from "./storable";

/** A line that was read, is allowed, and can be carried out. */
export interface Task {
  /** Whether it can change the state, so that it must be kept. */
  readonly changes: boolean;
  run(): Value | undefined;
}

const VERB = /^[ \t]*([^\s"({[]*)/;

function verbOf(line: string): string {
  return (VERB.exec(line)?.[1] ?? "").toUpperCase();
}

function commandNamed(verb: string): Command {
  const command = commandsByVerb.get(verb);
  if (command === undefined) throw new Refusal(STATUS.unknownCommand, "Unknown command");
  return command;
}

/**
 * Reads a command line and decides whether the caller may have it carried out: first the verb, then the form, then the
 * rights, then whether this server is a member of a cluster. Nothing is looked up before the rights are known, so that a
 * refusal does not tell what exists.
 *
 * @throws Refusal
 */
export function prepare(line: string, call: Call): Task {
  const typed = verbOf(line);
  const older = OLDER_VERBS.get(typed);
  const command = commandNamed(older?.verb ?? typed);
  const handler = handlerOf(command);
  const input = { ...readLine(command, line, typed), ...older?.implied };
  const allowed = may(command, call.actor, input).allowed === true || hasAccessByObject(command, input, call);
  if (!allowed) throw noRights();
  if (command.clusterOnly && !call.facts.cluster) throw notClusterMember();
  const changes = effectOf(command, input) !== "read";
  if (changes) checkStorable(input);
  return { changes, run: () => handler(input, call) };
}
