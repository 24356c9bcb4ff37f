import { describe, expect, it } from "vitest";
import { type Command, defineCommand } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { everybody } from "@/lib/catalogue/names";
import { choice, flag, group, keyed, number, oneOf, optional, required, string } from "@/lib/catalogue/params";
import { nothing } from "@/lib/catalogue/returns";
import { syntax, syntaxPieces } from "@/lib/catalogue/syntax";
import { facts } from "./facts";

/** Where the guide prints something else than it describes, or names what we spell out. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  // The guide never closes the last bracket.
  LISTDOMAINOBJECTS: [
    "LISTDOMAINOBJECTS domainName [FILTER filter] limit [ACCOUNTS] [ALIASES] [FORWARDERS] [COOKIE cookie]",
  ],
  // Described as optional.
  INSERTDIRECTORYRECORDS: ["INSERTDIRECTORYRECORDS [domainName]"],
  DELETEDIRECTORYRECORDS: ["DELETEDIRECTORYRECORDS [domainName]"],
  LISTDOMAINPBXFILES: ["LISTDOMAINPBXFILES [domainName] [FILE language]"],
  // The parentheses are those of the array.
  GETACCOUNTINFO: ["GETACCOUNTINFO accountName [Key keyName | keyList]"],
  // The guide gives the words a name.
  LIST: ["subscribe", "feed", "digest", "index", "null", "banned", "unsubscribe"].map(
    (operation) => `LIST listName ${operation} [silently] [confirm] subscriber`,
  ),
  // And here it names only the number.
  SETPOSTINGMODE: ["SETPOSTINGMODE listName FOR subscriberAddress [postingMode]"],
};

/** Alternatives that must be chosen from are lines of their own in the guide. */
function lines(command: Command): string[] {
  const text = syntax(command);
  const [, before = "", alternatives, after = ""] = /^(.*?)\(([^()]*)\)(.*)$/.exec(text) ?? [];
  return alternatives === undefined ? [text] : alternatives.split(" | ").map((one) => before + one + after);
}

function squeezed(texts: readonly string[]): string[] {
  return texts.map((text) => text.replaceAll(" ", "")).sort();
}

describe("the syntax line", () => {
  it.each(facts.map(({ verb, syntax: printed }) => [verb, printed] as const))(
    "of %s is the guide's",
    (verb, printed) => {
      const command = commandsByVerb.get(verb);
      expect(squeezed(command ? lines(command) : [])).toEqual(squeezed(OURS[verb] ?? printed));
    },
  );

  it("differs from the guide's only where it has to", () => {
    const same = facts.filter(
      ({ verb, syntax: printed }) => OURS[verb] && squeezed(printed).join() === squeezed(OURS[verb]).join(),
    );
    expect(same).toEqual([]);
  });

  it("has brackets around what may be left out and bars between alternatives", () => {
    const command = defineCommand({
      verb: "TEST",
      section: "",
      object: "misc",
      effect: "read",
      summary: "",
      access: everybody,
      params: {
        name: string(),
        range: optional(group({ from: keyed("FROM", number()), to: optional(number()) })),
        how: choice(["A", "B"]),
        what: oneOf({ all: required(flag("ALL")) }, { one: keyed("ONE", string()) }),
      },
      returns: nothing,
    });
    expect(syntax(command)).toBe("TEST name [FROM from [to]] (A | B) (ALL | ONE one)");
  });
});

describe("the pieces of a syntax line", () => {
  it("tell keywords from names", () => {
    expect(syntaxPieces(catalogue.createDomainSkin)).toEqual([
      { role: "command", text: "CREATEDOMAINSKIN" },
      { role: "mark", text: "[" },
      { role: "name", text: "domainName" },
      { role: "keyword", text: "SKIN" },
      { role: "mark", text: "]" },
      { role: "name", text: "skinName" },
    ]);
  });
});
