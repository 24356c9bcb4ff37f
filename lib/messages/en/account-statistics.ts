/** Words of the page of an Account's counters, and of what the server remembers of it. */
export const accountStatistics = {
  note: "Only a reset of all counters is remembered as the time since which they count.",
  infoTitle: "What the server remembers",
  nothing: "The server remembers none of what this console knows by name.",
  info: {
    Created: "Account made",
    LastLogin: "Last login",
    LastAddress: "Last login from",
    PrevLogin: "Login before that",
    PrevLoginAddress: "Login before that, from",
    LastFailedLogin: "Last failed login",
    LastFailedLoginAddress: "Last failed login from",
    StorageUsed: "Mail storage in use",
    RPOP: "Last results of Remote POP",
    RSIP: "Last results of Remote SIP",
    AirSyncs: "AirSync devices",
  },
  another: "Another element",
  anotherHint: "By its exact name, case-sensitive. The server lists none of them.",
  ask: "Ask",
  asking: "Asking",
  absent: "is not there.",
} as const;
