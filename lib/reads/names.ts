import { defineRead } from "./define";
import { list, maybe, record, text, word } from "./shape";

/** What bears a name in a Domain. Accounts, their aliases, Forwarders, Groups, mailing lists and Named Tasks share one space. */
export const nameHolder = record({
  kind: word("account", "alias", "forwarder", "group", "list", "namedTask"),
  /** As the server spells it. */
  name: text,
  /** The Account that an alias is of, or where a Forwarder sends. */
  target: maybe(text),
});

/** Who has these names in a Domain, one answer for each; left out where a name is free, as far as this person may look. */
export const nameHolders = defineRead(
  "nameHolders",
  record({ domain: text, names: list(text) }),
  list(record({ name: text, holder: maybe(nameHolder) })),
);
