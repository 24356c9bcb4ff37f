import { defineCommand } from "../command";
import { accountName, domainAdministrators, domainName, ownerOr } from "../names";
import { choice, flag, group, keyed, number, numberOr, optional, rest, settings, string } from "../params";
import { aDictionary, aListOfStrings, anArray, byName, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Mailing Lists Administration". */

const section = "Mailing Lists Administration";
const members = ownerOr("CanAccessLists");

function aList(help = "An existing mailing list; without @domain it is in the signed-in Account's Domain.") {
  return string({ names: "list", domainPart: true, help });
}

const anyDomain = optional(domainName("An existing Domain; left out, the one that the server takes for the default."));
const subscriber = string({ help: "The e-mail address of the subscriber." });

export const listLists = defineCommand({
  verb: "LISTLISTS",
  section,
  object: "list",
  effect: "read",
  summary: "List the mailing lists of a Domain.",
  access: domainAdministrators(),
  params: { domainName: anyDomain },
  returns: aListOfStrings("names of the mailing lists"),
});

export const getDomainLists = defineCommand({
  verb: "GETDOMAINLISTS",
  section,
  object: "list",
  effect: "read",
  summary: "List the mailing lists of a Domain and how many subscribers each has.",
  access: domainAdministrators(),
  params: { domainName: anyDomain },
  returns: byName(aDictionary("name to the count of subscribers as digits; -1 where it is not known")),
});

export const getAccountLists = defineCommand({
  verb: "GETACCOUNTLISTS",
  section,
  object: "list",
  effect: "read",
  summary: "List the mailing lists that an Account owns and how many subscribers each has.",
  access: domainAdministrators(),
  params: { accountName: accountName("The Account that owns them; may carry @domain.") },
  returns: byName(aDictionary("name to the count of subscribers as digits; -1 where it is not known")),
});

export const createList = defineCommand({
  verb: "CREATELIST",
  section,
  object: "list",
  effect: "write",
  summary: "Create a mailing list.",
  access: domainAdministrators("CanCreateLists"),
  params: {
    listName: aList("The new name; without @domain it is in the signed-in Account's Domain."),
    accountName: keyed(
      "for",
      string({
        names: "account",
        help: "The Account that owns the list, in the same Domain and written without @domain.",
      }),
    ),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETELIST", with: { listName: "listName" } },
});

export const renameList = defineCommand({
  verb: "RENAMELIST",
  section,
  object: "list",
  effect: "write",
  summary: "Rename a mailing list.",
  access: domainAdministrators("CanCreateLists"),
  params: {
    listName: aList(),
    newName: keyed("into", string({ names: "list", help: "The new name, written without @domain." })),
  },
  returns: nothing,
  undo: { rule: "rename", from: "listName", to: "newName" },
});

export const deleteList = defineCommand({
  verb: "DELETELIST",
  section,
  object: "list",
  effect: "destructive",
  summary: "Delete a mailing list with its subscribers.",
  access: domainAdministrators("CanCreateLists"),
  params: { listName: aList() },
  returns: nothing,
  undo: never(
    "Subscribers, their modes and what was kept of postings are gone; only an empty list could be made again.",
  ),
});

export const getList = defineCommand({
  verb: "GETLIST",
  section,
  object: "list",
  effect: "read",
  summary: "Read the settings of a mailing list.",
  access: members,
  params: { listName: aList() },
  returns: aDictionary("settings of the list"),
});

export const updateList = defineCommand({
  verb: "UPDATELIST",
  section,
  object: "list",
  effect: "write",
  summary: "Change some settings of a mailing list.",
  access: members,
  params: {
    listName: aList(),
    newSettings: settings("list", "Only what is to change; what is left out keeps its value."),
  },
  returns: nothing,
  undo: { rule: "update", read: "GETLIST", value: "newSettings", absent: "default" },
});

export const list = defineCommand({
  verb: "LIST",
  section,
  object: "list",
  effect: "write",
  effectWhen: [{ when: { operation: "unsubscribe" }, effect: "destructive" }],
  summary: "Subscribe an address to a mailing list, change its mode, or take it off.",
  help: "The address stands unquoted at the end of the line and may have a real name in quotes before it.",
  access: members,
  params: {
    listName: aList(),
    operation: choice(
      ["subscribe", "feed", "digest", "index", "null", "banned", "unsubscribe"],
      "The mode to subscribe with, banned to keep the address out, or unsubscribe.",
    ),
    silently: flag("silently", "Send the subscriber no message of welcome or farewell."),
    confirm: flag("confirm", "Ask the subscriber to confirm first."),
    subscriber: rest("The e-mail address, with the real name in quotes before it if there is one."),
  },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "GETSUBSCRIBERINFO",
    map: { listName: "listName", subscriberAddress: "subscriber" },
    part: "mode",
    by: "LIST",
    with: { listName: "listName", operation: "preImage", subscriber: "subscriber" },
    constants: { operation: "unsubscribe", silently: true },
    loses:
      "The day of the subscription, the count of postings and the posting mode; messages that were sent stay sent.",
  },
});

/** A filter, and behind it a limit: without the filter there can be no limit. */
const filtered = optional(
  group({
    filter: keyed("FILTER", string({ help: "Only addresses that contain this text." })),
    limit: optional(number("At most this many subscribers; only together with a filter.")),
  }),
);

export const listSubscribers = defineCommand({
  verb: "LISTSUBSCRIBERS",
  section,
  object: "list",
  effect: "read",
  summary: "List the addresses of the subscribers of a mailing list.",
  access: members,
  params: { listName: aList(), filtered },
  returns: aListOfStrings("e-mail addresses"),
});

export const readSubscribers = defineCommand({
  verb: "READSUBSCRIBERS",
  section,
  object: "list",
  effect: "read",
  summary: "Read the subscribers of a mailing list with their modes and counts.",
  access: members,
  params: { listName: aList(), filtered },
  returns: anArray(
    "total count, then an array of dictionaries with Sub, RealName, mode, subscribeTime, posts, lastBounceTime, bounces",
  ),
});

export const getSubscriberInfo = defineCommand({
  verb: "GETSUBSCRIBERINFO",
  section,
  object: "list",
  effect: "read",
  summary: "Read what a mailing list knows about one subscriber.",
  help: "The mode is unsubscribe for one who has left but is still remembered, and subscribe for one who has not confirmed yet.",
  access: members,
  params: { listName: aList(), subscriberAddress: keyed("NAME", subscriber) },
  returns: aDictionary(
    "mode, confirmationID, timeSubscribed, posts, bounces, lastBounced, RealName; empty for an unknown address",
  ),
});

export const setPostingMode = defineCommand({
  verb: "SETPOSTINGMODE",
  section,
  object: "list",
  effect: "write",
  summary: "Set what happens to postings of a subscriber.",
  access: members,
  params: {
    listName: aList(),
    subscriberAddress: keyed("FOR", subscriber),
    postingMode: optional(
      numberOr(
        ["UNMODERATED", "MODERATEALL", "PROHIBITED", "SPECIAL"],
        "The mode, or how many of the next postings have to be approved.",
      ),
    ),
  },
  returns: nothing,
  undo: never("The server tells the old mode in other terms than this command takes; set it again by hand."),
});

export const processBounce = defineCommand({
  verb: "PROCESSBOUNCE",
  section,
  object: "list",
  effect: "write",
  summary: "Treat a subscriber as if a message to the address had bounced.",
  access: members,
  params: {
    listName: aList(),
    fatal: flag("FATAL", "As if it had bounced for good."),
    subscriberAddress: keyed("FOR", subscriber),
  },
  returns: nothing,
  undo: never("The count of bounces cannot be lowered."),
});
