import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { isArray, isDictionary, type Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type { findNames, foundName, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand } from "../gate";
import type { Caller } from "../session";

type Found = Of<typeof foundName>;

/** Domains looked through in one request, so that each answers soon and the search can be given up in between. */
const MOST_DOMAINS = 20;
const MOST_FOUND = 50;

/** An Account's value is its file extension, an alias's an array with its Account, a Forwarder's one level deeper. */
function foundIn(domain: string, name: string, value: Value): Found {
  const [inner] = isArray(value) ? value : [];
  const [address] = isArray(inner) ? inner : [];
  if (typeof address === "string") return { kind: "forwarder", name, domain, target: address };
  if (typeof inner === "string") return { kind: "alias", name, domain, target: `${inner}@${domain}` };
  return { kind: "account", name, domain, target: `${name}@${domain}` };
}

async function inObjects(caller: Caller, domainName: string, text: string, options: RunOptions): Promise<Found[]> {
  const input = { domainName, filter: text, limit: MOST_FOUND, accounts: true, aliases: true, forwarders: true };
  const answer = await runCommand(caller, catalogue.listDomainObjects, input, options);
  const objects = answer[1];
  return isDictionary(objects) ? [...objects].map(([name, value]) => foundIn(domainName, name, value)) : [];
}

/** Numbers are looked up only for a text that could be part of one. */
async function inNumbers(caller: Caller, domainName: string, text: string, options: RunOptions): Promise<Found[]> {
  const digits = text.replace(/[\s().-]/g, "");
  if (!/^\+?\d{2,}$/.test(digits)) return [];
  const numbers = await runCommand(
    caller,
    catalogue.listDomainTelnums,
    { domainName, filter: digits, limit: MOST_FOUND },
    options,
  );
  return [...numbers].flatMap(([name, account]): Found[] => {
    if (name === "" || typeof account !== "string") return [];
    return [
      {
        kind: "number",
        name,
        domain: domainName,
        target: account.includes("@") ? account : `${account}@${domainName}`,
      },
    ];
  });
}

/** Names that hold the text, Domain by Domain. Real names are not searched: no command can. */
export async function findNamesIn(
  caller: Caller,
  { text, domains, limit }: ReadInput<typeof findNames>,
  options: RunOptions,
): Promise<ReadOutput<typeof findNames>> {
  const found: Found[] = [];
  const skipped: string[] = [];
  for (const domain of domains.slice(0, MOST_DOMAINS)) {
    if (found.length >= limit) break;
    try {
      found.push(
        ...(await inObjects(caller, domain, text, options)),
        ...(await inNumbers(caller, domain, text, options)),
      );
    } catch (error) {
      if (!(error instanceof AppError && (error.code === "reply" || error.code === "access"))) throw error;
      skipped.push(domain);
    }
  }
  return { found: found.slice(0, Math.min(limit, MOST_FOUND)), skipped };
}
