import type { GroupDraft } from "../define";

/** Mail: how much is kept, what happens when it is full, what is sent and received. */

const AGES = ["0", "1d", "2d", "3d", "5d", "7d", "14d", "30d", "90d", "180d", "365d", "730d"] as const;
const RULE_ACTIONS = [{ value: "No" }, { value: "Filter Only" }, { value: "All But Exec" }, { value: "Any" }] as const;

export const mailGroups = [
  {
    id: "mailStorage",
    title: "Mail Storage",
    fields: [
      {
        key: "MaxAccountSize",
        kind: "size",
        label: "Mail Storage limit",
        help: "The most that all mailboxes together may hold.",
        default: "unlimited",
      },
      {
        key: "MaxMailboxes",
        kind: "number",
        unlimited: true,
        label: "Mailboxes limit",
        help: "How many mailboxes the account may have.",
        default: "-1",
      },
      {
        key: "DefaultMailboxType",
        kind: "choice",
        label: "New Mailboxes type",
        help: "The storage format of mailboxes made from now on.",
        choices: [{ value: "TextMailbox" }, { value: "MailDirMailbox" }, { value: "SlicedMailbox" }],
        open: true,
        default: "TextMailbox",
        unconfirmed: "values",
      },
      {
        key: "ExternalINBOX",
        kind: "toggle",
        label: "External INBOX",
        help: "Keeps INBOX in the mail spool of the operating system.",
        default: "NO",
      },
      {
        key: "IMAPSeesNonMail",
        kind: "toggle",
        label: "Show non-mail Mailboxes to IMAP clients",
        help: "IMAP clients see calendars, contacts and other folders that hold no mail.",
        default: "NO",
      },
      {
        key: "ArchiveMessagesAfter",
        kind: "duration",
        never: true,
        suggestions: AGES,
        label: "Archive messages after",
        help: "Messages of this age move to the archive.",
        default: "0",
      },
      {
        key: "DeleteMessagesAfter",
        kind: "duration",
        never: true,
        suggestions: AGES,
        label: "Delete messages after",
        help: "Messages of this age are removed for good.",
        default: "0",
      },
    ],
  },
  {
    id: "storageQuota",
    title: "Storage Quota",
    fields: [
      {
        key: "QuotaAlert",
        kind: "percent",
        label: "Send Alert at",
        help: "An alert is posted when the mail storage is filled this far.",
        default: "80",
      },
      {
        key: "QuotaNotice",
        kind: "percent",
        label: "Send Notice at",
        help: "A notice is mailed to the user when the mail storage is filled this far.",
        default: "90",
      },
      {
        key: "QuotaSuspend",
        kind: "percent",
        label: "Delay new mail at",
        help: "Incoming mail waits in the queue when the mail storage is filled this far.",
        default: "100",
      },
    ],
  },
  {
    id: "mailTransfer",
    title: "Mail Transfer",
    fields: [
      {
        key: "MaxMessageSize",
        kind: "size",
        label: "Incoming message size limit",
        help: "Larger messages to the account are refused.",
        default: "unlimited",
      },
      {
        key: "MaxMailOutSize",
        kind: "size",
        label: "Outgoing message size limit",
        help: "Larger messages from the account are refused.",
        default: "unlimited",
      },
      {
        key: "MailInpFlow",
        kind: "flow",
        label: "Incoming mail limit",
        help: "How many messages the account receives within the period.",
        default: ["20", "15"],
      },
      {
        key: "MailOutFlow",
        kind: "flow",
        label: "Outgoing mail limit",
        help: "How many messages the account may send within the period.",
        default: ["-1", "30"],
      },
      {
        key: "MailToAll",
        kind: "toggle",
        label: "Accepts Mail to “all”",
        help: "Mail to the Domain's address “all” is delivered to the account.",
        default: "YES",
      },
      {
        key: "RulesAllowed",
        kind: "choice",
        label: "Allowed mail Rule actions",
        help: "Which actions the user may put into mail Rules. Any includes starting programs on the server.",
        choices: RULE_ACTIONS,
        adminRight: "RulesAllowed",
        default: "Filter Only",
      },
      {
        key: "RPOPAllowed",
        kind: "toggle",
        label: "Allow remote account polling",
        help: "Lets the user collect mail from other servers by POP and IMAP.",
        default: "NO",
      },
      {
        key: "AddMailTrailer",
        kind: "toggle",
        label: "Add Trailer to sent mail",
        help: "The Domain's trailer text is added to each message that the user sends.",
        default: "YES",
      },
      {
        key: "AddWebBanner",
        kind: "toggle",
        label: "Add Web Banner",
        help: "The web interface shows the Domain's banner.",
        default: "YES",
      },
    ],
  },
  {
    id: "remoteData",
    title: "Remote data",
    fields: [
      {
        key: "RPOP",
        kind: "dictionary",
        label: "RPOP records",
        help: "Accounts on other servers that mail is collected from; edited under external accounts.",
        levels: ["account"],
        adminRight: "CanModifyRPOP",
        readOnlyHere: true,
      },
      {
        key: "RSIP",
        kind: "dictionary",
        label: "RSIP records",
        help: "Registrations with other SIP servers; edited under external accounts.",
        levels: ["account"],
        adminRight: "CanModifyRSIP",
        readOnlyHere: true,
      },
    ],
  },
] as const satisfies readonly GroupDraft[];
