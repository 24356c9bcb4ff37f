import { describe, expect, it } from "vitest";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** Lines as the vendor's Perl client writes them, where it does not follow the guide. */
describe("what keywords introduce", () => {
  it.each([
    "CREATEMAILBOX user1 MAILBOX Plans AUTH user1 CLASS IPF.Task",
    "WriteStorageFile user1 FILE a OFFSET END DATA [SGk=] AUTH user1",
    "WriteStorageFile user1 FILE a DATA [SGk=] AUTH user1 OFFSET END",
    "LIST news feed confirm silently ann@company.com",
    "LIST news subscribe   ann@company.com",
    "PROCESSBOUNCE news FOR ann@company.com FATAL",
  ])("may come in another order: %s", async (line) => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEACCOUNT user1");
    await client.ask("CREATELIST news FOR user1");
    await client.ask("LIST news feed ann@company.com");
    expect(await client.send(line)).toMatchObject({ status: 200 });
  });

  it("is refused as it stands in the guide when no order fits", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const { text } = await client.send("CREATEMAILBOX postmaster MAILBOX Plans AUTH postmaster CLASS");
    expect(text).toBe("Incorrect command parameters. At column 56: the end of the line expected.");
  });

  it("does not let a flag or a value be given twice", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send("CREATEMAILBOX postmaster MAILBOX a AUTH postmaster AUTH postmaster")).toMatchObject({
      status: 501,
    });
  });
});
