import { defineCommand } from "../command";
import { accountName, domainAdministrators, domainName } from "../names";
import { address, dictionaryOf, group, keyed, numberOr, optional, string } from "../params";
import { aDictionary, aListOfStrings, aString, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Web Interface Integration". A Session ID opens the session to whoever knows it. */

const section = "Web Interface Integration";
const access = domainAdministrators("CanCreateWebUserSessions");

const account = accountName("The Account of the session; may carry @domain.");
const browser = keyed(
  "ADDRESS",
  address(
    "The address and port of the browser, or of the proxy in front of it; a fixed-address session takes no other.",
  ),
);
const behindProxy = optional(
  keyed("FOR", string({ help: "The browser's own address, where it sits behind a proxy." })),
);

const sessionID = string({ names: "session", help: "The Session ID." });
const sessionDomain = optional(
  keyed("DOMAIN", domainName("The Domain of the session's Account; left out, the right All Domains is needed.")),
);
const endsElsewhere = never("A session is not taken back; end it with KILLSESSION.");

export const createWebUserSession = defineCommand({
  verb: "CREATEWEBUSERSESSION",
  section,
  object: "session",
  effect: "control",
  summary: "Open a WebUser session for an Account.",
  help: "The address of the session is /Session/ID/Mailboxes.wssp on the WebUser port.",
  access,
  params: {
    accountName: account,
    "ip-address": browser,
    "orig-address": behindProxy,
    skinName: optional(keyed("SKIN", string({ names: "skin", help: "The skin to use." }))),
  },
  returns: aString("the Session ID"),
  identity: { account: "accountName" },
  undo: endsElsewhere,
});

export const createXimssSession = defineCommand({
  verb: "CREATEXIMSSSESSION",
  section,
  object: "session",
  effect: "control",
  summary: "Open a XIMSS session for an Account, to be used over HTTP.",
  access,
  params: {
    accountName: account,
    "ip-address": keyed(
      "ADDRESS",
      string({
        help: "The address and port of the browser, or of the proxy in front of it; a fixed-address session takes no other.",
      }),
    ),
    "orig-address": behindProxy,
  },
  returns: aString("the Session ID"),
  identity: { account: "accountName" },
  undo: endsElsewhere,
});

export const createLiteSession = defineCommand({
  verb: "CREATELITESESSION",
  section,
  object: "session",
  effect: "control",
  summary: "Open a LITE session, which belongs to no Account.",
  access,
  params: {
    "ip-address": keyed(
      "ADDRESS",
      string({ help: "The address and port of the browser, or of the proxy in front of it." }),
    ),
    "orig-address": behindProxy,
  },
  returns: aString("the Session ID"),
  undo: endsElsewhere,
});

const openedFrom = optional(
  group({
    "ip-address": keyed("ADDRESS", address("Only sessions that this address may use.")),
    "proxied-address": optional(
      keyed("FOR", string({ help: "The browser's own address, where the address above is a proxy's." })),
    ),
  }),
);

const search = {
  accountName: account,
  openedFrom,
  protocol: optional(
    keyed(
      "PROTOCOL",
      string({ suggestions: ["WebUser", "XIMSS", "XMPP"], help: "Only sessions opened with this protocol." }),
    ),
  ),
  transport: optional(
    keyed(
      "TRANSPORT",
      string({ suggestions: ["HTTP", "XIMSS", "XMPP"], help: "Only sessions that run over this transport." }),
    ),
  ),
  client: optional(keyed("CLIENT", string({ help: "Only sessions of the program of this name." }))),
} as const;

export const findAccountSession = defineCommand({
  verb: "FINDACCOUNTSESSION",
  section,
  object: "session",
  effect: "read",
  summary: "Find one session of an Account.",
  access,
  params: search,
  returns: aString("the Session ID"),
  identity: { account: "accountName" },
});

export const listAccountSessions = defineCommand({
  verb: "LISTACCOUNTSESSIONS",
  section,
  object: "session",
  effect: "read",
  summary: "List the sessions of an Account.",
  access,
  params: search,
  returns: aListOfStrings("Session IDs"),
  identity: { account: "accountName" },
});

export const listLiteSessions = defineCommand({
  verb: "LISTLITESESSIONS",
  section,
  object: "session",
  effect: "read",
  summary: "List the LITE sessions.",
  access,
  params: { openedFrom },
  returns: aListOfStrings("Session IDs"),
});

export const getSession = defineCommand({
  verb: "GETSESSION",
  section,
  object: "session",
  effect: "read",
  summary: "Read the data of a session.",
  help: "Reading counts as activity: the session's idle time starts again.",
  access,
  params: { sessionID, domainName: sessionDomain },
  returns: aDictionary("data of the session"),
});

export const updateSession = defineCommand({
  verb: "UPDATESESSION",
  section,
  object: "session",
  effect: "write",
  summary: "Change attributes of a session.",
  access,
  params: {
    sessionID,
    domainName: sessionDomain,
    dictParam: dictionaryOf({ help: "Attributes and their new values; a null removes the attribute." }),
  },
  returns: nothing,
  identity: { session: "sessionID" },
  undo: { rule: "update", read: "GETSESSION", value: "dictParam", absent: null },
});

export const killSession = defineCommand({
  verb: "KILLSESSION",
  section,
  object: "session",
  effect: "control",
  summary: "End a session.",
  access,
  params: { sessionID, domainName: sessionDomain },
  returns: nothing,
  identity: { session: "sessionID" },
  undo: never("A session that was ended cannot be opened again."),
});

export const blessSession = defineCommand({
  verb: "BLESSSESSION",
  section,
  object: "session",
  effect: "control",
  summary: "Complete the second factor of a session's sign-in.",
  help: "Without the secret the session must be waiting for it, and the right Master is needed. With the secret of a session of one's own no right is.",
  access: { server: ["Master"], domain: ["CanImpersonate"], self: true },
  params: {
    sessionID,
    secret: optional(keyed("PASSWORD", string({ secret: true, help: "The one-time secret." }))),
    accountName: optional(keyed("AUTH", accountName("The Account that the session belongs to; may carry @domain."))),
  },
  returns: nothing,
  identity: { session: "sessionID" },
  undo: never("A second factor that was accepted stays accepted; end the session with KILLSESSION."),
});

export const storeSessionFile = defineCommand({
  verb: "STORESESSIONFILE",
  section,
  object: "session",
  effect: "write",
  summary: "Keep a file that was uploaded in a session as a file of the Account.",
  help: "An existing file of this name is replaced unless a position is given.",
  access: domainAdministrators("CanCreateWebUserSessions", "CanAccessWebSites"),
  params: {
    sessionID,
    domainName: sessionDomain,
    fileName: keyed("FILE", string({ names: "file", help: "The file to write." })),
    position: optional(
      keyed(
        "OFFSET",
        numberOr(
          ["BEG", "END", "NEW"],
          "Where to write: a byte of an existing file, BEG to write over its start, END to append, NEW to refuse if the file exists.",
        ),
      ),
    ),
    uploadID: keyed("UPLOADID", string({ help: "Which of the uploaded files." })),
  },
  returns: nothing,
  identity: { session: "sessionID" },
  undo: never("The file that was there before is not read: the command does not say whose it is."),
});
