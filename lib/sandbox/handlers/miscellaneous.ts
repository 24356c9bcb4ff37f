import { Timestamp, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import type { Handlers } from "./handler";

/** Guide, "Miscellaneous Commands", the queue and the temporary address sets apart. */

/** What the function SystemInfo of CG/PL tells. */
function systemInfo(what: string, { server, facts }: Call): Value {
  switch (what.toLowerCase()) {
    case "serverversion":
      return facts.version;
    case "serveros":
      return "Linux";
    case "servercpu":
      return "x86_64";
    case "maindomainname":
    case "licensedomainname":
      return server.mainDomain.name;
    case "starttime":
      return new Timestamp(facts.startedAt);
    case "serverinstance":
      return `sandbox-${facts.startedAt}`;
    case "clusterinstance":
      return facts.cluster ? `cluster-${server.mainDomain.createdAt}` : null;
    default:
      return null;
  }
}

function setSwitch({ server }: Call, name: string, state: string | undefined): undefined {
  const switches = new Map(server.get("switches"));
  if (state === "OFF") switches.delete(name);
  else switches.set(name, "YES");
  server.set("switches", switches);
}

/** Counts loops for a moment instead of for the whole time: other connections are waiting. */
function loopsPerSecond(): number {
  const start = process.hrtime.bigint();
  let loops = 0;
  while (process.hrtime.bigint() - start < 1_000_000n) loops++;
  return loops * 1000;
}

const LEVELS = [1, 5] as const;

export const miscellaneousHandlers = {
  noop: () => undefined,
  echo: ({ object }) => object,
  getVersion: (_input, { facts }) => facts.version,
  getSystemInfo: ({ what }, call) => {
    const value = systemInfo(what, call);
    if (value === null) throw refuse("There is no system information under this name");
    return value;
  },
  getCurrentTime: (_input, { now }) => new Timestamp(now),
  setLogAll: ({ state }, call) => setSwitch(call, "LogAll", state),
  // The list of objects goes to the system log of a real server, which nobody reads here.
  dumpAllObjects: () => undefined,
  testLoop: ({ seconds }) => {
    if (seconds < 1) throw refuse("The number of seconds must be positive");
    return loopsPerSecond();
  },
  setTrace: ({ facility, state }, call) => setSwitch(call, facility, state),
  writeLog: ({ logLevel }) => {
    if (logLevel < LEVELS[0] || logLevel > LEVELS[1]) throw refuse("The log level must be between 1 and 5");
    return undefined;
  },
  getCurrentController: () => "127.0.0.1",
  reconnectClusterAdmin: () => undefined,
} satisfies Partial<Handlers>;
