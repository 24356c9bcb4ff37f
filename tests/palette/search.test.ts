import { afterEach, describe, expect, it, vi } from "vitest";
import { type ObjectWords, objectSource } from "@/app/(console)/_parts/search/object-source";
import { placeOf } from "@/app/(console)/_parts/search/place";
import { settingSource } from "@/app/(console)/_parts/search/setting-source";
import { atHand, type Part, type Source, searchAll } from "@/app/(console)/_parts/search/source";
import type { PaletteResult } from "@/components/shell/palette-data";
import { decode, encode } from "@/lib/codec";
import { findNames, findSettings, type foundName, type Of } from "@/lib/reads";

const SCOPE = { key: "objects", label: "Objects", prefix: "@" };
const never = () => "failed";

function group(key: string, ...labels: string[]) {
  const entries = labels.map((label) => ({ key: label, icon: "page" as const, label, target: { href: `/${label}` } }));
  return { key, title: key, entries };
}

async function collect(results: AsyncIterable<PaletteResult>): Promise<readonly PaletteResult[]> {
  const all: PaletteResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

function labels(result: PaletteResult | undefined): readonly string[] {
  return result?.groups.flatMap(({ entries }) => entries.map(({ label }) => label)) ?? [];
}

describe("the search of the palette", () => {
  const ask = { text: "st", isAlone: false };
  const signal = new AbortController().signal;

  it("keeps the order of the sources, however late one answers", async () => {
    const late: Source = {
      scope: SCOPE,
      find: async function* () {
        await new Promise((resolve) => setImmediate(resolve));
        yield { groups: [group("late", "storekeeper")] };
      },
    };
    const results = await collect(
      searchAll([late, atHand(SCOPE, () => ({ groups: [group("pages", "Storage")] }))], ask, signal, never),
    );
    expect(results.map(labels)).toEqual([["Storage"], ["storekeeper", "Storage"]]);
  });

  it("keeps what the others found when one fails, and says which", async () => {
    const broken: Source = {
      scope: SCOPE,
      // biome-ignore lint/correctness/useYield: it fails before it has anything to tell
      find: async function* (): AsyncGenerator<Part> {
        throw new Error("away");
      },
    };
    const results = await collect(
      searchAll(
        [broken, atHand(SCOPE, () => ({ groups: [group("pages", "Storage")] }))],
        ask,
        signal,
        () => "no objects",
      ),
    );
    expect(labels(results.at(-1))).toEqual(["Storage"]);
    expect(results.at(-1)?.status).toBe("no objects");
  });

  it("does not say that nothing has a name which another source has found", async () => {
    const without = atHand(SCOPE, () => ({ groups: [], nothing: { title: "No object", text: "" } }));
    const withOne = atHand(SCOPE, () => ({ groups: [group("domains", "storage.example")] }));
    const results = await collect(searchAll([withOne, without], ask, signal, never));
    expect(results.at(-1)?.nothing).toBeUndefined();
  });
});

const WORDS: ObjectWords = {
  title: "objects",
  close: "close",
  otherwise: "otherwise",
  note: (kind, target) => `${kind} ${target}`,
  reading: (found, left) => `${found} found, ${left} left`,
  nothing: (text, looked) => ({ title: text, text: `${looked}` }),
  create: (name) => `create ${name}`,
  everywhere: "everywhere",
};

type Found = Of<typeof foundName>;

/** A server that has these names; what was asked of it is kept. */
function serve(names: readonly Found[]) {
  const asked: string[][] = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    const { text, domains } = findNames.input.read(decode(JSON.parse(body).input));
    asked.push([...domains]);
    const found = names.filter(({ name, domain }) => domains.includes(domain) && name.includes(text));
    const value = findNames.output.write({ found, skipped: [] });
    return { json: async () => ({ value: encode(value ?? null) }) };
  });
  return asked;
}

async function find(text: string, isAlone: boolean, domains: readonly string[], first = "b.example") {
  const source = objectSource(SCOPE, { domains, first, mayCreate: true, words: WORDS });
  return collect(searchAll([source], { text, isAlone }, new AbortController().signal, never));
}

const account = (name: string, domain: string): Found => ({
  kind: "account",
  name,
  domain,
  target: `${name}@${domain}`,
});

describe("objects in the palette", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are looked for in the Domain at hand first, a few Domains at a time, and the nearest name leads", async () => {
    const many = Array.from({ length: 12 }, (_, at) => `d${at}.example`);
    const asked = serve([account("store", "d1.example"), account("m.storozhenko", "b.example")]);
    const results = await find("store", false, [...many, "b.example"]);
    expect(asked[0]?.[0]).toBe("b.example");
    expect(asked).toHaveLength(2);
    expect(results[0]?.status).toBe("1 found, 3 left");
    expect(labels(results.at(-1))).toEqual(["store"]);
  });

  it("lead to the Account that an alias, a number or a Forwarder in our Domains belongs to", async () => {
    serve([
      { kind: "alias", name: "store", domain: "b.example", target: "storekeeper@b.example" },
      { kind: "forwarder", name: "store-out", domain: "b.example", target: "x@elsewhere.example" },
    ]);
    const [result] = await find("store", false, ["b.example"]);
    expect(result?.groups[0]?.entries.map(({ target, note }) => [target, note])).toEqual([
      [{ href: "/domains/b.example/accounts/storekeeper" }, "alias storekeeper"],
      [{ href: "/help-desk?q=store-out%40b.example" }, "forwarder x@elsewhere.example"],
    ]);
  });

  it("offer what is close and what else can be done when nothing has the name", async () => {
    serve([account("kuznetsov", "b.example")]);
    const last = (await find("kuznetzova", true, ["b.example"])).at(-1);
    expect(last?.nothing).toEqual({ title: "kuznetzova", text: "1" });
    expect(labels(last)).toEqual(["kuznetsov", "create kuznetzova", "everywhere"]);
  });
});

describe("the place of a page", () => {
  it.each([
    ["/activity", undefined, undefined],
    ["/domains/b%2Eexample/aliases", "b.example", undefined],
    ["/domains/b.example/accounts", "b.example", undefined],
    ["/domains/b.example/accounts/m.lee/settings", "b.example", "m.lee@b.example"],
  ])("is read from %s", (path, domain, account) => {
    expect(placeOf(path)).toEqual({ domain, account });
  });
});

describe("settings in the palette", () => {
  afterEach(() => vi.unstubAllGlobals());

  const words = { language: "en", title: "settings", ofDomain: "Domain", ofAccount: "Account" } as const;
  const found = ["account", "domain", "accountPrefs"].map((schema) => ({
    schema,
    key: "Key",
    label: schema,
    group: "",
  }));

  it.each([
    [
      "/domains/b.example/accounts/m.lee",
      [
        ["Account", "/domains/b.example/accounts/m.lee/settings?key=Key"],
        ["Domain", "/domains/b.example/settings?key=Key"],
        ["Account", "/domains/b.example/accounts/m.lee/preferences?key=Key"],
      ],
    ],
    [
      "/domains/b.example/aliases",
      [
        ["Domain", "/domains/b.example/settings?key=Key"],
        ["Domain", "/domains/b.example/preferences?key=Key"],
      ],
    ],
    ["/activity", undefined],
  ])("of %s lead to the page that edits them", async (path, expected) => {
    const value = findSettings.output.write(found);
    vi.stubGlobal("fetch", async () => ({ json: async () => ({ value: encode(value ?? null) }) }));
    const source = settingSource(SCOPE, placeOf(path), words);
    const results = await collect(
      searchAll([source], { text: "key", isAlone: true }, new AbortController().signal, never),
    );
    const entries = results.at(-1)?.groups.flatMap((one) => one.entries);
    expect(entries?.map(({ badge, target }) => [badge, "href" in target ? target.href : ""])).toEqual(expected);
  });
});
