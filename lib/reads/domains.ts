import { defineRead } from "./define";
import { list, maybe, record, text } from "./shape";

/** The other names of each Domain, for a list that is filtered by them. Left out where they could not be read. */
export const domainAliasNames = defineRead(
  "domainAliasNames",
  record({ domains: list(text) }),
  list(record({ domain: text, aliases: maybe(list(text)) })),
);
