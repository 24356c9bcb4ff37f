import { describe, expect, it } from "vitest";
import { compile } from "@/lib/catalogue";
import type { Plan } from "@/lib/changes";
import {
  planAccountAliases,
  planAddTelnum,
  planMoveTelnum,
  planPopTelnum,
  planRemoveTelnum,
} from "@/lib/changes/plans/account-names";

/** The command lines that a Change of an Account's names and numbers sends. */

function lines({ steps }: Plan): readonly string[] {
  return steps.map(({ command, input }) => compile(command, input));
}

describe("aliases", () => {
  it("are replaced as a whole, with what the person saw kept for the comparison", () => {
    const plan = planAccountAliases("ann@a.example", ["anna"], ["anna", "a.b"]);
    expect(lines(plan)).toEqual(['SETACCOUNTALIASES "ann@a.example" (anna,"a.b")']);
    expect(plan.steps[0]?.seen).toEqual(["anna"]);
  });

  it("send nothing when the list stays as it is", () => {
    expect(planAccountAliases("ann@a.example", ["anna"], ["anna"]).steps).toEqual([]);
  });
});

describe("numbers", () => {
  it("are added and removed one at a time, so that those of others stay", () => {
    expect(lines(planAddTelnum("ann@a.example", "+4420"))[0]).toMatch(/^MODIFYACCOUNTTELNUMS .*add.*\+4420/);
    expect(lines(planRemoveTelnum("ann@a.example", "+4420"))[0]).toMatch(/^MODIFYACCOUNTTELNUMS .*del.*\+4420/);
  });

  it("are taken off from the front without naming one", () => {
    expect(lines(planPopTelnum("ann@a.example"))).toEqual(['MODIFYACCOUNTTELNUMS "ann@a.example" {op=pop;}']);
  });

  it("are taken off the one Account before the other gets them", () => {
    const moved = lines(planMoveTelnum("bob@a.example", "ann@a.example", "+4420"));
    expect(moved[0]).toMatch(/"bob@a.example".*del/);
    expect(moved[1]).toMatch(/"ann@a.example".*add/);
  });
});
