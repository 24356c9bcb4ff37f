import { describe, expect, it } from "vitest";
import { type AnyInput, type Command, eachParam, type InputValue, type Kind, type Parts } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { compile, pieces } from "@/lib/catalogue/compile";
import { parseLine } from "@/lib/catalogue/parse";
import { dictionary, Xml } from "@/lib/codec";
import { InputError } from "@/lib/errors";

/** Hostile names: nothing that a person types may become a keyword, a second value or a second command. */

const commands = Object.values<Command>(catalogue);
const keywords = [
  ...new Set(commands.flatMap(({ params }) => [...eachParam(params)].flatMap(([, one]) => one.keyword ?? []))),
];

const hostileNames = [
  ...keywords,
  ...keywords.map((keyword) => `a" ${keyword}`),
  "a\r\nSHUTDOWN",
  "a\nSHUTDOWN",
  "a\rSHUTDOWN",
  "a\u2028SHUTDOWN",
  'a"\r\nDELETEDOMAIN "b" FORCE',
  '"',
  '\\"',
  "\\",
  "a\\",
  "\\e",
  "\\010",
  "#NULL#",
  "#I[10.0.0.1]",
  "#5",
  "{x=1;}",
  "(a)",
  "[AA==]",
  "a b",
  "a\tb",
  " FORCE",
  "",
  "*",
  "default",
  "<a@b>",
];

function filler(kind: Kind, name: string): InputValue {
  switch (kind.kind) {
    case "string":
    case "address":
      return name === "" && kind.kind === "address" ? " " : name;
    case "number":
    case "numeric":
    case "numberOr":
      return 1;
    case "choice":
      return kind.values[0];
    case "flag":
      return true;
    case "strings":
    case "array":
      return [name, name];
    case "dictionary":
      return dictionary([[name, name]]);
    case "bytes":
      return new Uint8Array([1]);
    case "object":
      return name;
    case "rest":
      return "a@b.example";
  }
}

/** Everything that can be given, with this name wherever a name can stand. */
function fullInput(parts: Parts, name: string): AnyInput {
  return Object.assign(
    {},
    ...Object.entries(parts).map(([key, part]) => {
      if (part.part === "param") return { [key]: filler(part.kind, name) };
      return fullInput(part.part === "group" ? part.parts : (part.alternatives[0] ?? {}), name);
    }),
  );
}

describe("a hostile name", () => {
  it.each(hostileNames.map((name) => [JSON.stringify(name), name]))("%s stays a name in every command", (_, name) => {
    for (const command of commands) {
      const input = fullInput(command.params, name);
      const line = compile(command, input);
      expect(line).not.toMatch(/[\r\n\0]/);
      const parsed = parseLine(commandsByVerb, line);
      expect({ verb: parsed.command.verb, input: parsed.input }).toEqual({ verb: command.verb, input });
    }
  });

  it("is always in quotes, so that bare words are ours alone", () => {
    for (const command of commands) {
      const strings = pieces(command, fullInput(command.params, "FILTER")).filter(({ role }) => role === "string");
      expect(strings.filter(({ text }) => !text.startsWith('"') && text !== "a@b.example")).toEqual([]);
    }
  });
});

describe("XML of several lines", () => {
  it("is sent on one", () => {
    const line = compile(catalogue.echo, { object: new Xml("<a>\r\nSHUTDOWN</a>") });
    expect(line).not.toMatch(/[\r\n]/);
    expect(parseLine(commandsByVerb, line).command.verb).toBe("ECHO");
  });
});

describe("what cannot be sent", () => {
  it.each(["a\0b", "\0"])("is refused: a zero character in %j", (name) => {
    expect(() => compile(catalogue.deleteDomain, { domainName: name })).toThrow(InputError);
    expect(() => compile(catalogue.setAccountAliases, { accountName: "a", newAliases: [name] })).toThrow(InputError);
    expect(() => compile(catalogue.echo, { object: dictionary([[name, "x"]]) })).toThrow(InputError);
  });

  it("is refused: half of a surrogate pair", () => {
    expect(() => compile(catalogue.deleteDomain, { domainName: "\ud83d" })).toThrow(InputError);
  });

  it.each(["<a", "<a/>x", "<a></a> (b)"])("is refused: XML that is none, %j", (source) => {
    expect(() => compile(catalogue.echo, { object: new Xml(source) })).toThrow(InputError);
  });

  it.each([
    "a@b\r\nSHUTDOWN",
    "confirm a@b.example",
    "silently <a@b.example>",
    '"Bill\r\nSHUTDOWN" <a@b.example>',
    '"Bill" silently <a@b.example>',
    "a@b.example x",
    "a@b.example\u2028x",
    "a\0@b.example",
    "<a@b.example> <c@d.example>",
    "nobody",
    "",
  ])("is refused: the subscriber %j, which the server would read raw", (subscriber) => {
    expect(() => compile(catalogue.list, { listName: "l", operation: "feed", subscriber })).toThrow(InputError);
  });

  it.each(["FORCE\r\nSHUTDOWN", "TextMailbox LEGACY", "textmailbox", ""])(
    "is refused: the choice %j",
    (accountType) => {
      expect(() => compile(catalogue.createAccount, { accountName: "a", accountType })).toThrow(InputError);
    },
  );

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, "1 DELETE", "1"])(
    "is refused: the number %j",
    (limit) => {
      expect(() => compile(catalogue.listServerTelnums, { limit })).toThrow(InputError);
    },
  );

  it("is refused: a parameter that the command does not have", () => {
    expect(() => compile(catalogue.deleteDomain, { domainName: "a", FORCE: true })).toThrow(/FORCE/);
    expect(() => compile(catalogue.deleteDomain, { domainName: "a", __proto__x: true })).toThrow(InputError);
  });
});
