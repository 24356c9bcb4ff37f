import { defineRead } from "./define";
import { list, maybe, raw, record, text, whole, word } from "./shape";

/** The defaults above a Domain: those of the server or, for a shared Domain, of the Cluster. `of` is the schema's id. */
export const wideDefaults = defineRead(
  "wideDefaults",
  record({ domain: text, of: word("account", "accountPrefs", "domain") }),
  record({ wide: word("server", "cluster"), /** Left out where this person may not read them. */ values: maybe(raw) }),
);

/** Where one setting stands in its schema. */
export const foundSetting = record({ schema: text, key: text, label: text, group: text });

/** Settings whose label or key holds the text; those whose help holds it come last. */
export const findSettings = defineRead(
  "findSettings",
  record({ text, limit: whole, language: word("en", "ru") }),
  list(foundSetting),
);
