import "server-only";
import { domainOf } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { isOperator } from "@/lib/navigation";
import type { objectNames, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { findNamesIn } from "./find-names";

type Kind = ReadInput<typeof objectNames>["kind"];

/** As many as a list under a field shows. */
const MOST = 12;

interface Typed {
  /** Without its Domain. */
  readonly name: string;
  /** The Domain that was typed as far as it goes, else the person's own. */
  readonly domainName: string;
}

function typedBy(caller: Caller, text: string): Typed {
  const at = text.lastIndexOf("@");
  const own = domainOf(caller.actor.account);
  return at < 0
    ? { name: text, domainName: own }
    : { name: text.slice(0, at), domainName: text.slice(at + 1).toLowerCase() || own };
}

/** Accounts and aliases, or Forwarders, by the server's own filter: a Domain may hold a million. */
async function findIn(caller: Caller, { name, domainName }: Typed, kinds: readonly string[], options: RunOptions) {
  if (name === "") return [];
  const input = { text: name, domains: [domainName], limit: MOST };
  const { found } = await findNamesIn(caller, input, options);
  return found.filter(({ kind }) => kinds.includes(kind)).map((one) => `${one.name}@${one.domain}`);
}

async function domains(caller: Caller, options: RunOptions): Promise<readonly string[]> {
  const which = isOperator(caller.actor) ? catalogue.listDomains : catalogue.listAdminDomains;
  return runCommand(caller, which, {}, options);
}

/** All names of a kind that is listed whole. */
async function listed(caller: Caller, kind: Kind, domainName: string, options: RunOptions): Promise<readonly string[]> {
  const inDomain = (names: readonly string[]): readonly string[] => names.map((name) => `${name}@${domainName}`);
  switch (kind) {
    case "domain":
      return domains(caller, options);
    case "group":
      return inDomain(await runCommand(caller, catalogue.listGroups, { domainName }, options));
    case "list":
      return inDomain(await runCommand(caller, catalogue.listLists, { domainName }, options));
    case "namedTask":
      return inDomain([...(await runCommand(caller, catalogue.listDomainNamedTasks, { domainName }, options)).keys()]);
    case "module":
      return runCommand(caller, catalogue.listModules, {}, options);
    case "skin":
      return runCommand(caller, catalogue.listServerSkins, {}, options);
    case "directoryUnit":
      return [...(await runCommand(caller, catalogue.listDirectoryUnits, {}, options)).keys()];
    default:
      return [];
  }
}

/** Names of what is listed cheaply. What this person may not list has none to offer. */
export async function readObjectNames(
  caller: Caller,
  { kind, text }: ReadInput<typeof objectNames>,
  options: RunOptions,
): Promise<ReadOutput<typeof objectNames>> {
  const typed = typedBy(caller, text);
  // A Domain that is not typed whole is completed first.
  const all = text.includes("@") && kind !== "domain" ? await domains(caller, options) : [typed.domainName];
  if (!all.some((name) => name.toLowerCase() === typed.domainName))
    return all
      .filter((name) => name.startsWith(typed.domainName))
      .slice(0, MOST)
      .map((name) => `${typed.name}@${name}`);
  if (kind === "account") return findIn(caller, typed, ["account", "alias"], options);
  if (kind === "forwarder") return findIn(caller, typed, ["forwarder"], options);
  const names = (await tolerate(listed(caller, kind, typed.domainName, options))) ?? [];
  const wanted = text.toLowerCase();
  const begins = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const holds = names.filter((name) => !begins.includes(name) && name.toLowerCase().includes(wanted));
  return [...begins, ...holds].slice(0, MOST);
}
