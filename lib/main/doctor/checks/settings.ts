import { domainOf } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import type { Dictionary } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import { fieldsOf, namesOf, type SettingsSchema } from "@/lib/settings";
import { type SettingsSchemaId, settingsSchemas } from "@/lib/settings/registry";
import { type Outcome, ok, skipped, warning } from "../finding";
import type { SignedIn } from "../signed-in";
import type { Check } from "./check";

/** Where dictionaries of each schema can be read. Their keys are looked at, and never their values. */
function sourcesOf(schema: SettingsSchemaId, server: SignedIn, signal: AbortSignal): (() => Promise<Dictionary>)[] {
  const name = domainOf(server.login);
  const domain = name === "" ? {} : { domainName: name };
  switch (schema) {
    case "account":
      return [
        () => server.ask(catalogue.getAccountEffectiveSettings, { accountName: "*" }, signal),
        () => server.ask(catalogue.getAccountDefaults, domain, signal),
        () => server.ask(catalogue.getServerAccountDefaults, {}, signal),
      ];
    case "accountPrefs":
      return [
        () => server.ask(catalogue.getAccountEffectivePrefs, { accountName: server.login }, signal),
        () => server.ask(catalogue.getAccountDefaultPrefs, domain, signal),
        () => server.ask(catalogue.getServerAccountPrefs, {}, signal),
      ];
    case "domain":
      return [
        () => server.ask(catalogue.getDomainEffectiveSettings, domain, signal),
        () => server.ask(catalogue.getDomainDefaults, {}, signal),
      ];
  }
}

/** The keys of all sources that answer; nothing when none does. */
async function keysOf(sources: readonly (() => Promise<Dictionary>)[]): Promise<ReadonlySet<string> | undefined> {
  const keys = new Set<string>();
  let isRead = false;
  for (const read of sources) {
    try {
      for (const key of (await read()).keys()) keys.add(key);
      isRead = true;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "reply") throw error;
    }
  }
  return isRead ? keys : undefined;
}

function outcomeOf(schema: SettingsSchema, keys: ReadonlySet<string>): Outcome {
  const known = new Set(fieldsOf(schema).flatMap(namesOf));
  const unknown = [...keys].filter((key) => !known.has(key));
  if (unknown.length === 0) return ok(`All ${keys.size} keys in use are known.`);
  return warning(
    `${unknown.length} of the ${keys.size} keys in use are not known.`,
    "They are shown under Other settings and kept as they are. Send this report, so that they get fields of their own.",
    unknown,
  );
}

/** A check for each dictionary of settings that has a schema. */
export const settings: readonly Check[] = (
  ["account", "accountPrefs", "domain"] as const satisfies readonly SettingsSchemaId[]
).map((id) => ({
  what: settingsSchemas[id].title,
  run: async (server, signal) => {
    const keys = await keysOf(sourcesOf(id, server, signal));
    return keys === undefined
      ? skipped("The server lets this account read none of them.")
      : outcomeOf(settingsSchemas[id], keys);
  },
}));
