import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { domainAliasNames, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

const AT_ONCE = 2;
const MOST_DOMAINS = 50;

export async function readDomainAliasNames(
  caller: Caller,
  { domains }: ReadInput<typeof domainAliasNames>,
  options: RunOptions,
): Promise<ReadOutput<typeof domainAliasNames>> {
  return mapBounded(domains.slice(0, MOST_DOMAINS), AT_ONCE, async (domain) => {
    const aliases = await tolerate(runCommand(caller, catalogue.getDomainAliases, { domainName: domain }, options));
    return { domain, ...(aliases === undefined ? {} : { aliases }) };
  });
}
