import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "Account Administration": records of remote mailboxes and registrations, and Scheduled Tasks. */

interface RecordsInput {
  readonly accountName: string;
  readonly newRecords: Dictionary;
}

function recordHandlers(field: "rpops" | "rimaps" | "rsips") {
  return {
    get: ({ accountName }: { readonly accountName: string }, call: Call): Value =>
      accountNamed(call, accountName).get(field),
    set: ({ accountName, newRecords }: RecordsInput, call: Call): undefined => {
      const account = accountNamed(call, accountName);
      if (![...newRecords.values()].every(isDictionary)) throw refuse("Each record must be a dictionary");
      account.set(field, newRecords);
    },
  };
}

const PERIODS = ["day", "week", "month", "year"];

/**
 * The record that is kept for a task, or nothing when the data asks to delete it. A task without a period is forgotten as
 * soon as it is launched, which `now` does at once.
 */
function taskRecord(data: Dictionary, now: number): Dictionary | undefined {
  if (!data.has("program") && !data.has("script")) return undefined;
  const when = data.get("when");
  if (!(when instanceof Timestamp) && String(when).toLowerCase() !== "now")
    throw refuse("The when element must be a timestamp or now");
  const period = data.get("period");
  if (period !== undefined && !PERIODS.includes(String(period)) && !/^\d+$/.test(String(period)))
    throw refuse("The period element must be day, week, month, year or a number of seconds");
  if (!(when instanceof Timestamp) && period === undefined) return undefined;
  const record = new Map(data);
  record.delete("id");
  return record.set("when", when instanceof Timestamp ? when : new Timestamp(now));
}

const rpop = recordHandlers("rpops");
const rimap = recordHandlers("rimaps");
const rsip = recordHandlers("rsips");

export const accountRecordsHandlers = {
  getAccountRpops: rpop.get,
  setAccountRpops: rpop.set,
  getAccountRimaps: rimap.get,
  setAccountRimaps: rimap.set,
  getAccountRsips: rsip.get,
  setAccountRsips: rsip.set,
  updateScheduledTask: ({ accountName, taskData }, call) => {
    const account = accountNamed(call, accountName);
    const id = taskData.get("id");
    if (typeof id !== "string" || id === "") throw refuse("The id element with the task name is missing");
    const tasks = new Map(account.get("scheduledTasks"));
    const record = taskRecord(taskData, call.now);
    if (record === undefined) tasks.delete(id);
    else tasks.set(id, record);
    account.set("scheduledTasks", tasks);
  },
} satisfies Partial<Handlers>;
