import { defineRead } from "./define";
import { list, maybe, moment, record, text, whole } from "./shape";

/** What the overview shows that takes several answers of the server. */

/** Elements of the server's statistics that the overview shows. Which of them a server has depends on its version. */
export const FIGURES = [
  "numQueuedMessages",
  "smtpInputActive",
  "imapInputActive",
  "httpuInputActive",
  "ximssInputActive",
  "numSessions",
  "deliveredMessages",
  "failedLogins",
] as const;
export type FigureName = (typeof FIGURES)[number];

/** Is the server there, which version is it, and how busy. Whatever it refuses or lacks is left out. */
export const serverPulse = defineRead(
  "serverPulse",
  record({}),
  record({
    version: maybe(text),
    /** Round trip of the last command, in milliseconds. */
    answeredMs: whole,
    startedAt: maybe(moment),
    figures: list(record({ name: text, value: whole })),
  }),
);

/** Addresses that are blocked for a time, those that stay longest first. */
export const blockedAddresses = defineRead(
  "blockedAddresses",
  /** `address` asks about that one alone. */
  record({ limit: whole, address: maybe(text) }),
  record({
    /** `seconds` is left out where the block does not end by itself. */
    addresses: list(record({ address: text, seconds: maybe(whole) })),
    total: whole,
  }),
);

/** How many Accounts that were set aside are due to be purged, by Domain; Domains without any are left out. */
export const asideDue = defineRead(
  "asideDue",
  record({ domains: list(text) }),
  list(record({ domain: text, due: whole })),
);
