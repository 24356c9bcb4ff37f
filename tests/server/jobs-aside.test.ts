import { describe, expect, it } from "vitest";
import { asideAddress, dueAfter, type JobAction, type JobSelection } from "@/lib/changes";
import { asideRecord } from "@/lib/server/changes/aside-record";
import { startJob, startRevert } from "@/lib/server/jobs/start";
import { changeBench } from "../support/change-bench";
import { ended } from "../support/jobs";

const bench = changeBench();
const DOMAIN = "northwind.example";

async function run(action: JobAction, selection: JobSelection) {
  return ended(await startJob(bench.operator, { action, selection }));
}

describe("Accounts that are set aside by one job", () => {
  async function three(): Promise<readonly string[]> {
    const names = [await bench.anAccount("{AccessModes=(1,Mail);}"), await bench.anAccount(), await bench.anAccount()];
    await bench.ask(`SETACCOUNTALIASES "${names[0]}" (aside-alias-${names[0]?.split("@")[0]})`);
    return names;
  }
  it("are out of use under another name, and taken back as a whole", async () => {
    const names = await three();
    const job = await run({ do: "setAside", days: 30 }, { domain: DOMAIN, names });
    expect(job).toMatchObject({ done: 3, notTaken: 0, refused: 0 });
    const asides = names.map((name) => asideAddress(name, dueAfter(30, Date.now())));
    for (const [no, name] of names.entries()) {
      expect(await bench.exists(name)).toBe(false);
      expect((await bench.settingsOf(asides[no] ?? "")).get("AccessModes")).toBe("None");
    }
    const back = await ended(await startRevert(bench.operator, job.change));
    expect(back).toMatchObject({ done: 3, leftOut: 0, refused: 0 });
    expect((await bench.settingsOf(names[0] ?? "")).get("AccessModes")).toEqual(["1", "Mail"]);
    expect(await bench.ask(`GETACCOUNTALIASES "${names[0]}"`)).toHaveLength(1);
  });

  it("are brought back one by one with what the job took off", async () => {
    const [name = ""] = await three();
    await run({ do: "setAside", days: 30 }, { domain: DOMAIN, names: [name] });
    const aside = asideAddress(name, dueAfter(30, Date.now()));
    const known = await asideRecord(bench.operator, aside);
    expect(known).toMatchObject({ was: name, aliases: [`aside-alias-${name.split("@")[0]}`] });
    expect(known?.services).toMatchObject({ own: ["1", "Mail"] });
  });

  it("are through when the answer to the last command was lost, though their names are others by then", async () => {
    const names = await three();
    bench.sandbox.faults.on(/^RENAMEACCOUNT/, { kind: "drop", effect: "after" });
    const job = await run({ do: "setAside", days: 40 }, { domain: DOMAIN, names });
    expect(job).toMatchObject({ done: 3, unknown: 0, refused: 0 });
  });

  it("are through when the answer to the ending of their sessions was lost, which is sent again", async () => {
    const names = await three();
    bench.sandbox.faults.on(/^KILLACCOUNTSESSIONS/, { kind: "drop", effect: "before" });
    const job = await run({ do: "setAside", days: 50 }, { domain: DOMAIN, names });
    expect(job).toMatchObject({ done: 3, unknown: 0, refused: 0 });
  });

  it("are left when they are set aside already", async () => {
    const [name = ""] = await three();
    await run({ do: "setAside", days: 30 }, { domain: DOMAIN, names: [name] });
    const names = [asideAddress(name, dueAfter(30, Date.now()))];
    expect(await run({ do: "setAside", days: 30 }, { domain: DOMAIN, names })).toMatchObject({ done: 0, leftOut: 1 });
  });
});
