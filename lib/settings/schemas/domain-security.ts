import type { GroupDraft } from "../define";

/** Sign-in, certificates, administration, storage and the rest of a Domain. */

/** The names of the levels are recalled, their order is certain. */
const LOG_LEVELS = [
  { value: "0", label: "0, Crashes Only" },
  { value: "1", label: "1, Failures" },
  { value: "2", label: "2, Major & Failures" },
  { value: "3", label: "3, Problems" },
  { value: "4", label: "4, Low Level" },
  { value: "5", label: "5, All Info" },
] as const;

export const securityGroups = [
  {
    id: "authentication",
    title: "Authentication",
    fields: [
      {
        key: "AUTHMethods",
        kind: "list",
        allWord: "All",
        label: "Authentication methods",
        help: "The sign-in methods that the Domain's users are offered.",
        default: "All",
      },
      {
        key: "ClientIPs",
        kind: "ipList",
        label: "Client IP Addresses",
        help: "Addresses that count as clients of this Domain: one address, range or network on a line.",
        levels: ["domain"],
      },
    ],
  },
  {
    id: "security",
    title: "Security",
    fields: [
      {
        key: "CertificateType",
        kind: "choice",
        label: "PKI Services",
        help: "Whether secure connections to the Domain use its own certificate, the built-in test one, or none.",
        choices: [
          { value: "YES", label: "Enabled" },
          { value: "NO", label: "Disabled" },
          { value: "Test", label: "Test" },
        ],
        default: "Test",
      },
      {
        key: "PrivateSecureKey",
        kind: "data",
        label: "Private Key",
        help: "The private key that belongs to the Domain's certificate.",
        levels: ["domain"],
      },
      {
        key: "SecureCertificate",
        kind: "data",
        label: "Custom Certificate",
        help: "The certificate that the Domain shows to clients.",
        levels: ["domain"],
      },
      {
        key: "CAChain",
        kind: "data",
        label: "Certificate Authority Chain",
        help: "Certificates between the Domain's own and its authority, sent along with it.",
        levels: ["domain"],
      },
      {
        key: "ClientCertReq",
        kind: "toggle",
        label: "Request Client Certificate",
        help: "Asks every client that connects securely for a certificate.",
        default: "NO",
      },
      {
        key: "ClientCertCA",
        kind: "data",
        label: "Trusted authority for client certificates",
        help: "The certificate of the authority whose client certificates are accepted.",
        default: "",
      },
      {
        key: "DKIMenabled",
        kind: "toggle",
        label: "DKIM signing",
        help: "Signs outgoing mail of the Domain. Newer servers have it.",
        levels: ["domain"],
      },
      {
        key: "DKIMkey",
        kind: "data",
        label: "DKIM private key",
        help: "The private key for signing.",
        levels: ["domain"],
      },
      {
        key: "DKIM",
        kind: "dictionary",
        label: "DKIM signing (add-on)",
        help: "Settings of a separate signing program, not of the signing that the server has built in.",
        levels: ["domain"],
        whenPresent: true,
      },
    ],
  },
  {
    id: "directory",
    title: "Directory Integration",
    fields: [
      {
        key: "CentralDirectory",
        kind: "choice",
        label: "Directory Integration",
        help: "Whether the Domain's objects are also kept in the central Directory.",
        choices: [{ value: "Keep In Sync" }, { value: "Disabled" }, { value: "Directory-Based" }],
        open: true,
        adminRight: "AllDomains",
        default: "Keep In Sync",
        unconfirmed: "values",
      },
    ],
  },
  {
    id: "administration",
    title: "Administration",
    fields: [
      {
        key: "AdminDomainName",
        kind: "text",
        label: "Administrator Domain Name",
        help: "Administrators of the Domain named here may administer this one, too.",
        levels: ["domain"],
      },
    ],
  },
  {
    id: "trailer",
    title: "Mail Trailer and Web Banner",
    fields: [
      {
        key: "TrailerText",
        kind: "multiline",
        label: "Mail Trailer text",
        help: "The text added to messages that the Domain's users send.",
      },
    ],
  },
  {
    id: "webSites",
    title: "Personal Web Sites",
    fields: [
      {
        key: "WebSitePrefix",
        kind: "text",
        label: "Account web site URL prefix",
        help: "What stands before the account name in the address of a personal web site.",
        default: "~",
      },
    ],
  },
  {
    id: "storage",
    title: "Storage",
    fields: [
      {
        key: "Foldering",
        kind: "choice",
        label: "Foldering method",
        help: "How the directories of accounts are spread over folders.",
        choices: [
          { value: "flat" },
          { value: "2 Chars" },
          { value: "2x2 Chars" },
          { value: "Hashed 2 Chars" },
          { value: "Hashed 2x2 Chars" },
        ],
        open: true,
        default: "flat",
        unconfirmed: "values",
      },
      {
        key: "FolderIndex",
        kind: "toggle",
        label: "Folder index",
        help: "Keeps an index of where the folders of accounts are.",
        default: "NO",
        unconfirmed: "label",
      },
      {
        key: "RenameInPlace",
        kind: "toggle",
        label: "Rename in place",
        help: "Leaves the directory of an account where it is when the account is renamed.",
        default: "NO",
      },
      {
        key: "FastStorageType",
        kind: "number",
        label: "Fast storage type",
        help: "The kind of storage that new accounts keep their index data in.",
        default: "0",
        unconfirmed: "label",
      },
      {
        key: "ExternalLockType",
        kind: "choice",
        label: "External mailbox lock type",
        help: "How files of an external INBOX are locked.",
        choices: [{ value: "FileLevel" }],
        open: true,
        default: "FileLevel",
        unconfirmed: "values",
      },
    ],
  },
  {
    id: "logging",
    title: "Logging",
    fields: [
      {
        key: "AccountsLogLevel",
        kind: "choice",
        label: "Account log level",
        help: "How much about accounts goes into the System Log.",
        choices: LOG_LEVELS,
        default: "3",
      },
      {
        key: "MailboxesLogLevel",
        kind: "choice",
        label: "Mailboxes log level",
        help: "How much about mailboxes goes into the System Log.",
        choices: LOG_LEVELS,
        default: "3",
      },
    ],
  },
  {
    id: "clients",
    title: "Client Applications",
    fields: [
      {
        key: "XIMSSMode",
        kind: "choice",
        label: "XIMSS client connection mode",
        help: "How the rich client reaches the server.",
        choices: [{ value: "TCP" }, { value: "HTTP" }],
        open: true,
        default: "TCP",
        unconfirmed: "label",
      },
    ],
  },
  {
    id: "telephony",
    title: "Telephony",
    fields: [
      {
        key: "CallOutTelnumSelector",
        kind: "choice",
        label: "As Caller ID use phone number of",
        help: "Which telephone number the called side sees. A hosting panel set it; a server may not know it.",
        choices: [{ value: "account" }, { value: "group" }, { value: "any" }],
        levels: ["domain"],
      },
    ],
  },
] as const satisfies readonly GroupDraft[];
