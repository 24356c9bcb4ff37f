import "server-only";
import { domainOf } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { ASIDE_MARK, asideOf, isTitleId } from "@/lib/changes";
import { encode, isDictionary } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type { asideAccount, asideAccounts, asideDetails, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type AsideRecord, asideRecord, type ReadChanges } from "../changes/aside-record";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";
import { holdersOf } from "./name-holders";

type Row = Of<typeof asideAccount>;

const MOST = 1_000;
const AT_ONCE = 2;

function rowOf(account: string, known: AsideRecord | undefined): Row | undefined {
  const aside = asideOf(account);
  if (aside === undefined) return undefined;
  const row = known?.row;
  const was = known?.was ?? `${aside.was}@${domainOf(account)}`;
  if (row === undefined) return { account, was, dueAt: aside.dueAt };
  const { id, title, titleValues, account: author, realName, why, startedAt } = row;
  return {
    account,
    was,
    dueAt: aside.dueAt,
    change: {
      id,
      title: { id: isTitleId(title) ? title : "command", values: titleValues },
      account: author,
      realName,
      why,
      at: startedAt.getTime(),
    },
  };
}

/** The server's own listing says which there are: one that was renamed or deleted elsewhere is not in it. */
export async function readAsideAccounts(
  caller: Caller,
  { domain }: ReadInput<typeof asideAccounts>,
  options: RunOptions,
): Promise<ReadOutput<typeof asideAccounts>> {
  const input = { domainName: domain, filter: ASIDE_MARK, limit: MOST, accounts: true };
  const objects = (await runCommand(caller, catalogue.listDomainObjects, input, options))[1];
  const names = isDictionary(objects)
    ? [...objects].flatMap(([name, value]) => (typeof value === "string" ? [name] : []))
    : [];
  const read: ReadChanges = new Map();
  const rows = await mapBounded(
    names.filter((name) => asideOf(name) !== undefined),
    AT_ONCE,
    async (name) => rowOf(`${name}@${domain}`, await asideRecord(caller, `${name}@${domain}`, read)),
  );
  return {
    accounts: rows.filter((row) => row !== undefined).sort((a, b) => a.dueAt - b.dueAt),
    isCut: names.length >= MOST,
  };
}

/** Numbers are looked for in the Account's own Domain; about others the server speaks when it refuses. */
async function numberHolder(caller: Caller, domainName: string, number: string, options: RunOptions) {
  const found = await tolerate(
    runCommand(caller, catalogue.listDomainTelnums, { domainName, filter: number, limit: 100 }, options),
  );
  const holder = found?.get(number);
  return typeof holder === "string" ? { number, holder } : { number };
}

export async function readAsideDetails(
  caller: Caller,
  { account }: ReadInput<typeof asideDetails>,
  options: RunOptions,
): Promise<ReadOutput<typeof asideDetails>> {
  const known = await asideRecord(caller, account);
  const aside = rowOf(account, known);
  if (aside === undefined) throw new AppError("not-found", `${account} is not set aside.`);
  const domain = domainOf(account);
  const name = aside.was.slice(0, aside.was.lastIndexOf("@"));
  const holders = await holdersOf(caller, domain, [name, ...(known?.aliases ?? [])], options);
  const former = (one: string) => {
    const holder = holders.get(one);
    return holder === undefined ? { name: one } : { name: one, holder };
  };
  const own = known?.services?.own;
  return {
    aside,
    name: former(name),
    isKnown: known !== undefined,
    ...(own === undefined ? {} : { services: encode(own) }),
    aliases: (known?.aliases ?? []).map(former),
    telnums: await mapBounded(known?.telnums ?? [], AT_ONCE, (number) => numberHolder(caller, domain, number, options)),
  };
}
