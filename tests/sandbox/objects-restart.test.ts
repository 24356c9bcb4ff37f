import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MailServer } from "@/lib/sandbox/state/mail-server";
import { readSnapshot } from "@/lib/sandbox/store/read-snapshot";
import { linesOf, writeSnapshot } from "@/lib/sandbox/store/write-snapshot";
import { aSandbox, RawClient } from "../support/start-sandbox";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Changes that use the clock and randomness, so that a replay which took others would show. */
const WORK = [
  "CREATEDOMAIN client1.com",
  "CREATEACCOUNT user1@client1.com",
  "CREATEGROUP staff@client1.com {Members=(user1);}",
  "CREATEFORWARDER f@client1.com TO user1",
  "UPDATEFORWARDER f@client1.com {Note=x;}",
  "CREATENAMEDTASK ivr@client1.com FOR user1",
  "UPDATENAMEDTASK ivr@client1.com {Program=menu;}",
  "CREATELIST news@client1.com FOR user1",
  'LIST news@client1.com feed confirm "Bill Jones" <BJones@company.com>',
  "LIST news@client1.com digest ann@company.com",
  "LIST news@client1.com unsubscribe ann@company.com",
  "LIST news@client1.com subscribe cy@company.com",
  "SETPOSTINGMODE news@client1.com FOR cy@company.com 3",
  "PROCESSBOUNCE news@client1.com FATAL FOR cy@company.com",
  "CREATEMAILBOX user1@client1.com MAILBOX Archive/2026 CLASS IPF.Note",
  "CREATEMAILBOX user1@client1.com MAILBOX Folder/",
  "SETMAILBOXACL user1@client1.com MAILBOX INBOX {anyone=lr;}",
  "SETMAILBOXSUBSCRIPTION user1@client1.com (INBOX)",
  'SETMAILBOXALIASES user1@client1.com {Boss="~boss/INBOX";}',
  "WRITESTORAGEFILE user1@client1.com FILE docs/a.txt DATA [SGVsbG8=]",
  "UPDATESTORAGEFILEATTR user1@client1.com FILE docs/ (<tag>red</tag>)",
  "SETFILESUBSCRIPTION user1@client1.com (a)",
  'DATASET user1@client1.com {subsetName="A/B";what=createSet;}',
  "DATASET user1@client1.com {subsetName=A;what=setEntry;data={x=y;};}",
  'ROSTER user1@client1.com {what=Update;peer="ann@x.com";data={Out=YES;};}',
  "BALANCE user1@client1.com {op=credit;amount=#9007199254740993;}",
  "BALANCE user1@client1.com {op=reserve;amount=#5;expires=#600;}",
  "UPDATESCHEDULEDTASK user1@client1.com {id=report;program=report;when=now;period=day;}",
];

/** The whole state in the notation of the server. */
function stateOf(server: MailServer): string[] {
  return [...linesOf(server, 1)];
}

async function workedOn(): Promise<string[]> {
  await using sandbox = await aSandbox({ seed: "bare", data });
  using client = await RawClient.signIn(sandbox, "postmaster");
  for (const line of WORK) await client.ask(line);
  return stateOf(sandbox.server);
}

describe("Groups, Forwarders, tasks, lists, Mailboxes, files and data of Accounts", () => {
  it("are the same after a restart, to the last moment and random name", async () => {
    const before = await workedOn();
    await using again = await aSandbox({ seed: "bare", data });
    expect(stateOf(again.server)).toEqual(before);
  });

  it("are the same after they were written to a snapshot and read back", async () => {
    const before = await workedOn();
    await using again = await aSandbox({ seed: "bare", data });
    const path = join(data, "copy");
    writeSnapshot(path, again.server, 1);
    expect(stateOf(readSnapshot(path).server)).toEqual(before);
  });
});
