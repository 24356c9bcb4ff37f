import { describe, expect, it } from "vitest";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { signIns } from "@/lib/sandbox";
import { facts } from "../catalogue/facts";
import { goldenLines } from "../catalogue/golden-lines";
import { aSandbox, RawClient } from "../support/start-sandbox";

describe("LISTCLICOMMANDS", () => {
  it("names every command of the catalogue, and no other", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const listed = await client.askStrings("LISTCLICOMMANDS");
    expect([...listed].sort()).toEqual([...commandsByVerb.keys()].sort());
  });
});

describe("a documented command", () => {
  it("is never called unknown, unsupported or not implemented, whatever is wrong with it", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    for (const verb of await operator.askStrings("LISTCLICOMMANDS")) {
      // The server of this test is still needed.
      if (verb === "SHUTDOWN") continue;
      for (const line of [
        verb,
        `${verb} nobody@nowhere.example`,
        `${verb} nobody {}`,
        `${verb} "x" ()`,
        `${verb} ((`,
      ]) {
        for (const client of [operator, admin]) {
          const { status, text } = await client.send(line);
          expect([line, status === 500]).toEqual([line, false]);
          expect(text).not.toMatch(/unknown|unsupported|not supported|not implemented/i);
        }
      }
    }
  });
});

/** By the guide's facts: the commands of a Dynamic Cluster, and those that have a SHARED form of their own. */
const clusterLines = goldenLines
  .filter(({ command, line }) => {
    const isClusterOnly = facts.some(({ verb, clusterOnly }) => verb === command.verb && clusterOnly === true);
    return isClusterOnly || / SHARED\b/.test(line);
  })
  .map(({ line }) => line);

describe("a command of a Dynamic Cluster", () => {
  it("is refused on a single server, with words that say why", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(clusterLines.length).toBeGreaterThan(60);
    for (const line of clusterLines) {
      const { status, text } = await client.send(line);
      expect([line, status, /not a cluster member/.test(text)]).toEqual([line, 501, true]);
    }
  });

  it("is not refused for that on a member", async () => {
    await using sandbox = await aSandbox({ seed: "bare", cluster: true });
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (const line of clusterLines) {
      const { text } = await client.send(line);
      expect([line, /cluster member/.test(text)]).toEqual([line, false]);
    }
  });
});

describe("a cluster", () => {
  it("has the commands that a single server refuses", async () => {
    await using sandbox = await aSandbox({ cluster: true });
    using client = await RawClient.signIn(sandbox, signIns.operator);
    expect(await client.send("GETCLUSTERACCOUNTDEFAULTS")).toMatchObject({ status: 201 });
    expect(await client.ask("GETCURRENTCONTROLLER")).toBe("127.0.0.1");
    expect(await client.askStrings("LISTDOMAINS")).toContain("fjord-rentals.example");
    await client.ask("CREATEDOMAINSTORAGE SHARED PATH s1");
    expect(await client.ask("LISTDOMAINSTORAGE SHARED")).toEqual(["s1"]);
    expect(await client.ask("GETDOMAINLOCATION fjord-rentals.example")).toBe("SharedDomains/fjord-rentals.example");
    await client.ask("SETACCOUNTTELNUMS postmaster (5001)");
    const shared = await client.askDictionary("LISTCLUSTERTELNUMS 100");
    expect([shared.has("5001"), Number(shared.get(""))]).toEqual([false, shared.size - 1]);
  });
});
