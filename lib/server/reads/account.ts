import "server-only";
import { domainOf } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { isDictionary } from "@/lib/codec";
import type { accountServices, accountType, ReadInput, ReadOutput } from "@/lib/reads";
import { accountLevels, combineServices, fieldFor, type Outcome, resolveChain, valueIn } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";

/** Extensions of an Account's directory or file (Guide, "Accounts"). Grades keep their mail as a MultiMailbox does. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["macnt", "MultiMailbox"],
  ["mbox", "TextMailbox"],
  ["mdir", "MailDirMailbox"],
  ["mslc", "SlicedMailbox"],
]);

/** The filter finds every name that holds this one, so that the Account itself may lie behind the end of the page. */
const MOST_NAMESAKES = 100;

export async function readAccountType(
  caller: Caller,
  { account }: ReadInput<typeof accountType>,
  options: RunOptions,
): Promise<ReadOutput<typeof accountType>> {
  const name = account.slice(0, account.lastIndexOf("@")).toLowerCase();
  const answer = await runCommand(
    caller,
    catalogue.listDomainObjects,
    { domainName: domainOf(account), filter: name, limit: MOST_NAMESAKES, accounts: true },
    options,
  );
  const objects = answer[1];
  const listed = isDictionary(objects) ? [...objects].find(([key]) => key.toLowerCase() === name)?.[1] : undefined;
  if (typeof listed === "string") return { type: TYPES.get(listed.toLowerCase()) ?? listed };
  // The path of the Account ends in the same extension, but only the operator may read it.
  const path = await tolerate(runCommand(caller, catalogue.getAccountLocation, { accountName: account }, options));
  const extension = /\.(\w+)$/.exec(path ?? "")?.[1];
  return extension === undefined ? {} : { type: TYPES.get(extension.toLowerCase()) ?? extension };
}

const servicesField = fieldFor(accountSettings, "AccessModes");
const domainServicesField = fieldFor(domainSettings, "DomainAccessModes");

async function readLevels(caller: Caller, account: string, options: RunOptions) {
  const domainName = domainOf(account);
  const own = await runCommand(caller, catalogue.getAccountSettings, { accountName: account }, options);
  const defaults = await tolerate(runCommand(caller, catalogue.getAccountDefaults, { domainName }, options));
  const wide = await tolerate(runCommand(caller, catalogue.getServerAccountDefaults, {}, options));
  return accountLevels({
    account: own,
    domainDefaults: defaults ?? "unreadable",
    wideDefaults: wide ?? "unreadable",
    wide: "server",
  });
}

/** The level that an Account's services come from, as far as it may be known. */
function levelOf(wins: Outcome) {
  if (wins.from === "nowhere") return { level: "builtIn" } as const;
  const level = accountLevelOf(wins.from);
  return "name" in wins && wins.name !== undefined ? { level, name: wins.name } : { level };
}

function accountLevelOf(from: Exclude<Outcome["from"], "nowhere">) {
  switch (from) {
    case "template":
    case "domain":
    case "serverDomainDefaults":
    case "clusterDomainDefaults":
      return "above";
    default:
      return from;
  }
}

export async function readAccountServices(
  caller: Caller,
  { account }: ReadInput<typeof accountServices>,
  options: RunOptions,
): Promise<ReadOutput<typeof accountServices>> {
  const effective = await runCommand(caller, catalogue.getAccountEffectiveSettings, { accountName: account }, options);
  const levels = await readLevels(caller, account, options);
  const domain = await tolerate(
    runCommand(caller, catalogue.getDomainEffectiveSettings, { domainName: domainOf(account) }, options),
  );
  const own = valueIn(servicesField, effective) ?? servicesField.default;
  const offered =
    domain === undefined ? undefined : (valueIn(domainServicesField, domain) ?? domainServicesField.default);
  const source = levelOf(resolveChain(servicesField, levels, effective).wins);
  const states = combineServices(
    { level: "account", ...(own === undefined ? {} : { value: own }) },
    { level: "domain", ...(offered === undefined ? {} : { value: offered }) },
  );
  return states.map(({ name, on, switchedOffBy }) => ({
    name,
    on: on === "unknown" ? on : on ? "yes" : "no",
    offBy: switchedOffBy.map((level) => (level === "domain" ? { level } : source)),
  }));
}
