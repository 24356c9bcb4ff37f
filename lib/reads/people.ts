import { defineRead } from "./define";
import { list, maybe, moment, record, text, whole, word } from "./shape";

/** Reads that put several answers of the server together, one for each row or object. */

/** What a line of the Accounts list shows beside the name. A part that could not be read is left out. */
export const accountSummary = record({
  account: text,
  realName: maybe(text),
  /** The value of Enabled Services in force, in the server's notation. */
  services: maybe(text),
  serviceClass: maybe(text),
  /** Bytes. */
  used: maybe(whole),
  /** Bytes; left out when there is no limit. */
  limit: maybe(whole),
  suspendAt: maybe(whole),
  lastLogin: maybe(moment),
  /** Why the summary is not there. */
  problem: maybe(text),
});

export const accountSummaries = defineRead("accountSummaries", record({ accounts: list(text) }), list(accountSummary));

export const domainSummary = record({
  domain: text,
  accounts: maybe(whole),
  aliases: maybe(whole),
  forwarders: maybe(whole),
  domainAliases: maybe(list(text)),
  accountsLimit: maybe(text),
  /** The number of the Change that suspended it. */
  isSuspended: maybe(text),
  /** What the server said when an Account of it could not be opened: as in a Domain that was suspended elsewhere. */
  closed: maybe(text),
  problem: maybe(text),
});

export const domainSummaries = defineRead("domainSummaries", record({ domains: list(text) }), list(domainSummary));

/** One thing that a text was found in. `address` is the Account it leads to, where it leads to one. */
export const foundName = record({
  kind: word("account", "alias", "forwarder", "number"),
  name: text,
  domain: text,
  /** The Account, or where the Forwarder sends. */
  target: text,
});

/** Looks for a text in the names of a few Domains: the caller goes on with the next ones until there is enough. */
export const findNames = defineRead(
  "findNames",
  record({ text, domains: list(text), limit: whole }),
  record({ found: list(foundName), /** Domains that refused or failed. */ skipped: list(text) }),
);

export const accountSession = record({
  id: text,
  protocol: text,
  client: maybe(text),
  address: maybe(text),
  startedAt: maybe(moment),
});

/** Live sessions of an Account: XIMSS, XMPP and WebUser. The server does not list IMAP, POP and FTP. */
export const accountSessions = defineRead("accountSessions", record({ account: text }), list(accountSession));
