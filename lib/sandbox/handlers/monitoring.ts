import { Timestamp, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { type Element, type LiveElement, STATISTICS_ELEMENTS } from "../seed/statistics-elements";
import { fold } from "../state/names";
import { members } from "../state/temporary-addresses";
import type { Handlers } from "./handler";

/** Guide, "Monitoring". The ID of an element is its name, which may be given in any case. */

const indexByName: ReadonlyMap<string, number> = new Map(STATISTICS_ELEMENTS.map(({ name }, at) => [fold(name), at]));

function elementNamed(id: string): Element {
  const element = STATISTICS_ELEMENTS[indexByName.get(fold(id)) ?? -1];
  if (element === undefined) throw refuse("There is no statistics element with this ID");
  return element;
}

/** A number from 0 to 1 that is always the same for a name, so that no two elements swing together. */
function phaseOf(name: string): number {
  let sum = 0;
  for (const symbol of name) sum = (sum * 31 + symbol.charCodeAt(0)) % 9973;
  return sum / 9973;
}

/** A slow wave and a quick one, from -1 to 1. */
function wave(name: string, seconds: number): number {
  const phase = phaseOf(name) * 2 * Math.PI;
  return 0.7 * Math.sin(seconds / 290 + phase) + 0.3 * Math.sin(seconds / 23 + 3 * phase);
}

function level(name: string, middle: number, now: number): number {
  return Math.max(0, Math.round(middle * (1 + 0.45 * wave(name, now / 1000))));
}

/** Grows at its rate, now faster, now slower, and never back: the wave rises and falls more slowly than the line rises. */
function counter(name: string, perMinute: number, sinceStartMs: number): number {
  const seconds = Math.max(0, sinceStartMs / 1000);
  const swing = 15 * (wave(name, seconds) - wave(name, 0));
  return Math.max(0, Math.floor((perMinute / 60) * (seconds + swing)));
}

function live(name: LiveElement, { server, facts, now }: Call): Value {
  switch (name) {
    case "numQueuedMessages":
      return server.get("queue").size;
    case "numDomains":
      return server.domains.size;
    case "numAccounts":
      return [...server.domains.values()].reduce((sum, domain) => sum + domain.count("account"), 0);
    case "numSessions":
      return server.sessions.size;
    case "numPBXTasks":
      return server.get("tasks").size;
    case "numBlockedAddresses":
      return members(server, "tempBlocked", now).size;
    case "serverVersion":
      return facts.version;
    case "serverStartTime":
      return new Timestamp(facts.startedAt);
  }
}

function elementValue(element: Element, call: Call): Value {
  switch (element.kind) {
    case "level":
      return level(element.name, element.middle, call.now);
    case "counter":
      return counter(element.name, element.perMinute, call.now - call.facts.startedAt);
    case "live":
      return live(element.name, call);
    case "custom":
      return call.server.get("customStatistics").get(element.name) ?? 0;
  }
}

/** Neither INC nor SET given means SET: the guide leaves it open. */
function change(call: Call, id: string, operation: string | undefined, value: number | bigint): undefined {
  const element = elementNamed(id);
  if (element.kind !== "custom") throw refuse("Only Custom elements of the statistics can be changed");
  const old = operation === "INC" ? Number(elementValue(element, call)) : 0;
  const changed = old + Number(value);
  if (!Number.isSafeInteger(changed)) throw refuse("The value of the element is out of range");
  call.server.set("customStatistics", new Map([...call.server.get("customStatistics"), [element.name, changed]]));
}

function nextName(id: string): string {
  const at = id === "" ? -1 : indexByName.get(fold(id));
  if (at === undefined) throw refuse("There is no statistics element with this ID");
  const next = STATISTICS_ELEMENTS[at + 1];
  if (next === undefined) throw refuse("This is the last statistics element");
  return next.name;
}

export const monitoringHandlers = {
  getStatElement: ({ ObjectID }, call) => elementValue(elementNamed(ObjectID), call),
  setStatElement: ({ ObjectID, operation, setValue }, call) => change(call, ObjectID, operation, setValue),
  getNextStatName: ({ ObjectID }) => nextName(ObjectID),
  shutdown: (_input, { server }) => {
    server.stop();
  },
} satisfies Partial<Handlers>;
