import { type AnyInput, type Command, eachParam, type Names } from "@/lib/catalogue";
import type { Step } from "./change";

/** One object that a step touches. An empty Domain means the server itself. */
export interface TouchedObject {
  readonly kind: Names | "server";
  readonly name: string;
  readonly domain: string;
}

const OWN_NAME_SPACE: ReadonlySet<Names> = new Set(["account", "group", "forwarder", "list", "namedTask"]);

function touched(kind: Names, value: string, homeDomain: string): TouchedObject | undefined {
  const name = value.toLowerCase();
  if (kind === "domain")
    return { kind, name: name === "*" ? homeDomain : name, domain: name === "*" ? homeDomain : name };
  if (!OWN_NAME_SPACE.has(kind)) return undefined;
  const at = name.lastIndexOf("@");
  return at < 0
    ? { kind, name: `${name}@${homeDomain}`, domain: homeDomain }
    : { kind, name, domain: name.slice(at + 1) };
}

/**
 * Every Account, Domain, Group and so on that the input names. A command that names none works on the server.
 *
 * @param home the acting account, `user@domain`: it stands for `*`, and its Domain for a name without one.
 */
export function objectsOf(command: Command, input: AnyInput, home: string): readonly TouchedObject[] {
  const homeDomain = home.slice(home.lastIndexOf("@") + 1);
  const objects: TouchedObject[] = [];
  for (const [name, { kind }] of eachParam(command.params)) {
    const value = input[name];
    if (kind.kind !== "string" || kind.names === undefined || typeof value !== "string") continue;
    const star = value === "*" && kind.names === "account";
    const object = touched(kind.names, star ? home : value, homeDomain);
    if (object) objects.push(object);
  }
  return objects.length > 0 ? objects : [{ kind: "server", name: command.object, domain: "" }];
}

/** The objects of all steps, each once. */
export function objectsOfSteps(steps: readonly Step[], home: string): readonly TouchedObject[] {
  const all = steps.flatMap(({ command, input }) => objectsOf(command, input, home));
  return [...new Map(all.map((object) => [`${object.kind} ${object.name}`, object])).values()];
}
