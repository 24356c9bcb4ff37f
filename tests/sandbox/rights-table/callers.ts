/** Who may come to the server, in the words of the guide and with the codes that stand for the rights on the wire. */

/** Guide, "Access Rights": the codes are what model and data of real servers give; the right names are the guide's. */
export const SERVER_RIGHTS = {
  AllDomains: "UserAccounts",
  Settings: "Settings",
  User: "User",
  Monitoring: "Monitor",
  RejectQueues: "CanRejectQueues",
  Directory: "Directory",
} as const;

export const DOMAIN_RIGHTS = [
  "BasicSettings",
  "WebUserSettings",
  "RulesAllowed",
  "SignalRulesAllowed",
  "PSTNSettings",
  "CanCreateAccounts",
  "CanCreateSpecialAccounts",
  "CanCreateAliases",
  "CanCreateTelnums",
  "CanCreateGroups",
  "CanCreateForwarders",
  "CanCreateNamedTasks",
  "CanCreateLists",
  "CanAccessLists",
  "CanAccessMailboxes",
  "CanAccessWebSites",
  "WebSite",
  "CanImpersonate",
  "CanModifyRPOP",
  "CanModifyRSIP",
  "CanModifySkins",
  "CanModifyPBXApps",
  "CanPostAlerts",
  "CanCreditAccounts",
  "CanCreateWebUserSessions",
  "CentralDirectory",
] as const;

export type Place = "own" | "other";

export interface Caller {
  readonly name: string;
  /** The name of the Account before the `@`. */
  readonly login: string;
  readonly domain: "main.example" | "own.example";
  /** What SETACCOUNTRIGHTS gave. */
  readonly codes: readonly string[];
  readonly server: readonly string[];
  /** Rights in `own.example`. */
  readonly rights: readonly string[];
  /** Owns what the command is about, in `own.example`. */
  readonly owns?: true;
}

const operator: Caller = {
  name: "the operator with Master",
  login: "postmaster",
  domain: "main.example",
  codes: ["Master"],
  server: ["Master", ...Object.keys(SERVER_RIGHTS)],
  rights: [],
};

const serverAdministrators = Object.entries(SERVER_RIGHTS).map(
  ([right, code]): Caller => ({
    name: `an administrator of the server with ${right}`,
    login: "caller",
    domain: "main.example",
    codes: [code],
    server: [right],
    rights: [],
  }),
);

/** The marker alone, and each right with nothing beside it: whoever holds one is an administrator of the Domain. */
const domainAdministrators = ["Domain", ...DOMAIN_RIGHTS].map(
  (code): Caller => ({
    name: `a Domain administrator with ${code}`,
    login: "caller",
    domain: "own.example",
    codes: [code],
    server: [],
    rights: ["DomainAdministration", code],
  }),
);

const owner: Caller = {
  name: "the owner",
  login: "target",
  domain: "own.example",
  codes: [],
  server: [],
  rights: [],
  owns: true,
};

const nobody: Caller = { ...owner, name: "a user without rights", login: "nobody" };
const { owns: _, ...withoutRights } = nobody;

/** Rights of the server count for Accounts of the Main Domain only. */
const pretender: Caller = {
  ...withoutRights,
  name: "a user of another Domain with codes of server rights",
  login: "caller",
  codes: ["Master", ...Object.values(SERVER_RIGHTS)],
};

export const callers: readonly Caller[] = [
  operator,
  ...serverAdministrators,
  ...domainAdministrators,
  owner,
  withoutRights,
  pretender,
];
