import { defineRead } from "./define";
import { list, maybe, moment, record, text, word } from "./shape";

/** Reads of one Account that take several answers of the server. */

/** How the Account keeps its mail, as listings tell it; left out where the server does not say. */
export const accountType = defineRead("accountType", record({ account: text }), record({ type: maybe(text) }));

const serviceLevel = word(
  "account",
  "serviceClass",
  "domainAccountDefaults",
  "serverAccountDefaults",
  "clusterAccountDefaults",
  "builtIn",
  "above",
  "domain",
);

/** One service, whether it works, and what switched it off. */
export const accountService = record({
  name: text,
  on: word("yes", "no", "unknown"),
  offBy: list(record({ level: serviceLevel, name: maybe(text) })),
});

/** Every service of an Account: it works when the Account and its Domain both have it. */
export const accountServices = defineRead("accountServices", record({ account: text }), list(accountService));

/** Tags of application passwords as far as our own record goes: no command of the server lists them. */
export const appPasswords = defineRead(
  "appPasswords",
  record({ account: text }),
  list(record({ tag: text, setAt: moment, setBy: text })),
);
