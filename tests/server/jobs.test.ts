import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import type { JobAction, JobSelection } from "@/lib/changes";
import { database } from "@/lib/server/database/open";
import { changes, jobs } from "@/lib/server/database/schema";
import { startJob } from "@/lib/server/jobs/start";
import { changeBench } from "../support/change-bench";

vi.mock("next/headers", () => import("../support/request"));

const bench = changeBench();

async function jobOf(id: number) {
  const db = await database();
  const [row] = await db.select().from(jobs).innerJoin(changes, eq(changes.id, jobs.change)).where(eq(jobs.change, id));
  if (row === undefined) throw new Error("no job");
  return row;
}

async function ended(id: number) {
  return vi.waitFor(
    async () => {
      const job = await jobOf(id);
      expect(job.jobs.state).toBe("ended");
      return job;
    },
    { timeout: 15_000, interval: 20 },
  );
}

async function run(action: JobAction, selection: JobSelection) {
  return ended(await startJob(bench.operator, { action, selection }));
}

describe("a job", () => {
  it("suspends many Accounts", async () => {
    const names = [await bench.anAccount(), await bench.anAccount("{AccessModes=(1,Mail);}"), await bench.anAccount()];
    const job = await run({ do: "suspend" }, { domain: "northwind.example", names });
    expect(job.jobs.done).toBe(3);
    for (const name of names) expect((await bench.settingsOf(name)).get("AccessModes")).toBe("None");
  });
});
