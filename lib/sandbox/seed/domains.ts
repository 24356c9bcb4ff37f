import type { Value } from "@/lib/codec";
import { NORTHWIND_PEOPLE } from "./northwind";
import type { Person } from "./person";
import { signIns } from "./sign-ins";

/** One Domain of the company, as it is to be filled. */
export interface DomainPlan {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly settings?: Readonly<Record<string, Value>>;
  readonly accountDefaults?: Readonly<Record<string, Value>>;
  readonly template?: Readonly<Record<string, Value>>;
  readonly prefs?: Readonly<Record<string, Value>>;
  readonly people?: readonly Person[];
  /** How many Accounts there are with those above. */
  readonly accounts: number;
  /** Of a hundred people so many have Russian names. */
  readonly russianShare: number;
  readonly units: readonly [string, ...string[]];
  readonly suspended?: true;
  readonly groups?: Readonly<Record<string, string>>;
  readonly forwarders?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, string>>;
}

const [domainAdmin = ""] = signIns.domainAdmin.split("@");

/** Everything but what can only be given by the operator, and a few rights that a screen is to show as missing. */
const DOMAIN_ADMIN_RIGHTS = [
  "Domain",
  "BasicSettings",
  "WebUserSettings",
  "RulesAllowed",
  "CanCreateAccounts",
  "CanCreateAliases",
  "CanCreateTelnums",
  "CanCreateGroups",
  "CanCreateForwarders",
  "CanCreateLists",
  "CanAccessLists",
  "CanAccessMailboxes",
  "CanModifyRPOP",
  "CanPostAlerts",
  "CanCreateWebUserSessions",
];

const MAIL_SERVICES = ["30", "Mail", "IMAP", "WebMail", "PWD", "TLS", "S/MIME", "Signal", "XIMSS"];

export const MAIN_PLAN: DomainPlan = {
  name: "northwind.example",
  aliases: ["nw.example", "mail.northwind.example"],
  settings: {
    AccountsLimit: "1000000",
    MailToUnknown: "Rejected",
    TrailerText: "Northwind Trading, registered in Oslo",
    CertificateType: "YES",
  },
  accountDefaults: { MaxAccountSize: "10G", RulesAllowed: "All But Exec" },
  template: { ServiceClass: "Staff" },
  prefs: { Language: "english", TimeZone: "HostOS", IPWatch: "NO" },
  people: NORTHWIND_PEOPLE,
  accounts: 148,
  russianShare: 45,
  units: ["Sales", "Logistics", "Accounting", "Warehouse", "Legal", "Marketing", "Procurement, Казань", "Operations"],
  groups: { "all-staff": "All staff", finance: "Finance", procurement: "Procurement", sales: "Sales", kazan: "Казань" },
  forwarders: { info: "reception@northwind.example", jobs: "hr@lumen-studio.example", sms: "gateway@sms.example" },
  lists: { announcements: "Announcements", "ship-dates": "Ship dates", "flea-market": "Flea market" },
};

export const SECONDARY_PLANS: readonly DomainPlan[] = [
  {
    name: "kestrel-labs.example",
    aliases: ["kestrel.example"],
    settings: { AccountsLimit: "300", ListsLimit: "10", MailToUnknown: "Accepted and Bounced" },
    accountDefaults: { PasswordEncryption: "clear", MaxAccountSize: "5G" },
    template: { ServiceClass: "Staff" },
    people: [
      {
        login: domainAdmin,
        realName: "Theo Park",
        fullLogin: "theo.park",
        unit: "IT",
        rights: DOMAIN_ADMIN_RIGHTS,
        seenMinutesAgo: 26,
        used: 48,
      },
      { login: "r.iyer", realName: "Rohan Iyer", unit: "Research", rights: ["Domain"], seenMinutesAgo: 3000, used: 60 },
    ],
    accounts: 62,
    russianShare: 5,
    units: ["Research", "Field trials", "Quality", "Office"],
    groups: { research: "Research", everyone: "Everyone at Kestrel" },
    forwarders: { press: "b.okafor@northwind.example" },
    lists: { protocols: "Protocols" },
  },
  {
    name: "kestrel-field.example",
    settings: { AdminDomainName: "kestrel-labs.example", AccountsLimit: "30" },
    accounts: 14,
    russianShare: 10,
    units: ["Station North", "Station Delta"],
    groups: { stations: "All stations" },
    lists: { weather: "Weather" },
  },
  {
    name: "severny.example",
    aliases: ["sever.example"],
    settings: { AccountsLimit: "300", CertificateType: "YES", MailToUnknown: "Rerouted to" },
    accountDefaults: { MaxAccountSize: "2G", SignalRulesAllowed: "No" },
    template: { ServiceClass: "Basic" },
    prefs: { Language: "russian", WeekStart: "Mon" },
    people: [
      {
        login: "admin",
        realName: "Пётр Северов",
        rights: ["Domain", "BasicSettings", "CanCreateAccounts", "CanCreateAliases", "CanImpersonate"],
        seenMinutesAgo: 140,
        used: 35,
      },
    ],
    accounts: 74,
    russianShare: 95,
    units: ["Порт", "Склад", "Бухгалтерия", "Диспетчерская"],
    groups: { port: "Порт", dispatch: "Диспетчерская" },
    forwarders: { zakaz: "admin@severny.example" },
    lists: { novosti: "Новости" },
  },
  {
    name: "lumen-studio.example",
    aliases: ["lumen.example"],
    settings: { AccountsLimit: "30" },
    people: [{ login: "hr", realName: "People and places", serviceClass: "Shared", used: 20, seenMinutesAgo: 400 }],
    accounts: 29,
    russianShare: 0,
    units: ["Film", "Sound", "Light"],
    groups: { crew: "Crew" },
  },
  {
    name: "mayak-press.example",
    settings: { AdminDomainName: "northwind.example", AccountsLimit: "100" },
    accounts: 21,
    russianShare: 80,
    units: ["Редакция", "Вёрстка", "Распространение"],
    lists: { digest: "Дайджест" },
  },
  {
    name: "tundra-foods.example",
    settings: { AccountsLimit: "300" },
    accounts: 18,
    russianShare: 40,
    units: ["Plant", "Shops"],
    suspended: true,
  },
  {
    name: "vega-clinic.example",
    aliases: ["vega.example"],
    settings: { AccountsLimit: "40", DomainAccessModes: MAIL_SERVICES },
    accountDefaults: { PasswordComplexity: "MixedCaseDigit", PasswordEncryption: "SSHA" },
    accounts: 40,
    russianShare: 30,
    units: ["Cardiology", "Reception", "Laboratory"],
    groups: { doctors: "Doctors" },
  },
];

/** The shared Domain that a cluster has besides. */
export const SHARED_PLAN: DomainPlan = {
  name: "fjord-rentals.example",
  settings: { AccountsLimit: "30" },
  accounts: 12,
  russianShare: 0,
  units: ["Boats", "Cabins"],
  groups: { everyone: "Everyone" },
};

/** Sets of settings by name, which Accounts take with `ServiceClass`. */
export const SERVICE_CLASSES: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  Staff: {
    AccessModes: ["30", ...MAIL_SERVICES.slice(1), "POP", "WebSite", "SIP", "PBX", "XMPP", "LDAP", "AirSync", "HTTP"],
  },
  Basic: { AccessModes: MAIL_SERVICES, MaxAccountSize: "1G", MaxWebSize: "10M" },
  Shared: { AccessModes: ["30", "Mail", "IMAP", "WebMail", "TLS"], RulesAllowed: "Any" },
  Machine: { AccessModes: ["30", "Mail", "POP", "Relay"], MaxAccountSize: "1G", LogLogin: "NO" },
};
