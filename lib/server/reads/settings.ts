import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { ReadInput, ReadOutput, wideDefaults } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";

type Answer = ReadOutput<typeof wideDefaults>;

const COMMANDS = {
  server: {
    account: catalogue.getServerAccountDefaults,
    accountPrefs: catalogue.getServerAccountPrefs,
    domain: catalogue.getDomainDefaults,
  },
  cluster: {
    account: catalogue.getClusterAccountDefaults,
    accountPrefs: catalogue.getClusterAccountPrefs,
    domain: catalogue.getClusterDomainDefaults,
  },
} as const;

/** The directory of a Domain tells whether all members of a Cluster share it. Who may not ask is not told. */
async function wideOf(caller: Caller, domainName: string, options: RunOptions): Promise<Answer["wide"]> {
  const location = await tolerate(runCommand(caller, catalogue.getDomainLocation, { domainName }, options));
  return location !== undefined && /^SharedDomains\b/i.test(location) ? "cluster" : "server";
}

export async function readWideDefaults(
  caller: Caller,
  { domain, of }: ReadInput<typeof wideDefaults>,
  options: RunOptions,
): Promise<Answer> {
  const wide = await wideOf(caller, domain, options);
  const values = await tolerate(runCommand(caller, COMMANDS[wide][of], {}, options));
  return values === undefined ? { wide } : { wide, values };
}
