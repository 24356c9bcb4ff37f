import type { Title } from "@/lib/changes";
import { defineRead } from "./define";
import { nameHolder } from "./names";
import { json, list, maybe, moment, record, text, whole, yesNo } from "./shape";

/** Accounts that were set aside. The server says which there are, our record who did it, when and why. */

/** The Change that set an Account aside. */
const asideChange = record({
  id: whole,
  title: json<Title>(),
  account: text,
  realName: text,
  why: text,
  at: moment,
});

export const asideAccount = record({
  /** `name@domain` as it is now. */
  account: text,
  /** As it was before. */
  was: text,
  dueAt: moment,
  /** Left out: it was not set aside here, or not by a Change that this person may see. */
  change: maybe(asideChange),
});

export const asideAccounts = defineRead(
  "asideAccounts",
  record({ domain: text }),
  record({ accounts: list(asideAccount), /** There are more than were looked at. */ isCut: yesNo }),
);

/** A name that an Account had, and who has it meanwhile. */
export const formerName = record({ name: text, holder: maybe(nameHolder) });

/** What bringing one back would restore, and what stands in the way. */
export const asideDetails = defineRead(
  "asideDetails",
  record({ account: text }),
  record({
    aside: asideAccount,
    name: formerName,
    /** It is known what it had when it was set aside. */
    isKnown: yesNo,
    /** The services come back; otherwise they are inherited, or it was suspended before already. */
    services: maybe(text),
    aliases: list(formerName),
    telnums: list(record({ number: text, holder: maybe(text) })),
  }),
);
