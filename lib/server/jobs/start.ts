import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { type Command, compile } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import type { JobAction, JobRequest, JobSelection, JobWork, Step, TouchedObject } from "@/lib/changes";
import { titleOfJob } from "@/lib/changes/plans/bulk";
import { AppError } from "@/lib/errors";
import type { Transaction } from "../changes/chain";
import { maySee } from "../changes/list";
import { tookEffectSql } from "../changes/outcome";
import { recordFirst, writeIntent } from "../changes/record";
import { database } from "../database/open";
import { changes, jobRows, jobSteps, jobs } from "../database/schema";
import { checkAccess } from "../gate";
import { grant } from "../grants";
import type { Caller } from "../session";
import { addNames, closeList } from "./find";
import { wakeJob } from "./queue";
import { joinLines } from "./rows";

/** Starts jobs: the Change and its order are written down, the password is granted, and a worker is woken. */

interface NewJob {
  readonly work: JobWork;
  readonly why: string;
  readonly expected: number | undefined;
  readonly objects: readonly TouchedObject[];
  /** Writes down the objects that are known already. @returns whether those are all. */
  readonly fill: (tx: Transaction, change: number) => Promise<boolean>;
}

async function begin(caller: Caller, { work, why, expected, objects, fill }: NewJob): Promise<number> {
  const owner = { server: caller.server.name, account: caller.actor.account };
  const password = await caller.login.password();
  const change = await recordFirst(async (tx) => {
    const id = await writeIntent(
      tx,
      {
        author: { ...owner, realName: caller.realName, client: caller.client },
        title: titleOfJob(work.action, work.domain, expected ?? 0),
        why: why.slice(0, 500),
        objects,
        lines: [],
        before: [],
        ...(work.action.do === "revert" ? { reverts: work.action.change } : {}),
      },
      work,
    );
    await tx.insert(jobs).values({ change: id, work, state: "running", expected: expected ?? null });
    if (await fill(tx, id)) await closeList(tx, id, work);
    await grant(tx, id, owner, password);
    return id;
  });
  await wakeJob(change);
  return change;
}

const UPDATE = [catalogue.updateAccountSettings, "accountName"] as const;
const RENAME = [catalogue.renameAccount, "oldAccountName"] as const;

type Asked = readonly (readonly [Command, string])[];

/** Commands that the job will send for any of its Accounts: whoever may not use one is told before anything is begun. */
const COMMANDS: Readonly<Record<Exclude<JobAction["do"], "revert" | "given">, Asked>> = {
  settings: [UPDATE],
  suspend: [UPDATE],
  resume: [UPDATE],
  setAside: [UPDATE, RENAME],
  move: [RENAME],
  delete: [[catalogue.deleteAccount, "oldAccountName"]],
};

/** @throws AccessError with the right that is missing. */
export function checkJobAccess(caller: Caller, action: JobAction, domain: string): void {
  if (action.do === "revert" || action.do === "given") return;
  for (const [command, param] of COMMANDS[action.do]) checkAccess(caller, command, { [param]: `any@${domain}` });
}

function domainObject(name: string): TouchedObject {
  return { kind: "domain", name, domain: name };
}

function workOf(action: JobAction, selection: JobSelection): JobWork {
  const { domain } = selection;
  return "filter" in selection ? { action, domain, filter: selection.filter } : { action, domain };
}

/** Begins to do the same with many Accounts. @returns the number of the Change, which is that of the job. */
export async function startJob(caller: Caller, request: JobRequest, why = ""): Promise<number> {
  const { action, selection, expected } = request;
  const { domain } = selection;
  checkJobAccess(caller, action, domain);
  const names = "names" in selection ? [...new Set(selection.names)] : undefined;
  return begin(caller, {
    work: workOf(action, selection),
    why,
    expected: names?.length ?? expected,
    objects: [domainObject(domain), ...(action.do === "move" ? [domainObject(action.to)] : [])],
    fill: async (tx, change) => {
      if (names !== undefined) await addNames(tx, change, names);
      return names !== undefined;
    },
  });
}

/** Begins a job whose every object comes with its commands. They stand in the database: no secret may be among them. */
export async function startGivenJob(
  caller: Caller,
  domain: string,
  rows: readonly { readonly name: string; readonly steps: readonly Step[] }[],
  why = "",
): Promise<number> {
  const lines = rows.map(({ steps }) =>
    joinLines(
      steps.map(({ command, input }) => {
        const line = compile(command, input);
        if (line !== compile(command, input, { mask: true }))
          throw new AppError("internal", `${command.verb} holds a secret: a job cannot keep it.`);
        return line;
      }),
    ),
  );
  return begin(caller, {
    work: { action: { do: "given" }, domain },
    why,
    expected: rows.length,
    objects: [domainObject(domain)],
    fill: async (tx, change) => {
      const names = rows.map(({ name }) => name);
      await tx.execute(sql`
        insert into job_rows (change, no, name, lines)
        select ${change}, u.no, u.name, u.lines
        from unnest(${sql.param(names)}::text[], ${sql.param(lines)}::text[]) with ordinality u(name, lines, no)`);
      return true;
    },
  });
}

async function checkRevert(caller: Caller, id: number): Promise<JobWork> {
  const db = await database();
  const [job] = (await maySee(caller, id))
    ? await db
        .select({ work: jobs.work, state: jobs.state, revertedBy: changes.revertedBy, done: changes.done })
        .from(jobs)
        .innerJoin(changes, eq(changes.id, jobs.change))
        .where(eq(jobs.change, id))
    : [];
  if (job === undefined) throw new AppError("not-found", `There is no job #${id}.`);
  if (job.state !== "ended") throw new AppError("conflict", `Job #${id} has not ended yet.`);
  if (job.revertedBy !== null)
    throw new AppError("conflict", `Change #${id} has already been taken back by #${job.revertedBy}.`);
  if (job.done === 0) throw new AppError("conflict", `Nothing of Change #${id} can be taken back.`);
  const [other] = await db
    .select({ change: jobs.change })
    .from(jobs)
    .innerJoin(changes, eq(changes.id, jobs.change))
    .where(and(eq(changes.reverts, id), ne(jobs.state, "ended")));
  if (other !== undefined) throw new AppError("conflict", `Job #${other.change} is taking it back already.`);
  return job.work;
}

/** Takes a job back, by another one. */
export async function startRevert(caller: Caller, id: number, why = ""): Promise<number> {
  const { domain } = await checkRevert(caller, id);
  return begin(caller, {
    work: { action: { do: "revert", change: id }, domain },
    why,
    expected: undefined,
    objects: [domainObject(domain)],
    fill: async (tx, change) => {
      await tx.execute(sql`
        insert into job_rows (change, no, name)
        select ${change}, row_number() over (order by r.no desc), r.name from ${jobRows} r
        where r.change = ${id} and exists (
          select 1 from ${jobSteps} where ${jobSteps.change} = r.change and ${jobSteps.row} = r.no and ${tookEffectSql})`);
      // Who may see the Change may see what takes it back, and nobody else.
      await tx.execute(sql`
        insert into change_objects (change, kind, name, domain)
        select ${change}, kind, name, domain from change_objects where change = ${id} on conflict do nothing`);
      return true;
    },
  });
}
