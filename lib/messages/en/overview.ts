/** Words of the overview. */
export const overview = {
  title: "Overview",
  well: "All is well, as far as can be seen",
  looking: "Looking around",
  needed: "{count, plural, one {One problem needs you} other {# problems need you}}",
  readAgain: "Read again",
  all: "All",

  answers: "Server answers in {ms} ms",
  noAnswer: "The server does not answer",
  up: "{days, plural, =0 {Up {hours} h} one {Up # day {hours} h} other {Up # days {hours} h}}",
  read: "Read: <time></time>",
  noFigures: "The server has none of the statistics that are shown here.",
  figure: {
    numQueuedMessages: "Queue",
    smtpInputActive: "SMTP",
    imapInputActive: "IMAP",
    httpuInputActive: "HTTP User",
    ximssInputActive: "XIMSS",
    numSessions: "Sessions",
    deliveredMessages: "Delivered",
    failedLogins: "Failed logins",
  },
  unit: {
    numQueuedMessages: "messages",
    smtpInputActive: "connections in",
    imapInputActive: "connections",
    httpuInputActive: "connections",
    ximssInputActive: "connections",
    numSessions: "open",
    deliveredMessages: "since the start",
    failedLogins: "since the start",
  },

  needsAttention: "Needs attention",
  lookingText: "Looking at the Domains and the record.",
  nothing:
    "{count, plural, =0 {Nothing needs you now.} one {Nothing needs you now. # Domain was looked at.} other {Nothing needs you now. # Domains were looked at.}}",
  watchedPart: "{count} of {total} Domains are watched here: your own and the first of the list.",
  attention: {
    full: {
      title: "<mono>{domain}</mono> is full",
      text: "{accounts} of {limit} accounts. No account can be created there.",
      action: "Raise limit",
    },
    nearLimit: {
      title: "<mono>{domain}</mono> is nearly full",
      text: "{accounts} of {limit} accounts.",
      action: "Raise limit",
    },
    closed: {
      title: "<mono>{domain}</mono> does not open",
      text: "It was suspended outside this console, or cannot be read. The server says: {said}",
      action: "Show",
    },
    certificateEnded: {
      title: "The certificate of <mono>{domain}</mono> has ended",
      text: "Since <time></time> mail programs warn people or refuse to connect.",
      action: "Replace",
    },
    certificateEnding: {
      title: "The certificate of <mono>{domain}</mono> ends soon",
      text: "Valid until <time></time>.",
      action: "Replace",
    },
    certificateBroken: {
      title: "The certificate of <mono>{domain}</mono> cannot be read",
      text: "No mail program will accept it.",
      action: "Replace",
    },
    clearPasswords: {
      title: "New passwords of <mono>{domain}</mono> are kept in clear text",
      text: "Password Encryption is <mono>clear</mono> in its Account defaults.",
      action: "Review",
    },
    queue: {
      title: "{count} messages wait in the queue",
      text: "More than a server of any size should keep for long.",
      action: "Release a queue",
    },
    unknownChanges: {
      title: "The outcome of {count, plural, one {# Change} other {# Changes}} is unknown",
      text: "The server was lost while they ran, and reading back could not tell.",
      action: "Look",
    },
    recordBroken: {
      title: "The record of Changes is not whole",
      text: "Somebody altered it outside this console.",
      action: "Look",
    },
    due: {
      title:
        "{count, plural, one {# account that was set aside is due} other {# accounts that were set aside are due}}",
      text: "In <mono>{domain}</mono>. They stay until somebody purges them.",
      action: "Review",
    },
  },

  domains: "Domains",
  noDomains: "You administer no Domain.",
  recent: "Recent Changes",
  activity: "Activity",
  noChanges: "Nothing was changed through this console yet.",
  blocked: "Blocked addresses",
  blockedNow: "{count} now",
  blockedForGood: "for good",
  minutes: "{count} min",
  hours: "{hours} h {minutes} min",
  moreBlocked: "{count, plural, one {# more} other {# more}}",
  noBlocked: "No address is blocked now.",
} as const;
