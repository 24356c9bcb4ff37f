import {
  type AnyInput,
  bareAddress,
  type Command,
  eachParam,
  type InputValue,
  type PreImage,
  type Undo,
  undoOf,
} from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { isArray, isDictionary, type Value } from "@/lib/codec";

export interface ReadRequest {
  readonly command: Command;
  readonly input: AnyInput;
}

/** A command that a declaration names by its verb; a test holds every such name against the catalogue. */
export function commandOf(verb: string): Command {
  const command = commandsByVerb.get(verb);
  if (command === undefined) throw new Error(`The catalogue has no command ${verb}.`);
  return command;
}

/** The input of another command from ours: as `map` says, or every parameter that both call the same. */
export function mapInput(target: Command, input: AnyInput, map?: Readonly<Record<string, string>>): AnyInput {
  const entries: [string, InputValue][] = [];
  for (const [name] of eachParam(target.params)) {
    const from = map === undefined ? name : map[name];
    const value = from === undefined ? undefined : input[from];
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

export function hasPreImage(undo: Undo): undo is Undo & PreImage {
  return "read" in undo && undo.read !== undefined;
}

/** The address of LIST may carry a real name; a read looks for the address alone. */
function withBareAddresses(command: Command, input: AnyInput): AnyInput {
  const entries = [...eachParam(command.params)].flatMap(([name, { kind }]) => {
    const value = input[name];
    return kind.kind === "rest" && typeof value === "string" ? [[name, bareAddress(value)] as const] : [];
  });
  return { ...input, ...Object.fromEntries(entries) };
}

/** The command that reads what this input is about to replace, where the catalogue knows one. */
export function preImageOf(command: Command, input: AnyInput): ReadRequest | undefined {
  const undo = undoOf(command, input);
  if (undo === undefined || !hasPreImage(undo)) return undefined;
  const read = commandOf(undo.read);
  return { command: read, input: mapInput(read, withBareAddresses(command, input), undo.map) };
}

/** The old value inside the answer of the pre-image read. */
export function oldValueIn(undo: PreImage, answer: Value, input: AnyInput): Value | undefined {
  const { part } = undo;
  if (part === undefined) return answer;
  if (typeof part === "number") return isArray(answer) ? answer[part] : undefined;
  if (!isDictionary(answer)) return undefined;
  if (typeof part === "string") return answer.get(part);
  const wanted = input[part.keyOf];
  return [...answer].find(([, value]) => value === wanted)?.[0];
}
