import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { decode, isArray, isDictionary, type Value } from "@/lib/codec";
import type { SandboxOptions } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

/**
 * Conversations written by hand from the guide. `C:` is a line of the client, `S:` a line of the server (or its
 * status alone, where the words are the parser's), `D:` the data of a reply, which each framing puts in another place.
 * `D: $name` takes the data, which nobody can know beforehand, and the lines behind it write `$name` for it. `P:` is
 * the part of the data that the guide fixes: some entries of a dictionary, or some elements of an array.
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
  readonly who: "C" | "S" | "D" | "P";
  readonly text: string;
}

function readTranscript(name: string): Step[] {
  const lines = readFileSync(join(FOLDER, name), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, who, text = ""] = /^([CSDP]): ?(.*)$/.exec(line) ?? [];
    return who === "C" || who === "S" || who === "D" || who === "P" ? [{ who, text }] : [];
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

/** What the data has of the wanted part. */
function partOf(data: Value, wanted: Value): Value {
  if (isDictionary(data) && isDictionary(wanted)) return new Map([...data].filter(([key]) => wanted.has(key)));
  if (isArray(data) && isArray(wanted)) return wanted.filter((element) => data.includes(element));
  return data;
}

function expectPart(sent: string, data: string | undefined, text: string): void {
  const wanted = decode(text);
  expect([sent, partOf(decode(data ?? ""), wanted)]).toEqual([sent, wanted]);
}

async function signedIn(sandbox: Parameters<typeof RawClient.connect>[0]): Promise<RawClient> {
  const client = await RawClient.connect(sandbox);
  await client.line();
  await client.send("USER postmaster");
  await client.send("PASS postmasterpassword");
  return client;
}

describe("the transcripts", () => {
  it("have every command of the catalogue in them", () => {
    const steps = readdirSync(FOLDER).flatMap(readTranscript);
    const sent = new Set(steps.flatMap(({ who, text }) => (who === "C" ? text.split(" ", 1) : [])));
    const verbs = new Set([...sent].map((verb) => verb.toUpperCase()));
    expect([...commandsByVerb.keys()].filter((verb) => !verbs.has(verb))).toEqual([]);
  });
});

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
        const line = await client.line();
        if (who === "P") expectPart(sent, line, text);
        else {
          const data = line?.replace(/, /g, ",");
          expect([sent, data]).toEqual([sent, unknowns.wanted(text.replace(/, /g, ","), data)]);
        }
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
      } else if (who === "P") {
        const line = await client.line();
        expect([sent, line?.slice(0, 4)]).toEqual([sent, "201 "]);
        expectPart(sent, line?.slice(4), text);
      } else {
        const line = await client.line();
        const wanted = who === "S" ? text : `201 ${unknowns.wanted(text, line?.slice(4))}`;
        expect([sent, asFar(line, wanted)]).toEqual([sent, wanted]);
      }
    }
  });
});
