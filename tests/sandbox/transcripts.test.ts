import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

/**
 * Conversations written by hand from the guide. `C:` is a line of the client, `S:` a line of the server (or its
 * status alone, where the words are the parser's), `D:` the data of a reply, which each framing puts in another place.
 * `D: $name` takes the data, which nobody can know beforehand, and the lines behind it write `$name` for it.
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

/** A transcript named after the cluster is played on a member of one. */
function optionsFor(name: string): SandboxOptions {
  return { ...OPTIONS, cluster: name.startsWith("cluster") };
}

/** The names of a transcript for what only the server knows. */
class Unknowns {
  readonly #values = new Map<string, string>();

  fill(text: string): string {
    return text.replace(/\$[a-z]+/g, (name) => this.#values.get(name) ?? name);
  }

  /** What the data has to be: itself, where the transcript takes it. */
  wanted(text: string, data: string | undefined): string {
    if (/^\$[a-z]+$/.test(text) && !this.#values.has(text)) this.#values.set(text, data ?? "");
    return this.fill(text);
  }
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
    await using sandbox = await aSandbox(optionsFor(name));
    using client = await signedIn(sandbox);
    const unknowns = new Unknowns();
    let sent = "";
    for (const { who, text } of readTranscript(name)) {
      if (who === "C") {
        sent = unknowns.fill(text);
        client.write(`${sent}\r\n`);
      } else if (who === "S") expect([sent, asFar(await client.line(), text)]).toEqual([sent, text]);
      else {
        expect([sent, await client.line()]).toEqual([sent, "200 data follow"]);
        const data = (await client.line())?.replace(/, /g, ",");
        expect([sent, data]).toEqual([sent, unknowns.wanted(text.replace(/, /g, ","), data)]);
      }
    }
  });

  it("holds in the one-line framing", async () => {
    await using sandbox = await aSandbox(optionsFor(name));
    using client = await signedIn(sandbox);
    const unknowns = new Unknowns();
    await client.send("INLINE");
    let sent = "";
    for (const { who, text } of readTranscript(name)) {
      if (who === "C") {
        sent = unknowns.fill(text);
        client.write(`${sent}\r\n`);
      } else {
        const line = await client.line();
        const wanted = who === "S" ? text : `201 ${unknowns.wanted(text, line?.slice(4))}`;
        expect([sent, asFar(line, wanted)]).toEqual([sent, wanted]);
      }
    }
  });
});
