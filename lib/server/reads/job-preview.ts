import "server-only";
import { inverseOf } from "@/lib/changes";
import type { jobPreview, matchingAccounts, ReadInput, ReadOutput } from "@/lib/reads";
import type { RunOptions } from "../gate";
import { deedOf } from "../jobs/deeds";
import { type Listing, listPage } from "../jobs/find";
import { planRows } from "../jobs/plan-rows";
import { readJobRequest } from "../jobs/request";
import { checkJobAccess } from "../jobs/start";
import type { Caller } from "../session";

/** What a job would do with the first few of its Accounts, planned as its worker will plan it. */

/** So many are read for a preview: enough to see what it would be. */
const LOOKED_AT = 20;

async function countMatching(caller: Caller, listing: Listing, { signal }: RunOptions): Promise<number> {
  let cookie = "";
  let count = 0;
  do {
    const page = await listPage(caller, listing, cookie, { signal });
    if (listing.filter === "" && page.total !== undefined) return page.total;
    count += page.names.length;
    cookie = page.next;
  } while (cookie !== "");
  return count;
}

export function readMatchingAccounts(
  caller: Caller,
  input: ReadInput<typeof matchingAccounts>,
  options: RunOptions,
): Promise<ReadOutput<typeof matchingAccounts>> {
  return countMatching(caller, input, options);
}

type Without = ReadOutput<typeof jobPreview>["without"];

export async function previewJob(
  caller: Caller,
  input: ReadInput<typeof jobPreview>,
  options: RunOptions,
): Promise<ReadOutput<typeof jobPreview>> {
  const { action, selection } = readJobRequest(input.request);
  checkJobAccess(caller, action, selection.domain);
  const isNamed = "names" in selection;
  const { signal } = options;
  const names = isNamed
    ? selection.names.slice(0, LOOKED_AT)
    : (await listPage(caller, selection, "", { limit: LOOKED_AT, signal })).names;
  const rows = names.map((name, at) => ({ no: at + 1, name, lines: undefined, attempts: 0, isSuspect: false }));
  const { planned, through } = await planRows(caller, deedOf(action), rows, { signal });
  const steps = planned.flatMap((row) => row.steps);
  const losses = steps.flatMap(({ step, before }) => {
    const inverse = inverseOf(step, before);
    return "never" in inverse ? [inverse.never] : (inverse.loses ?? []);
  });
  const without = new Map<string, Without[number]>();
  for (const { code, text, status } of through) {
    if (code === null) continue;
    const said = status === null ? text : `${status} ${text ?? ""}`;
    const key = `${code} ${said ?? ""}`;
    const known = without.get(key)?.count ?? 0;
    without.set(key, { code, count: known + 1, ...(said === null ? {} : { text: said }) });
  }
  return {
    count: isNamed ? selection.names.length : await countMatching(caller, selection, options),
    read: rows.length,
    lines: steps.map(({ line }) => line),
    without: [...without.values()],
    losses: [...new Set(losses)],
  };
}
