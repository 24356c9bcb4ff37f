import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { isArray, isDictionary, type Value } from "@/lib/codec";
import type { nameHolder, nameHolders, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

export type Holder = Of<typeof nameHolder>;

const AT_ONCE = 2;
const MOST_NAMES = 50;
/** The filter finds every name that holds this one; a page of the server is cut at 10,000. */
const MOST_NAMESAKES = 5_000;

/** An Account's value is its file extension, an alias's an array with its Account, a Forwarder's one level deeper. */
function listedHolder(name: string, value: Value): Holder {
  const [inner] = isArray(value) ? value : [];
  const [address] = isArray(inner) ? inner : [];
  if (typeof address === "string") return { kind: "forwarder", name, target: address };
  return typeof inner === "string" ? { kind: "alias", name, target: inner } : { kind: "account", name };
}

async function listed(caller: Caller, domainName: string, name: string, options: RunOptions) {
  const input = { domainName, filter: name, limit: MOST_NAMESAKES, accounts: true, aliases: true, forwarders: true };
  const objects = (await runCommand(caller, catalogue.listDomainObjects, input, options))[1];
  const found = isDictionary(objects) ? [...objects].find(([other]) => isSame(other, name)) : undefined;
  return found && listedHolder(...found);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Groups, mailing lists and Named Tasks are listed whole by commands of their own. Who may not see them is not told. */
async function otherNames(caller: Caller, domainName: string, options: RunOptions): Promise<readonly Holder[]> {
  const input = { domainName };
  const groups = await tolerate(runCommand(caller, catalogue.listGroups, input, options));
  const lists = await tolerate(runCommand(caller, catalogue.listLists, input, options));
  const tasks = await tolerate(runCommand(caller, catalogue.listDomainNamedTasks, input, options));
  return [
    ...(groups ?? []).map((name) => ({ kind: "group", name }) as const),
    ...(lists ?? []).map((name) => ({ kind: "list", name }) as const),
    ...[...(tasks?.keys() ?? [])].map((name) => ({ kind: "namedTask", name }) as const),
  ];
}

/** Who has these names in a Domain. A name that nobody is found to have is not in the answer. */
export async function holdersOf(
  caller: Caller,
  domain: string,
  names: readonly string[],
  options: RunOptions,
): Promise<ReadonlyMap<string, Holder>> {
  if (names.length === 0) return new Map();
  const others = await otherNames(caller, domain, options);
  const found = await mapBounded(names, AT_ONCE, async (name) => {
    const other = others.find((one) => isSame(one.name, name));
    return [name, other ?? (await listed(caller, domain, name, options))] as const;
  });
  return new Map(found.flatMap(([name, holder]) => (holder === undefined ? [] : [[name, holder] as const])));
}

export async function readNameHolders(
  caller: Caller,
  { domain, names }: ReadInput<typeof nameHolders>,
  options: RunOptions,
): Promise<ReadOutput<typeof nameHolders>> {
  const asked = names.slice(0, MOST_NAMES);
  const holders = await holdersOf(caller, domain, asked, options);
  return asked.map((name) => {
    const holder = holders.get(name);
    return holder === undefined ? { name } : { name, holder };
  });
}
