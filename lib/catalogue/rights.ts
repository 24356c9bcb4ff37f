/**
 * Rights in the words of the Guide ("Access Rights"). Their codes on the wire are known to lib/access alone.
 * `DomainAdministration` is any administrator of the Domain, whatever the codes.
 */
export const SERVER_RIGHTS = [
  "Master",
  "AllDomains",
  "Settings",
  "User",
  "Monitoring",
  "RejectQueues",
  "Directory",
] as const;

export const DOMAIN_RIGHTS = [
  "DomainAdministration",
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

export type ServerRight = (typeof SERVER_RIGHTS)[number];
export type DomainRight = (typeof DOMAIN_RIGHTS)[number];
