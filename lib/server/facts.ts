import "server-only";
import { domainOf, rightsFromCodes } from "@/lib/access";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { isDictionary } from "@/lib/codec";
import { runCommand, tolerate } from "./gate";
import type { Caller, SessionFacts } from "./session";

/** Asks the server who somebody is and what they may do: at sign-in, and when a job of theirs begins to work. */
export async function learn(caller: Caller): Promise<SessionFacts> {
  const { account } = caller.actor;
  const rights = await tolerate(runCommand(caller, catalogue.getAccountRights, { accountName: account }));
  const known: Caller = {
    ...caller,
    actor: {
      ...caller.actor,
      rights: rights === undefined ? "unknown" : rightsFromCodes(rights),
      // The Domains are asked for in the Domain of the account, which its administrators administer.
      domains: [domainOf(account)],
    },
  };
  const [domains, mainDomain, commands, settings, version] = await Promise.all([
    tolerate(runCommand(known, catalogue.listAdminDomains, {})),
    tolerate(runCommand(known, catalogue.mainDomainName, {})),
    tolerate(runCommand(known, catalogue.listCliCommands, {})),
    tolerate(runCommand(known, catalogue.getAccountEffectiveSettings, { accountName: account })),
    tolerate(runCommand(known, catalogue.getVersion, {})),
  ]);
  const listed = new Set(commands?.map((verb) => verb.toUpperCase()));
  const realName = isDictionary(settings) ? settings.get("RealName") : undefined;
  return {
    rights: rights ?? null,
    domains: domains?.map((name) => name.toLowerCase()) ?? [],
    mainDomain: mainDomain?.toLowerCase() ?? null,
    missing: commands === undefined ? [] : [...commandsByVerb.keys()].filter((verb) => !listed.has(verb)),
    realName: typeof realName === "string" ? realName : "",
    version: version ?? "",
  };
}
