import { describe, expect, it } from "vitest";
import { complete, matchingVerbs, nextHint, written } from "@/app/(console)/commands/_parts/console/complete";
import { withLines } from "@/app/(console)/commands/_parts/console/history";
import { readLines, verbsIn } from "@/app/(console)/commands/_parts/console/lines";
import { typedSpans } from "@/app/(console)/commands/_parts/console/typed-spans";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import type { CommandEntry } from "@/lib/reads";

const verbs = [...commandsByVerb.keys()];
const entries: readonly CommandEntry[] = [...commandsByVerb.values()].map(({ verb, summary, effect }) => ({
  verb,
  section: 0,
  summary,
  effect,
}));

function read(text: string) {
  return readLines(text, commandsByVerb, verbs);
}

describe("lines of a console", () => {
  it("are read all together, blank ones and comments passed over", () => {
    const lines = read("GETDOMAINSETTINGS a.example\n\n  # the rest\ncreatedomain b.example");
    expect(lines.ok && lines.requests.map(({ command }) => command.verb)).toEqual([
      "GETDOMAINSETTINGS",
      "CREATEDOMAIN",
    ]);
  });

  it("are stopped by the first that is wrong, which is named", () => {
    const lines = read("CREATEDOMAIN a.example\nGETDOMAINSETTINGS a.example b\nNOSUCH");
    expect(lines).toMatchObject({ ok: false, problem: { line: 2, wrong: { is: "column", column: 29, isEnd: true } } });
  });

  it("name no line where there is only one", () => {
    expect(read("CREATEDOMAIN")).toMatchObject({ ok: false, problem: { line: undefined, wrong: { is: "column" } } });
  });

  it("that name no command are told the nearest", () => {
    expect(read("GETACOUNTSETTINGS a")).toMatchObject({
      problem: { wrong: { is: "unknown", verb: "GETACOUNTSETTINGS", nearest: "GETACCOUNTSETTINGS" } },
    });
    expect(read("qqqqqqqqqqqq")).toMatchObject({ problem: { wrong: { is: "unknown", nearest: undefined } } });
  });

  it.each(["QUIT", "inline", "PASS x", "STLS"])("that speak to the connection are told so: %s", (line) => {
    expect(read(line)).toMatchObject({ problem: { wrong: { is: "connection" } } });
  });

  it("ask for each declaration once", () => {
    expect(verbsIn("noop\n#LIST\r\nNOOP\nlistdomains")).toEqual(["NOOP", "LISTDOMAINS"]);
  });
});

describe("the history", () => {
  it("moves a line that is sent again to its end", () => {
    expect(withLines(["a", "b"], ["a", "c"])).toEqual(["b", "a", "c"]);
  });

  it("keeps no line that is as long as a file", () => {
    expect(withLines(["a"], ["x".repeat(4_001)])).toEqual(["a"]);
  });
});

describe("completion", () => {
  it("puts verbs that begin with what is typed before those that hold it", () => {
    const found = matchingVerbs("list", entries).map(({ verb }) => verb);
    const firstInside = found.findIndex((verb) => !verb.startsWith("LIST"));
    expect(firstInside).toBeGreaterThan(0);
    expect(found.slice(firstInside).some((verb) => verb.startsWith("LIST"))).toBe(false);
  });

  it("offers the words that may follow, and the names that would help", () => {
    expect(complete("CREATEACCOUNT a ", entries, catalogue.createAccount).items.map(({ text }) => text)).toContain(
      "LEGACY",
    );
    expect(complete("GETACCOUNTSETTINGS m.k", entries, catalogue.getAccountSettings).wanted).toEqual({
      names: "account",
      typed: "m.k",
    });
  });

  it("offers nothing behind a place that is wrong", () => {
    expect(complete("GETDOMAINSETTINGS a b ", entries, catalogue.getDomainSettings).items).toEqual([]);
  });

  it("says what is due behind the line", () => {
    expect(nextHint("RENAMEACCOUNT a", catalogue.renameAccount)).toMatch(/newAccountName|INTO/);
    expect(nextHint("RENAMEACCOUNT a b c d", catalogue.renameAccount)).toBe("");
  });

  it("quotes a name that would be read as something else", () => {
    expect([written("a@b.example"), written("two words"), written("(x")]).toEqual([
      "a@b.example",
      '"two words"',
      '"(x"',
    ]);
  });
});

describe("the colours of a typed line", () => {
  it.each([
    ["SETACCOUNTPASSWORD a TO hunter2", catalogue.setAccountPassword],
    ["SETACCOUNTPASSWORD a TO hunter2 METHOD", catalogue.setAccountPassword],
    ["UPDATEACCOUNTSETTINGS a {Password=hunter2;RealName=x;}", catalogue.updateAccountSettings],
    ['UPDATEACCOUNTSETTINGS a {Password="hunter2', catalogue.updateAccountSettings],
  ] as const)("hide the secret of %s and keep its length", (line, command) => {
    const shown = typedSpans(line, command)
      .map(({ text }) => text)
      .join("");
    expect(shown).not.toContain("hunter2");
    expect(shown).toHaveLength(line.length);
  });
});
