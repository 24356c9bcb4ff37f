import { describe, expect, it } from "vitest";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { CommandLineError, parseLine } from "@/lib/catalogue/parse";
import { dictionary } from "@/lib/codec";

function read(line: string) {
  const { command, input } = parseLine(commandsByVerb, line);
  return { verb: command.verb, ...input };
}

function problem(line: string): CommandLineError {
  try {
    parseLine(commandsByVerb, line);
  } catch (error) {
    if (error instanceof CommandLineError) return error;
    throw error;
  }
  throw new Error(`This is a command: ${line}`);
}

describe("a typed line", () => {
  it("may have the verb and its keywords in any case", () => {
    const meant = { verb: "DELETEDOMAIN", domainName: "client1.com", force: true };
    for (const line of [
      "DELETEDOMAIN client1.com FORCE",
      "deletedomain client1.com force",
      "DeleteDomain client1.com Force",
    ])
      expect(read(line)).toEqual(meant);
  });

  it("may have runs of spaces and tabs anywhere between its words", () => {
    expect(read("  DELETEDOMAIN \t client1.com\t FORCE \t")).toEqual(read("DELETEDOMAIN client1.com FORCE"));
    expect(read("LIST  l feed   silently  confirm  a@b.example")).toEqual(
      read("LIST l feed silently confirm a@b.example"),
    );
  });

  it("may end in a line end", () => {
    expect(read("NOOP\r\n")).toEqual({ verb: "NOOP" });
  });

  it("takes a quoted word for a name, never for a keyword", () => {
    expect(read('CREATEDIRECTORYUNIT "u" "SHARED"')).toEqual({
      verb: "CREATEDIRECTORYUNIT",
      unitName: "u",
      mountPoint: "SHARED",
    });
    expect(problem('DELETEDOMAIN a "FORCE"').offset).toBe(15);
    expect(problem('LIST l "feed" a@b.example').offset).toBe(7);
  });

  it("takes a bare keyword for the keyword, even where a name could stand", () => {
    expect(read("CREATEDIRECTORYUNIT u SHARED m")).toEqual({
      verb: "CREATEDIRECTORYUNIT",
      unitName: "u",
      shared: true,
      mountPoint: "m",
    });
    expect(read("LISTSERVERTELNUMS FILTER FILTER 5")).toEqual({
      verb: "LISTSERVERTELNUMS",
      filter: "FILTER",
      limit: 5,
    });
  });

  it("does not take the beginning of a longer word for a keyword", () => {
    expect(read("LISTDOMAINPBXFILES FILES.example")).toEqual({
      verb: "LISTDOMAINPBXFILES",
      domainName: "FILES.example",
    });
    expect(problem("DELETEDOMAIN a FORCED").offset).toBe(15);
  });

  it("tells a Domain that is left out from a dictionary by its first character", () => {
    expect(read("UPDATEDOMAINSETTINGS {a=b;}")).toEqual({
      verb: "UPDATEDOMAINSETTINGS",
      newSettings: dictionary([["a", "b"]]),
    });
  });

  it("may give numbers as digits, in quotes, or as numbers of the Data Formats", () => {
    for (const limit of ["5", '"5"', "#5"])
      expect(read(`LISTSERVERTELNUMS ${limit}`)).toEqual({ verb: "LISTSERVERTELNUMS", limit: 5 });
  });

  it("is read as the sample of the guide says", () => {
    expect(read('LIST MyList@mydomain.com FEED confirm "Bill Jones" <BJones@company.com>')).toEqual({
      verb: "LIST",
      listName: "MyList@mydomain.com",
      operation: "feed",
      confirm: true,
      subscriber: '"Bill Jones" <BJones@company.com>',
    });
  });
});

describe("the forms of old clients", () => {
  it("say TO where newer ones say PASSWORD", () => {
    expect(read("SetAccountPassword a@b TO secret")).toEqual(read('SETACCOUNTPASSWORD "a@b" PASSWORD "secret"'));
  });

  it("send file data as a string of base64, with brackets or without", () => {
    const meant = read("STORESERVERSKINFILE s FILE f DATA [SGk=]");
    expect(read('STORESERVERSKINFILE s FILE f DATA "SGk="')).toEqual(meant);
    expect(read('STORESERVERSKINFILE s FILE f DATA "[SGk=]"')).toEqual(meant);
  });

  it("drop all Rules with the word Default", () => {
    expect(read("SETACCOUNTMAILRULES a@b Default")).toEqual(read("SETACCOUNTMAILRULES a@b ()"));
    expect(problem("SETSERVERTRUSTEDCERTS Default").offset).toBe(22);
  });

  it("are read, and are no keyword of anything else", () => {
    expect(problem("VERIFYACCOUNTPASSWORD a@b TO secret").offset).toBe(26);
  });
});

describe("a line that is none", () => {
  it.each([
    ["", 0, "There is no command here."],
    ["   ", 3, "There is no command here."],
    ["FROBNICATE x", 0, "There is no command FROBNICATE."],
    ['"NOOP"', 0, "There is no command here."],
    ["NOOP x", 5, "At column 6: the end of the line expected."],
    ["DELETEDOMAIN", 12, "At column 13: domainName expected."],
    ["DELETEDOMAIN a b", 15, "At column 16: FORCE or the end of the line expected."],
    ["RENAMEDOMAIN a b", 15, "At column 16: INTO expected."],
    ["RENAMEDOMAIN a INTO", 19, "At column 20: newDomainName expected."],
    ["LISTSERVERTELNUMS many", 18, "At column 19: FILTER or limit expected."],
    ["LISTSERVERTELNUMS 99999999999999999999", 18, "At column 19: FILTER or limit expected."],
    ["SETACCOUNTTYPE a TextMailbox", 17, "At column 18: accountType expected."],
    ["SETDOMAINDEFAULTS (a)", 18, "At column 19: newSettings expected."],
    ["SETDOMAINDEFAULTS {a=1}", 22, 'At column 23: ";" expected.'],
    ["SETDOMAINDEFAULTS {a=1;}x", 24, "At column 25: space expected."],
    ["SETACCOUNTALIASES a (b,{c=1;})", 20, "At column 21: newAliases expected."],
    ['DELETEDOMAIN "a', 15, "At column 16: unterminated string."],
    ["STORESERVERSKINFILE s FILE f DATA [A!]", 36, "At column 37: not base64."],
    ["STORESERVERSKINFILE s FILE f DATA (a)", 34, "At column 35: fileContent expected."],
    ["STORESERVERSKINFILE s FILE f", 28, "At column 29: DATA or DELETE expected."],
    ["SETACCOUNTPASSWORD a PASSWORD b METHOD c NAME d", 41, "At column 42: CHECK or the end of the line expected."],
    ["GETDOMAINSETTINGS a\nSHUTDOWN", 19, "A command is one line."],
    ["GETDOMAINSETTINGS a\r\nSHUTDOWN", 19, "A command is one line."],
    ["DELETEDOMAIN a\0b", 14, "A command is one line."],
  ])("%j goes wrong at %i", (line, offset, message) => {
    const error = problem(line);
    expect({ offset: error.offset, message: error.message }).toEqual({ offset, message });
  });

  it("names every word that could stand there", () => {
    expect(problem("CREATEACCOUNT a x").expected).toEqual([
      "accountType",
      "PATH",
      "LEGACY",
      "settings",
      "the end of the line",
    ]);
  });
});
