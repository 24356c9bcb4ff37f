import { describe, expect, it } from "vitest";
import type { JobAction, JobSelection } from "@/lib/changes";
import { signIns } from "@/lib/sandbox";
import { cancelJob, pauseJob, resumeJob } from "@/lib/server/jobs/control";
import { startJob, startRevert } from "@/lib/server/jobs/start";
import { readJob, readJobs } from "@/lib/server/reads/jobs";
import { changeBench } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { ended, given, inState, jobOf, makeAccounts, namesLike, rowsOf, stepsOf, through } from "../support/jobs";

const bench = changeBench();
const DOMAIN = "northwind.example";

async function run(action: JobAction, selection: JobSelection) {
  return ended(await startJob(bench.operator, { action, selection }));
}

/** So that there is time to step in: each command takes a while, and the wire holds few of them. */
function slow(verb: RegExp): void {
  bench.sandbox.faults.on(verb, { kind: "delay", ms: 15 }, 10_000);
}

describe("a job", () => {
  it("suspends many Accounts", async () => {
    const names = [await bench.anAccount(), await bench.anAccount("{AccessModes=(1,Mail);}"), await bench.anAccount()];
    const job = await run({ do: "suspend" }, { domain: DOMAIN, names });
    expect(job.done).toBe(3);
    for (const name of names) expect((await bench.settingsOf(name)).get("AccessModes")).toBe("None");
  });

  it("gives many Accounts the same settings, and leaves those that have them already", async () => {
    const names = [await bench.anAccount(), await bench.anAccount("{MaxAccountSize=7M;}")];
    const edits = [["MaxAccountSize", { form: "amount", amount: "7", unit: "M" }]] as const;
    const job = await run({ do: "settings", edits }, { domain: DOMAIN, names });
    expect([job.done, job.leftOut]).toEqual([1, 1]);
    expect(String((await bench.settingsOf(names[0] ?? "")).get("MaxAccountSize"))).toBe("7M");
  });

  it("stops when it is paused, and does the rest when it goes on", async () => {
    slow(/^CREATEACCOUNT/);
    const job = await makeAccounts(bench.operator, namesLike("paused", 300));
    await through(job, 1);
    await pauseJob(bench.operator, job);
    await given(job);
    const done = (await rowsOf(job)).filter(({ outcome }) => outcome === "done").length;
    expect(done).toBeLessThan(300);
    expect((await jobOf(job)).state).toBe("paused");
    bench.sandbox.faults.clear();
    await resumeJob(bench.operator, job);
    expect(await ended(job)).toMatchObject({ done: 300, refused: 0, unknown: 0, end: "done" });
  });

  it("leaves what was not sent when it is called off, and says of every row what became of it", async () => {
    slow(/^CREATEACCOUNT/);
    const names = namesLike("cancelled", 300);
    const job = await makeAccounts(bench.operator, names);
    await through(job, 1);
    await cancelJob(bench.operator, job);
    const { done, unknown, end, author } = await ended(job);
    expect({ end, unknown, outcome: author.outcome }).toEqual({ end: "cancelled", unknown: 0, outcome: "part" });
    const rows = await rowsOf(job);
    expect(rows.filter(({ outcome }) => outcome === "done")).toHaveLength(done);
    for (const { name, outcome } of rows.filter(({ no }) => no > 250 || no < 5))
      expect(await bench.exists(name)).toBe(outcome === "done");
  });

  it("is called off while it is paused", async () => {
    slow(/^CREATEACCOUNT/);
    const job = await makeAccounts(bench.operator, namesLike("idle", 300));
    await through(job, 1);
    await pauseJob(bench.operator, job);
    await given(job);
    await cancelJob(bench.operator, job);
    expect((await ended(job)).end).toBe("cancelled");
  });

  it("waits for another one that works on the same Accounts, and does nothing twice", async () => {
    const names: string[] = [];
    for (let count = 0; count < 60; count++) names.push(await bench.anAccount());
    slow(/^UPDATEACCOUNTSETTINGS/);
    const selection = { domain: DOMAIN, names };
    const [one, other] = await Promise.all([
      startJob(bench.operator, { action: { do: "suspend" }, selection }),
      startJob(bench.operator, { action: { do: "suspend" }, selection }),
    ]);
    const ends = [await ended(one), await ended(other)];
    expect(ends.reduce((sum, { done }) => sum + done, 0)).toBe(60);
    expect(ends.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(60);
  });

  it("is taken back as a whole, and leaves what has moved since", async () => {
    const names = [await bench.anAccount("{AccessModes=(1,Mail);}"), await bench.anAccount(), await bench.anAccount()];
    const suspended = await run({ do: "suspend" }, { domain: DOMAIN, names });
    await bench.ask(`UPDATEACCOUNTSETTINGS ${names[2]} {AccessModes=(1,POP);}`);
    const back = await ended(await startRevert(bench.operator, suspended.change));
    expect([back.done, back.leftOut]).toEqual([2, 1]);
    expect((await bench.settingsOf(names[0] ?? "")).get("AccessModes")).toEqual(["1", "Mail"]);
    expect((await bench.settingsOf(names[1] ?? "")).has("AccessModes")).toBe(false);
    expect((await bench.settingsOf(names[2] ?? "")).get("AccessModes")).toEqual(["1", "POP"]);
    expect((await jobOf(suspended.change)).author.revertedBy).toBe(back.change);
    await expect(startRevert(bench.operator, suspended.change)).rejects.toThrow("already been taken back");
  });

  it("brings a suspended Account back in another job as it was", async () => {
    const names = [await bench.anAccount("{AccessModes=(1,Mail);}"), await bench.anAccount()];
    await run({ do: "suspend" }, { domain: DOMAIN, names });
    const resumed = await run({ do: "resume" }, { domain: DOMAIN, names: [...names, await bench.anAccount()] });
    expect([resumed.done, resumed.leftOut]).toEqual([2, 1]);
    expect((await bench.settingsOf(names[0] ?? "")).get("AccessModes")).toEqual(["1", "Mail"]);
  });

  it("leaves its owner and whoever outranks them", async () => {
    const names = [signIns.operator, await bench.anAccount()];
    const job = await run({ do: "suspend" }, { domain: DOMAIN, names });
    expect([job.done, job.leftOut]).toEqual([1, 1]);
    expect((await rowsOf(job.change))[0]).toMatchObject({ outcome: "leftOut", code: "own" });
    expect(await stepsOf(job.change, 1)).toEqual([]);
  });

  it("is seen, stopped and taken back by nobody who may not administer its objects", async () => {
    const name = await bench.anAccount();
    const job = await run({ do: "suspend" }, { domain: DOMAIN, names: [name] });
    const stranger = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    expect((await readJobs(stranger, { ended: 50 })).map(({ id }) => id)).not.toContain(job.change);
    await expect(readJob(stranger, { id: job.change })).rejects.toThrow("There is no job");
    await expect(pauseJob(stranger, job.change)).rejects.toThrow("There is no job");
    await expect(startRevert(stranger, job.change)).rejects.toThrow("There is no job");
    expect((await readJob(bench.operator, { id: job.change })).row.done).toBe(1);
  });

  it("goes on after a restart of the console", async () => {
    slow(/^CREATEACCOUNT/);
    const job = await makeAccounts(bench.operator, namesLike("restarted", 200));
    await through(job, 1);
    await bench.console.restart();
    const { startJobs } = await import("@/lib/server/jobs/queue");
    await startJobs();
    await inState(job, "ended");
    expect(await jobOf(job)).toMatchObject({ done: 200, refused: 0, unknown: 0 });
  });
});
