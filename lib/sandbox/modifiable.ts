import { domainRightOf } from "@/lib/access";
import type { DomainRight } from "@/lib/catalogue";
import type { Dictionary, Value } from "@/lib/codec";
import { fieldFor } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import type { Call } from "./call";
import { type SettingsKind, storedKey } from "./settings-dictionary";

/**
 * What a Domain administrator's update changes. The guide says that the other settings are silently left alone and not
 * which ones those are; this is our reading. An Account setting needs the right that its schema names, else
 * BasicSettings. Services can be switched off and on with it, which is how an Account is suspended. What costs the
 * server (storage, counts, rates) and what reaches out of the Domain (the operating system's accounts and passwords,
 * service classes) is for administrators of the server.
 */
const ACCOUNT_NEVER = new Set([
  "ServiceClass",
  "ServiceClasses",
  "MaxAccountSize",
  "MaxMailboxes",
  "MaxMessageSize",
  "MaxMailOutSize",
  "MaxWebSize",
  "MaxWebFiles",
  "MaxFileSize",
  "MaxSignalContacts",
  "MaxRosterItems",
  "MailInpFlow",
  "MailOutFlow",
  "CallInpFlow",
  "CallOutFlow",
  "CallsLimit",
  "NotifyOutFlow",
  "FailedLoginFlow",
  "OSUserName",
  "UseSysPassword",
  "UseExtPassword",
  "UseKerberosPassword",
  "ExternalINBOX",
  "BannerInfo",
]);

/** Settings of a Domain that its administrators may change with BasicSettings: how it treats its own mail and pages. */
const DOMAIN_BASIC = new Set([
  "MailToUnknown",
  "MailRerouteAddress",
  "AccessToUnknown",
  "AccessRerouteAddress",
  "SignalToUnknown",
  "SignalRerouteAddress",
  "MailToAllAction",
  "AllWithForwarders",
  "RecipientStatus",
  "AutoSignup",
  "AutoCreateChats",
  "TrailerText",
  "WebSitePrefix",
  "FolderIndex",
  "CertificateType",
  "PrivateSecureKey",
  "SecureCertificate",
  "CAChain",
  "DKIM",
  "DKIMenabled",
  "DKIMkey",
  "XIMSSMode",
  "CallOutTelnumSelector",
]);

/** The right that lets a Domain administrator change a setting, or nothing where none does. */
function rightFor(kind: SettingsKind, key: string): DomainRight | undefined {
  const name = storedKey(kind, key);
  if (kind === "domain") return DOMAIN_BASIC.has(name) ? "BasicSettings" : undefined;
  if (kind === "prefs") return "WebUserSettings";
  if (ACCOUNT_NEVER.has(name)) return undefined;
  const { adminRight } = fieldFor(settingsSchemas.account, name);
  return (adminRight === undefined ? undefined : domainRightOf(adminRight)) ?? "BasicSettings";
}

/** The part of an update that the caller may make; `atCreation` a new Account's real name needs no further right. */
export function modifiable(call: Call, kind: SettingsKind, changes: Dictionary, atCreation = false): Dictionary {
  const { rights } = call.actor;
  if (rights === "unknown" || rights.server.has("AllDomains")) return changes;
  const allowed = new Map<string, Value>();
  for (const [key, value] of changes) {
    const right = rightFor(kind, key);
    const held = right !== undefined && rights.domain.has(right);
    if (held || (atCreation && key === "RealName")) allowed.set(key, value);
  }
  return allowed;
}
