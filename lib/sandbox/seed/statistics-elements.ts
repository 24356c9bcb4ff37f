/**
 * The elements of the server's statistics (Guide, "Statistics"). A handful of names is published; the others follow their
 * pattern, `<module>Input…` and `num…`. How busy this company is: connections that are open at a time, and what comes in
 * every minute.
 */

/** A level swings around its middle; a counter only grows. */
export type Element =
  | { readonly kind: "level"; readonly name: string; readonly middle: number }
  | { readonly kind: "counter"; readonly name: string; readonly perMinute: number }
  /** Read off the state itself. */
  | { readonly kind: "live"; readonly name: LiveElement }
  /** Set by SETSTATELEMENT. */
  | { readonly kind: "custom"; readonly name: string };

export type LiveElement =
  | "numQueuedMessages"
  | "numDomains"
  | "numAccounts"
  | "numSessions"
  | "numPBXTasks"
  | "numBlockedAddresses"
  | "serverVersion"
  | "serverStartTime";

interface Traffic {
  readonly active: number;
  readonly jobsPerMinute: number;
  readonly bytesPerJob: number;
}

const INPUT: Readonly<Record<string, Traffic>> = {
  smtp: { active: 9, jobsPerMinute: 44, bytesPerJob: 61_000 },
  pop: { active: 2, jobsPerMinute: 12, bytesPerJob: 900 },
  imap: { active: 212, jobsPerMinute: 31, bytesPerJob: 5200 },
  httpu: { active: 37, jobsPerMinute: 160, bytesPerJob: 2400 },
  httpa: { active: 1, jobsPerMinute: 3, bytesPerJob: 1900 },
  ximss: { active: 54, jobsPerMinute: 6, bytesPerJob: 18_000 },
  xmpp: { active: 71, jobsPerMinute: 4, bytesPerJob: 9000 },
  ldap: { active: 3, jobsPerMinute: 8, bytesPerJob: 700 },
  ftp: { active: 0.4, jobsPerMinute: 0.2, bytesPerJob: 220_000 },
  pwd: { active: 1, jobsPerMinute: 2, bytesPerJob: 800 },
  acap: { active: 0.2, jobsPerMinute: 0.1, bytesPerJob: 600 },
};

function inputElements([module, { active, jobsPerMinute, bytesPerJob }]: [string, Traffic]): Element[] {
  const counter = (name: string, perMinute: number): Element => ({
    kind: "counter",
    name: `${module}Input${name}`,
    perMinute,
  });
  return [
    { kind: "level", name: `${module}InputActive`, middle: active },
    counter("Total", jobsPerMinute * 1.1),
    counter("Jobs", jobsPerMinute),
    counter("TrafficIn", jobsPerMinute * bytesPerJob),
    counter("TrafficOut", jobsPerMinute * bytesPerJob * 0.6),
  ];
}

const LEVELS: Readonly<Record<string, number>> = {
  smtpOutputActive: 6,
  numEnqueuerMessages: 2,
  numDequeuerMessages: 4,
  localOutputActive: 3,
  rpopOutputActive: 1,
  sipActiveServers: 12,
  sipActiveClients: 10,
  sipRegistrations: 148,
  numDialogs: 7,
  numMediaChannels: 9,
  numMixers: 2,
  numThreads: 412,
  numOpenFiles: 1370,
  numSockets: 640,
  numDNSRequests: 3,
  numTempFiles: 25,
  systemLoad: 140,
};

/** Growth in a minute. */
const COUNTERS: Readonly<Record<string, number>> = {
  smtpOutputJobs: 26,
  smtpOutputTotal: 29,
  smtpOutputMessages: 34,
  smtpOutputTrafficIn: 31_000,
  smtpOutputTrafficOut: 2_100_000,
  localOutputMessages: 58,
  localOutputTraffic: 3_400_000,
  listOutputMessages: 3,
  pipeOutputMessages: 0.4,
  rpopOutputJobs: 7,
  enqueuedMessages: 92,
  enqueuedBytes: 5_600_000,
  deliveredMessages: 104,
  bouncedMessages: 1.5,
  rejectedMessages: 21,
  sipTotalServers: 86,
  sipTotalClients: 61,
  sipInputMessages: 190,
  sipOutputMessages: 184,
  radiusTotalRequests: 2,
  routerTotalRequests: 320,
  directoryTotalRequests: 74,
  totalLogins: 48,
  failedLogins: 3,
  dnsTotalRequests: 130,
};

const LIVE: readonly LiveElement[] = [
  "numQueuedMessages",
  "numDomains",
  "numAccounts",
  "numSessions",
  "numPBXTasks",
  "numBlockedAddresses",
  "serverVersion",
  "serverStartTime",
];

const CUSTOM = ["customElement1", "customElement2", "customElement3", "customElement4", "customElement5"];

/** All elements in the order of a walk. */
export const STATISTICS_ELEMENTS: readonly Element[] = [
  ...Object.entries(INPUT).flatMap(inputElements),
  ...Object.entries(LEVELS).map(([name, middle]): Element => ({ kind: "level", name, middle })),
  ...Object.entries(COUNTERS).map(([name, perMinute]): Element => ({ kind: "counter", name, perMinute })),
  ...LIVE.map((name): Element => ({ kind: "live", name })),
  ...CUSTOM.map((name): Element => ({ kind: "custom", name })),
];
