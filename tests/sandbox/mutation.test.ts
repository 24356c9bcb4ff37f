import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { capture } from "@/lib/sandbox/store/write-snapshot";
import { mutatedLine } from "../support/mutated-line";
import { firstDifference } from "../support/same-state";
import { aSandbox, RawClient } from "../support/start-sandbox";

describe("a mutated command line", () => {
  it("is answered with one line, and changes nothing when it is refused", async () => {
    // A session that was left idle would end while a refused line is answered.
    await using sandbox = await aSandbox({ clock: () => Date.UTC(2026, 10, 21) });
    using client = await RawClient.signIn(sandbox, signIns.operator);
    let before = capture(sandbox.server, 1);
    await fc.assert(
      fc.asyncProperty(mutatedLine, async (line) => {
        const { status } = await client.send(line);
        const after = capture(sandbox.server, 1);
        if (status >= 300) expect(firstDifference(before, after)).toBeUndefined();
        before = after;
      }),
      { numRuns: 400, seed: 42, endOnFailure: true },
    );
    expect(await client.send("ECHO end")).toMatchObject({ data: "end" });
  });
});
