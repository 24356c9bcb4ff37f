import "server-only";
import { type Command, parseLine } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { asideOf, type RecordedStep } from "@/lib/changes";
import type { ServicesThen } from "@/lib/changes/plans/set-aside";
import { decode, isArray, isDictionary, type Value } from "@/lib/codec";
import { stepsToTakeBack } from "../jobs/source";
import type { Caller } from "../session";
import { type ChangeRow, listChanges } from "./list";
import { tookEffect } from "./outcome";
import { type RecordedChange, readChange } from "./record";
import { SERVICES_KEYS } from "./suspension";

/**
 * What the record knows of an Account that was set aside. Whatever made the Change (one question, a job for ten thousand,
 * the taking back of a Change), its lines say it: one renamed the Account to the name that it bears now, and the lines
 * before it took off what it had.
 */
export interface AsideRecord {
  readonly row: ChangeRow;
  /** `user@domain` before. */
  readonly was: string;
  readonly services: ServicesThen | undefined;
  readonly aliases: readonly string[];
  readonly telnums: readonly string[];
}

/** Changes of one Account that are looked through: an Account that is set aside is hardly worked on. */
const LOOKED = 50;
/** Times that it may have been kept longer. */
const MOST_TIMES = 50;

/** Changes that were read, by number: hundreds of Accounts may have been set aside by one. */
export type ReadChanges = Map<number, Promise<RecordedChange>>;

function recorded(id: number, read: ReadChanges): Promise<RecordedChange> {
  const known = read.get(id) ?? readChange(id);
  read.set(id, known);
  return known;
}

interface DoneLine {
  readonly command: Command;
  readonly input: Readonly<Record<string, unknown>>;
  readonly before: Value | undefined;
}

/** What took effect of a Change, as far as it may be about an Account; of a job its own row. */
async function takenOf(id: number, aside: string, read: ReadChanges): Promise<readonly RecordedStep[]> {
  const { lines, before, steps } = await recorded(id, read);
  if (lines.length === 0) {
    const name = `${asideOf(aside)?.was ?? ""}${aside.slice(aside.lastIndexOf("@"))}`.toLowerCase();
    return (await stepsToTakeBack(id, [name])).get(name) ?? [];
  }
  const done = new Set(steps.flatMap(({ no, receipt }) => (tookEffect(receipt) ? [no] : [])));
  return lines.flatMap((line, no): RecordedStep[] => {
    const was = before[no];
    return done.has(no) ? [was === undefined ? { line } : { line, before: was }] : [];
  });
}

/** The lines that name an object. Only these are parsed. */
function linesAbout(taken: readonly RecordedStep[], name: string): readonly DoneLine[] {
  return taken.flatMap(({ line, before }): DoneLine[] => {
    if (!line.toLowerCase().includes(name.toLowerCase())) return [];
    const { command, input }: { command: Command; input: DoneLine["input"] } = parseLine(commandsByVerb, line);
    return [{ command, input, before: before === undefined ? undefined : decode(before) }];
  });
}

function isName(value: unknown, name: string): boolean {
  return typeof value === "string" && value.toLowerCase() === name.toLowerCase();
}

/** The name before, when this Change gave the Account the name it has now. */
function renamedTo(taken: readonly RecordedStep[], aside: string): string | undefined {
  const lines = linesAbout(taken, aside);
  const renaming = lines.find(
    ({ command, input }) => command === catalogue.renameAccount && isName(input.newAccountName, aside),
  );
  return typeof renaming?.input.oldAccountName === "string" ? renaming.input.oldAccountName : undefined;
}

function textsIn(value: Value | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function servicesIn({ input, before }: DoneLine): ServicesThen | undefined {
  const sent = input.newSettings;
  const key = SERVICES_KEYS.find((one) => sent instanceof Map && sent.has(one));
  if (key === undefined || !isDictionary(before)) return undefined;
  const own = before.get(key);
  return own === undefined ? { key } : { key, own };
}

function recordOf(row: ChangeRow, taken: readonly RecordedStep[], was: string): AsideRecord {
  const lines = linesAbout(taken, was).filter(({ input }) => isName(input.accountName, was));
  const of = (command: Command) => lines.find((line) => line.command === command);
  const settings = of(catalogue.updateAccountSettings);
  return {
    row,
    was,
    services: settings && servicesIn(settings),
    aliases: textsIn(of(catalogue.setAccountAliases)?.before),
    telnums: textsIn(of(catalogue.setAccountTelnums)?.before),
  };
}

/** @returns nothing when it was set aside elsewhere, or by a Change that this person may not see. */
export async function asideRecord(
  caller: Caller,
  account: string,
  read: ReadChanges = new Map(),
): Promise<AsideRecord | undefined> {
  let name = account;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const next = await lookBack(caller, name, read);
    if (next === undefined || typeof next !== "string") return next;
    name = next;
  }
  return undefined;
}

/** The record, or the earlier name of an Account that was kept longer. */
async function lookBack(caller: Caller, account: string, read: ReadChanges): Promise<AsideRecord | string | undefined> {
  const object = { kind: "account", name: account.toLowerCase() };
  for (const row of await listChanges(caller, { object }, LOOKED)) {
    const taken = await takenOf(row.id, account, read);
    const was = renamedTo(taken, account);
    if (was === undefined) continue;
    // Kept longer, or moved while it was set aside: what it had is in the Change before.
    return asideOf(was) === undefined ? recordOf(row, taken, was) : was;
  }
  return undefined;
}
