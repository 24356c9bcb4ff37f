import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { refuse } from "../refusal";
import type { MailServer } from "./mail-server";
import { fold } from "./names";

/**
 * Tasks that run a Real-Time Application. There is no engine behind them: a task goes through the stages of a call as
 * time passes, takes the events that are sent to it, and stays until it is killed or its Account goes.
 */

/** So long a task lets the other side ring before it counts as connected. */
const RINGING_MS = 5000;

export interface Start {
  /** The address of the Account in whose name it runs. */
  readonly account: string;
  readonly program: string;
  readonly entry: string;
  readonly parameter: Value | undefined;
  readonly now: number;
  /** Something nobody can guess, since whoever knows the ID of a task can send events to it. */
  readonly word: string;
}

/** Starts a task and gives its ID, which is also how its calls are named. */
export function startTask(server: MailServer, { account, program, entry, parameter, now, word }: Start): string {
  const number = server.get("lastTaskNumber") + 1;
  const id = `${String(number).padStart(6, "0")}-${word}`;
  const task = new Map<string, Value>([
    ["account", account],
    ["program", program],
    ["entry", entry],
    ...(parameter === undefined ? [] : [["startParameter", parameter] as const]),
    ["started", new Timestamp(now)],
    ["dialogID", number],
    ["events", 0],
  ]);
  server.set("lastTaskNumber", number);
  server.set("tasks", new Map([...server.get("tasks"), [id, task]]));
  return id;
}

export function taskNamed(server: MailServer, id: string): Dictionary {
  const task = server.get("tasks").get(id);
  if (!isDictionary(task)) throw refuse("Task with this ID does not exist");
  return task;
}

export function sendEvent(server: MailServer, id: string, event: Dictionary): void {
  const task = taskNamed(server, id);
  const events = Number(task.get("events") ?? 0) + 1;
  const told = new Map<string, Value>([...task, ["events", events], ["lastEvent", event]]);
  server.set("tasks", new Map([...server.get("tasks"), [id, told]]));
}

function endTasks(server: MailServer, ends: (id: string, task: Dictionary) => boolean): void {
  const left = [...server.get("tasks")].filter(([id, task]) => !(isDictionary(task) && ends(id, task)));
  server.set("tasks", new Map(left));
}

export function killTask(server: MailServer, id: string): void {
  taskNamed(server, id);
  endTasks(server, (other) => other === id);
}

/** The tasks of an Account that is removed, or of all Accounts of a Domain. */
export function endTasksOf(server: MailServer, address: string): void {
  const end = fold(address);
  endTasks(server, (_id, task) => {
    const account = fold(String(task.get("account")));
    return account === end || account.endsWith(`@${end}`);
  });
}

function stageOf(task: Dictionary, now: number): string {
  const started = task.get("started");
  const since = started instanceof Timestamp && typeof started.at === "number" ? now - started.at : RINGING_MS;
  return since < RINGING_MS ? "ringing" : "connected";
}

/** What an application tells of itself. */
export function taskStatus(server: MailServer, id: string, now: number): Dictionary {
  const task = taskNamed(server, id);
  return new Map<string, Value>([...task, ["state", stageOf(task, now)]]);
}

/** The call that a task takes part in. */
export function dialogOf(server: MailServer, dialogId: number, now: number): Dictionary {
  const tasks = [...server.get("tasks")];
  const [id, task] = tasks.find(([, each]) => isDictionary(each) && each.get("dialogID") === dialogId) ?? [];
  if (id === undefined || !isDictionary(task)) throw refuse("Dialog with this ID does not exist");
  return new Map<string, Value>([
    ["dialogID", dialogId],
    ["taskID", id],
    ["state", stageOf(task, now)],
    ["direction", "incoming"],
    ["local", task.get("account") ?? ""],
    ["application", task.get("program") ?? ""],
    ["callID", `${id}@${server.mainDomain.name}`],
    ["started", task.get("started") ?? null],
  ]);
}
