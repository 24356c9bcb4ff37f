import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { Step } from "@/lib/changes";
import { type Dictionary, decode, encode, FormatError, isDictionary, Timestamp, type Value } from "@/lib/codec";
import type { alert, alertsOf, clusterMember, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type ChangeRow, listChanges } from "../changes/list";
import { tookEffect } from "../changes/outcome";
import { readChange } from "../changes/record";
import { recordedBefore, recordedPlan } from "../changes/revert";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";

type Alert = Of<typeof alert>;
type Place = ReadInput<typeof alertsOf>;
type Authored = NonNullable<Alert["posted"]>;

/** As many of the newest Changes to alerts of a place are looked at for who posted what. */
const MOST_CHANGES = 50;

/** The server dates an alert by its own clock, which may differ from ours. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

export async function readAlertDictionary(
  caller: Caller,
  { level, name }: Place,
  options: RunOptions = {},
): Promise<Dictionary> {
  switch (level) {
    case "server":
      return runCommand(caller, catalogue.getServerAlerts, {}, options);
    case "cluster":
      return runCommand(caller, catalogue.getClusterAlerts, {}, options);
    case "domain":
      return runCommand(caller, catalogue.getDomainAlerts, { domainName: name }, options);
    case "account":
      return runCommand(caller, catalogue.getAccountAlerts, { accountName: name }, options);
  }
}

/** The stamp is a printed time, seen with and without the mark that times carry. */
function momentOf(stamp: string): number | undefined {
  try {
    const value = decode(stamp.startsWith("#T") ? stamp : `#T${stamp}`);
    return value instanceof Timestamp && typeof value.at === "number" ? value.at : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

interface Written {
  readonly by: Authored;
  readonly step: Step;
  readonly before: Dictionary;
}

async function writtenBy(row: ChangeRow): Promise<readonly Written[]> {
  const change = await readChange(row.id);
  const before = recordedBefore(change);
  const outcomes = new Map(change.steps.map(({ no, receipt }) => [no, receipt]));
  const at = row.startedAt.getTime();
  const by = { change: row.id, account: row.account, realName: row.realName, at };
  return recordedPlan(change).steps.flatMap((step, no): Written[] => {
    const was = before[no];
    return tookEffect(outcomes.get(no)) ? [{ by, step, before: isDictionary(was) ? was : new Map() }] : [];
  });
}

/** Changes of the alerts of this place that the caller may see. */
async function readWritten(caller: Caller, { level, name }: Place): Promise<readonly Written[]> {
  const object = level === "domain" || level === "account" ? { kind: level, name: name.toLowerCase() } : undefined;
  const filter = { text: "alert", object: object ?? { kind: "server", name: "alert" } };
  const rows = await listChanges(caller, filter, MOST_CHANGES);
  const written: Written[] = [];
  for (const row of rows) written.push(...(await writtenBy(row)));
  const word = { server: "SERVER", cluster: "CLUSTER", domain: "DOMAIN", account: "ACCOUNT" }[level];
  return written.filter(({ step }) => step.command.verb.includes(`${word}ALERT`));
}

/** No command tells who posted an alert: it is the Change that posted this text at about that time. */
function posterOf(text: string, at: number | undefined, written: readonly Written[]): Authored | undefined {
  const same = written.filter(({ step }) => step.input.newAlert === text);
  if (at === undefined) return same[0]?.by;
  const distance = ({ by }: Written) => Math.abs(by.at - at);
  const [nearest] = same
    .filter((one) => distance(one) <= CLOCKS_DIFFER_MS)
    .sort((one, other) => distance(one) - distance(other));
  return nearest?.by;
}

/** The newest Change that put this text in place of another under the same stamp. */
function correctorOf(stamp: string, text: string, written: readonly Written[]): Authored | undefined {
  return written.find(({ step, before }) => {
    const { newAlerts } = step.input;
    const old = before.get(stamp);
    return newAlerts instanceof Map && newAlerts.get(stamp) === text && old !== undefined && old !== text;
  })?.by;
}

function alertOf(stamp: string, value: Value, written: readonly Written[]): Alert {
  const text = typeof value === "string" ? value : encode(value);
  const at = momentOf(stamp);
  const corrected = correctorOf(stamp, text, written);
  const posted = corrected === undefined ? posterOf(text, at, written) : undefined;
  return {
    stamp,
    text,
    ...(at === undefined ? {} : { at }),
    ...(posted === undefined ? {} : { posted }),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** The newest first; those whose stamp is no time behind them. */
export async function readAlerts(
  caller: Caller,
  place: ReadInput<typeof alertsOf>,
  options: RunOptions,
): Promise<ReadOutput<typeof alertsOf>> {
  const alerts = await readAlertDictionary(caller, place, options);
  const written = alerts.size === 0 ? [] : await readWritten(caller, place);
  return [...alerts]
    .map(([stamp, value]) => alertOf(stamp, value, written))
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
}

export async function readClusterMember(
  caller: Caller,
  _input: ReadInput<typeof clusterMember>,
  options: RunOptions,
): Promise<ReadOutput<typeof clusterMember>> {
  const alerts = await tolerate(runCommand(caller, catalogue.getClusterAlerts, {}, options));
  return { isMember: alerts !== undefined };
}
