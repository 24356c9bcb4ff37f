import { defineRead } from "./define";
import { maybe, raw, record, text, word } from "./shape";

/** The defaults above a Domain: those of the server or, for a shared Domain, of the Cluster. */
export const wideDefaults = defineRead(
  "wideDefaults",
  record({ domain: text, of: word("account", "domain") }),
  record({ wide: word("server", "cluster"), /** Left out where this person may not read them. */ values: maybe(raw) }),
);
