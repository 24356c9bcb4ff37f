import { defineCommand } from "../command";
import { assumed, serverAdministrators } from "../names";
import { flag, keyed, number, oneOf, optional, required, string } from "../params";
import { aString, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Miscellaneous Commands": sets of addresses that are forgotten after a time. */

const section = "Miscellaneous Commands";

export const reportFailedLoginAddress = defineCommand({
  verb: "REPORTFAILEDLOGINADDRESS",
  section,
  object: "tempIp",
  effect: "write",
  summary: "Count a failed sign-in against an address.",
  help: "An address with too many of them is blocked for a time.",
  access: serverAdministrators("Settings"),
  params: { address: string({ help: "The network address." }) },
  returns: nothing,
  undo: never("The count of failed sign-ins cannot be lowered."),
});

interface TemporarySet {
  readonly change: string;
  readonly get: string;
  readonly set: string;
  /** What the addresses are called: `temporarily blocked addresses`. */
  readonly words: string;
}

/** The three commands over one set: put in or take out one address, read all, put in several. */
function commandsFor({ change, get, set, words }: TemporarySet) {
  const common = { section, object: "tempIp" } as const;
  return {
    change: defineCommand({
      ...common,
      verb: change,
      effect: "write",
      effectWhen: [
        { when: { delete: true }, effect: "destructive" },
        { when: { seconds: 0 }, effect: "destructive" },
      ],
      summary: `Put an address into the set of ${words}, or take it out.`,
      help: "How long it stays without TIMEOUT is not published.",
      access: assumed("Settings"),
      params: {
        address: string({ help: "The network address." }),
        duration: optional(
          oneOf(
            { seconds: keyed("TIMEOUT", number("How long it stays, in seconds; 0 takes it out.")) },
            { delete: required(flag("DELETE", "Take it out.")) },
          ),
        ),
      },
      returns: nothing,
      undo: {
        rule: "opposite",
        by: change,
        with: { address: "address" },
        constants: { delete: true },
        loses: "An address that was in the set before is taken out as well.",
      },
      undoWhen: [{ delete: true } as const, { seconds: 0 } as const].map((when) => ({
        when,
        undo: {
          rule: "opposite",
          read: get,
          by: set,
          with: { addresses: "preImage" },
          loses: "The time that was left is counted from now again, for every address of the set.",
        },
      })),
    }),
    get: defineCommand({
      ...common,
      verb: get,
      effect: "read",
      summary: `Read the set of ${words}.`,
      access: serverAdministrators("Monitoring"),
      params: {},
      returns: aString("addresses with commas between; each may end in -seconds left, or -* for ever"),
    }),
    set: defineCommand({
      ...common,
      verb: set,
      effect: "write",
      summary: `Put several addresses into the set of ${words}.`,
      help: "What is in the set stays there: the command adds, whatever its name says.",
      access: serverAdministrators("Settings"),
      params: {
        addresses: string({ help: "Addresses with commas between; each may end in -seconds, or -* for ever." }),
      },
      returns: nothing,
      undo: never(`Which of them were new is not known; take one out with ${change}.`),
    }),
  };
}

const blocked = commandsFor({
  change: "TEMPBLACKLISTIP",
  get: "GETTEMPBLACKLISTEDIPS",
  set: "SETTEMPBLACKLISTEDIPS",
  words: "temporarily blocked addresses",
});
export const tempBlacklistIp = blocked.change;
export const getTempBlacklistedIps = blocked.get;
export const setTempBlacklistedIps = blocked.set;

const unblockable = commandsFor({
  change: "TEMPUNBLOCKIP",
  get: "GETTEMPUNBLOCKABLEIPS",
  set: "SETTEMPUNBLOCKABLEIPS",
  words: "addresses that are not blocked for a time",
});
export const tempUnblockIp = unblockable.change;
export const getTempUnblockableIps = unblockable.get;
export const setTempUnblockableIps = unblockable.set;

const debugged = commandsFor({
  change: "TEMPDEBUGIP",
  get: "GETTEMPDEBUGIPS",
  set: "SETTEMPDEBUGIPS",
  words: "addresses that are logged in full for a time",
});
export const tempDebugIp = debugged.change;
export const getTempDebugIps = debugged.get;
export const setTempDebugIps = debugged.set;
