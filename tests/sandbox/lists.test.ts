import { describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

const START = Date.UTC(2026, 10, 21, 10, 15, 30);
const DAY = 86_400_000;

/** A list `news` of user1 in the Main Domain, and a clock to turn on. */
async function withList() {
  const time = { now: START };
  const sandbox = await aSandbox({ seed: "bare", clock: () => time.now });
  const client = await RawClient.signIn(sandbox, "postmaster");
  await client.ask(`CREATEACCOUNT user1 {Password="${PASSWORD}";}`);
  await client.ask("CREATELIST news FOR user1");
  const infoOf = (address: string) => client.askDictionary(`GETSUBSCRIBERINFO news NAME ${address}`);
  return { sandbox, client, time, infoOf };
}

describe("a subscriber", () => {
  it("is described in the words of the guide", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask('LIST news FEED "Bill Jones" <BJones@company.com>');
    const info = await infoOf("bjones@company.com");
    expect(info.get("confirmationID")).toMatch(/^\w{8,}$/);
    expect([...info].filter(([key]) => key !== "confirmationID")).toEqual([
      ["mode", "feed"],
      ["timeSubscribed", "20261121101530"],
      ["posts", "0"],
      ["RealName", "Bill Jones"],
    ]);
  });

  it("waits in the mode subscribe until the address confirms", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("LIST news digest confirm ann@company.com");
    expect((await infoOf("ann@company.com")).get("mode")).toBe("subscribe");
    await client.ask("LIST news digest ann@company.com");
    expect((await infoOf("ann@company.com")).get("mode")).toBe("digest");
  });

  it("subscribes with the mode that the list gives", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("UPDATELIST news {Distribution=index;}");
    await client.ask("LIST news subscribe ann@company.com");
    expect((await infoOf("ann@company.com")).get("mode")).toBe("index");
  });

  it("keeps mode and name when subscribed once more", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask('LIST news null "Ann" <ann@company.com>');
    await client.ask("LIST news subscribe ANN@company.com");
    const info = await infoOf("ann@company.com");
    expect([info.get("mode"), info.get("RealName")]).toEqual(["null", "Ann"]);
  });

  it("who left is remembered as such until the list is cleaned up", async () => {
    const { sandbox, client, time, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("UPDATELIST news {CleanupPeriod=2d;}");
    await client.ask("LIST news feed ann@company.com");
    await client.ask("LIST news unsubscribe ann@company.com");
    expect(await client.ask("LISTSUBSCRIBERS news")).toEqual([]);
    expect((await infoOf("ann@company.com")).get("mode")).toBe("unsubscribe");
    time.now += 2 * DAY;
    expect(await infoOf("ann@company.com")).toEqual(new Map());
  });

  it("who was asked to confirm the leaving stays until then", async () => {
    const { sandbox, client } = await withList();
    await using _ = sandbox;
    await client.ask("LIST news feed ann@company.com");
    await client.ask("LIST news unsubscribe confirm ann@company.com");
    expect(await client.ask("LISTSUBSCRIBERS news")).toEqual(["ann@company.com"]);
  });

  it("who comes back begins anew", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("LIST news feed ann@company.com");
    await client.ask("PROCESSBOUNCE news FOR ann@company.com");
    await client.ask("LIST news unsubscribe ann@company.com");
    await client.ask("LIST news feed ann@company.com");
    expect((await infoOf("ann@company.com")).has("bounces")).toBe(false);
  });
});

describe("the posting mode", () => {
  it.each([
    ["SPECIAL", "special"],
    ["MODERATEALL", "moderateAll"],
    ["PROHIBITED", "prohibited"],
    ["3", ["3"]],
    ["0", "0"],
    ["UNMODERATED", "0"],
    ["", "0"],
  ])("%s reads as %j", async (mode, posts) => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("LIST news feed ann@company.com");
    await client.ask("SETPOSTINGMODE news FOR ann@company.com 7");
    await client.ask(`SETPOSTINGMODE news FOR ann@company.com ${mode}`);
    expect((await infoOf("ann@company.com")).get("posts")).toEqual(posts);
  });

  it.each([
    ["2", ["2"]],
    ["10000", "moderateAll"],
    ["10001", "prohibited"],
  ])("of somebody new follows FirstModerated=%s", async (setting, posts) => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask(`UPDATELIST news {FirstModerated=${setting};}`);
    await client.ask("LIST news feed ann@company.com");
    expect((await infoOf("ann@company.com")).get("posts")).toEqual(posts);
  });
});

describe("bounces", () => {
  it("are counted, a fatal one for as many as the list says", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("UPDATELIST news {FatalWeight=4;}");
    await client.ask("LIST news feed ann@company.com");
    await client.ask("PROCESSBOUNCE news FOR ann@company.com");
    await client.ask("PROCESSBOUNCE news FATAL FOR ann@company.com");
    const info = await infoOf("ann@company.com");
    expect([info.get("bounces"), info.get("lastBounced")]).toEqual(["5", "20261121101530"]);
  });

  it("take an address off the list when there are too many", async () => {
    const { sandbox, client, infoOf } = await withList();
    await using _ = sandbox;
    await client.ask("UPDATELIST news {MaxBounces=2;}");
    await client.ask("LIST news feed ann@company.com");
    await client.ask("PROCESSBOUNCE news FOR ann@company.com");
    await client.ask("PROCESSBOUNCE news FOR ann@company.com");
    expect((await infoOf("ann@company.com")).get("mode")).toBe("unsubscribe");
  });
});

describe("the settings of a list", () => {
  it("are merged, the owner among them", async () => {
    const { sandbox, client } = await withList();
    await using _ = sandbox;
    await client.ask('UPDATELIST news {FeedSubject="[news]";Owner=postmaster;Store=default;}');
    const settings = await client.askDictionary("GETLIST news");
    expect(["Owner", "FeedSubject", "Store", "Reply"].map((key) => settings.get(key))).toEqual([
      "postmaster",
      "[news]",
      undefined,
      "to list",
    ]);
    expect(await client.askDictionary("GETACCOUNTLISTS postmaster")).toEqual(new Map([["news", "0"]]));
  });
});

describe("the owner of a list", () => {
  it("manages it without being an administrator", async () => {
    const { sandbox, client } = await withList();
    await using _ = sandbox;
    await client.ask("CREATELIST other FOR postmaster");
    using owner = await RawClient.signIn(sandbox, "user1");
    for (const line of ["GETLIST news", "LIST news feed ann@company.com", "READSUBSCRIBERS news", "UPDATELIST news {}"])
      expect([line, (await owner.send(line)).status < 300]).toEqual([line, true]);
    for (const line of ["GETLIST other", "GETLIST nothing", "DELETELIST news", "LISTLISTS"])
      expect([line, (await owner.send(line)).status]).toEqual([line, 510]);
  });

  it("is the Account of that name in the list's own Domain", async () => {
    const { sandbox, client } = await withList();
    await using _ = sandbox;
    await client.ask("CREATEDOMAIN client1.com");
    await client.ask(`CREATEACCOUNT user1@client1.com {Password="${PASSWORD}";}`);
    using stranger = await RawClient.signIn(sandbox, "user1@client1.com");
    expect(await stranger.send(`GETLIST news@${sandbox.server.mainDomain.name}`)).toMatchObject({ status: 510 });
  });
});

describe("the lists of the company", () => {
  it("have subscribers who are people of the Domain", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const subscribers = await client.askStrings("LISTSUBSCRIBERS ship-dates");
    const strangers = subscribers.filter(
      (address) => sandbox.server.mainDomain.find(address.split("@")[0] ?? "") === undefined,
    );
    expect([subscribers.length > 10, strangers]).toEqual([true, []]);
  });
});
