import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

/**
 * Conversations written by hand from the guide. `C:` is a line of the client, `S:` a line of the server (or its
 * status alone, where the words are the parser's), `D:` the data of a reply, which each framing puts in another place.
 */
const FOLDER = join(import.meta.dirname, "../fixtures/transcripts");
const NOW = Date.UTC(2026, 10, 21, 10, 15);

const OPTIONS: SandboxOptions = {
  seed: "bare",
  mainDomain: "mail.servername.com",
  password: "postmasterpassword",
  version: "5.3",
  apop: false,
  clock: () => NOW,
};

interface Step {
  readonly who: "C" | "S" | "D";
  readonly text: string;
}

function readTranscript(name: string): Step[] {
  const lines = readFileSync(join(FOLDER, name), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, who, text = ""] = /^([CSD]): ?(.*)$/.exec(line) ?? [];
    return who === "C" || who === "S" || who === "D" ? [{ who, text }] : [];
  });
}

/** The reply as far as the transcript says it. */
function asFar(line: string | undefined, wanted: string): string | undefined {
  return /^\d{3}$/.test(wanted) ? line?.slice(0, 3) : line;
}

async function signedIn(sandbox: Parameters<typeof RawClient.connect>[0]): Promise<RawClient> {
  const client = await RawClient.connect(sandbox);
  await client.line();
  await client.send("USER postmaster");
  await client.send("PASS postmasterpassword");
  return client;
}

describe("the guide's sample session", () => {
  it("gets the guide's replies, byte for byte", async () => {
    await using sandbox = await aSandbox(OPTIONS);
    using operator = await signedIn(sandbox);
    await operator.send("CREATEDOMAIN client2.com");
    using client = await RawClient.connect(sandbox);
    for (const { who, text } of readTranscript("session.txt")) {
      if (who === "C") client.write(`${text}\r\n`);
      else expect(await client.line()).toBe(text);
    }
    await client.closed();
  });
});

describe.each(readdirSync(FOLDER).filter((name) => name !== "session.txt"))("the transcript %s", (name) => {
  it("holds in the default framing", async () => {
    await using sandbox = await aSandbox(OPTIONS);
    using client = await signedIn(sandbox);
    let sent = "";
    for (const { who, text } of readTranscript(name)) {
      if (who === "C") {
        sent = text;
        client.write(`${text}\r\n`);
      } else if (who === "S") expect([sent, asFar(await client.line(), text)]).toEqual([sent, text]);
      else {
        expect([sent, await client.line()]).toEqual([sent, "200 data follow"]);
        const data = await client.line();
        expect([sent, data?.replace(/, /g, ",")]).toEqual([sent, text.replace(/, /g, ",")]);
      }
    }
  });

  it("holds in the one-line framing", async () => {
    await using sandbox = await aSandbox(OPTIONS);
    using client = await signedIn(sandbox);
    await client.send("INLINE");
    let sent = "";
    for (const { who, text } of readTranscript(name)) {
      if (who === "C") {
        sent = text;
        client.write(`${text}\r\n`);
      } else {
        const wanted = who === "S" ? text : `201 ${text}`;
        expect([sent, asFar(await client.line(), wanted)]).toEqual([sent, wanted]);
      }
    }
  });
});
