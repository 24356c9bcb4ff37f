import { defineRead } from "./define";
import { list, maybe, moment, record, text, whole, word, yesNo } from "./shape";

/** Reads of one Domain that take several answers of the server. */

const keyCount = record({ key: text, count: whole });

/**
 * What an Account default or a default Preference of the Domain reaches: how many of the accounts that were looked at set a
 * key themselves, and how many get it from their service class. Each costs a command, so a large Domain is looked at in part.
 */
export const defaultReach = defineRead(
  "defaultReach",
  record({ domain: text, of: word("account", "accountPrefs") }),
  record({
    accounts: whole,
    looked: whole,
    own: list(keyCount),
    byClass: list(keyCount),
    /** Accounts that name a service class, by its name. */
    classes: list(record({ name: text, count: whole })),
  }),
);

/** An account of the Domain that holds rights. */
export const administrator = record({ account: text, realName: maybe(text), codes: list(text) });

/** The administrators among the accounts of one page of the Domain: the rights of each cost a command. */
export const administratorsPage = defineRead(
  "administratorsPage",
  record({ domain: text, cookie: text }),
  record({
    found: list(administrator),
    /** Accounts of this page whose rights were read, and those that could not be. */
    looked: whole,
    unreadable: whole,
    /** Accounts of the Domain. */
    total: whole,
    /** Of the next page, where there is one. */
    next: maybe(text),
  }),
);

/** How safely a Domain is set up, as far as its settings tell. Parts that could not be read are left out. */
export const domainSecurity = record({
  domain: text,
  /** When the Domain's own certificate ends. */
  certificateEnds: maybe(moment),
  certificateIssuer: maybe(text),
  /** There is a certificate, and it cannot be read as one. */
  isBroken: maybe(yesNo),
  /** New passwords of its accounts are kept readable, by the Domain's own default. */
  keepsClear: maybe(yesNo),
  problem: maybe(text),
});

export const domainSecurities = defineRead("domainSecurities", record({ domains: list(text) }), list(domainSecurity));
