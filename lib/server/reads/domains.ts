import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { isDictionary, type Value } from "@/lib/codec";
import { AppError, ReplyError } from "@/lib/errors";
import type { domainSummaries, domainSummary, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { listChanges } from "../changes/list";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

type Summary = Of<typeof domainSummary>;

const AT_ONCE = 2;
const MOST_ROWS = 100;

function count(value: Value | undefined): number | undefined {
  const number =
    typeof value === "number" ? value : typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** No command tells whether a Domain is suspended. What our own record says last is one of two signs. */
async function suspension(caller: Caller, domain: string): Promise<string | undefined> {
  const rows = await listChanges(
    caller,
    { object: { kind: "domain", name: domain.toLowerCase() }, outcome: "done" },
    20,
  );
  const last = rows.find(({ title }) => title === "suspendDomain" || title === "resumeDomain");
  return last?.title === "suspendDomain" && last.revertedBy === null ? String(last.id) : undefined;
}

/** What the server said, or that an Account could be opened. */
type Opening = { readonly opens: true } | { readonly opens: false; readonly said: string };

/**
 * No Account of a suspended Domain can be opened (Guide, SUSPENDDOMAIN), so one that is listed is tried. Nothing when there
 * is none, or this person may not.
 */
async function tryOpening(
  caller: Caller,
  domain: string,
  listed: Value | undefined,
  options: RunOptions,
): Promise<Opening | undefined> {
  const [name] = isDictionary(listed) ? [...listed.keys()] : [];
  if (name === undefined) return undefined;
  try {
    const input = { accountName: `${name}@${domain}`, keyName: "LastLogin" };
    await runCommand(caller, catalogue.getAccountInfo, input, options);
    return { opens: true };
  } catch (error) {
    if (error instanceof ReplyError) return { opens: false, said: error.message };
    if (error instanceof AppError && error.code === "access") return undefined;
    throw error;
  }
}

async function readSummary(caller: Caller, domain: string, options: RunOptions): Promise<Summary> {
  try {
    // One listing without a page: the answer holds the totals of everything in the Domain.
    const objects = await runCommand(
      caller,
      catalogue.listDomainObjects,
      { domainName: domain, limit: 1, accounts: true },
      options,
    );
    const domainAliases = await tolerate(
      runCommand(caller, catalogue.getDomainAliases, { domainName: domain }, options),
    );
    const settings = await tolerate(
      runCommand(caller, catalogue.getDomainEffectiveSettings, { domainName: domain }, options),
    );
    const [accounts, aliases, forwarders] = [count(objects[0]), count(objects[2]), count(objects[3])];
    const limit = settings?.get("AccountsLimit");
    const suspended = await suspension(caller, domain);
    const opening = await tryOpening(caller, domain, objects[1], options);
    return {
      domain,
      ...(accounts === undefined ? {} : { accounts }),
      ...(aliases === undefined ? {} : { aliases }),
      ...(forwarders === undefined ? {} : { forwarders }),
      ...(domainAliases === undefined ? {} : { domainAliases }),
      ...(typeof limit === "string" ? { accountsLimit: limit } : {}),
      // Somebody may have resumed it elsewhere: what opens is not suspended, whatever our record says.
      ...(suspended === undefined || opening?.opens ? {} : { isSuspended: suspended }),
      ...(opening?.opens === false ? { closed: opening.said } : {}),
    };
  } catch (error) {
    if (error instanceof AppError && (error.code === "reply" || error.code === "access"))
      return { domain, problem: error.message };
    throw error;
  }
}

export async function readDomainSummaries(
  caller: Caller,
  { domains }: ReadInput<typeof domainSummaries>,
  options: RunOptions,
): Promise<ReadOutput<typeof domainSummaries>> {
  return mapBounded(domains.slice(0, MOST_ROWS), AT_ONCE, (domain) => readSummary(caller, domain, options));
}
