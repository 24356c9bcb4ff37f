import { describe, expect, it } from "vitest";
import { KIND_PROBLEMS } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { commandSummaries, kindProblemTexts } from "@/lib/messages/ru/commands";
import { accounts } from "@/lib/messages/ru/commands/accounts";
import { communication } from "@/lib/messages/ru/commands/communication";
import { domains } from "@/lib/messages/ru/commands/domains";
import { server } from "@/lib/messages/ru/commands/server";

const verbs = [...commandsByVerb.keys()];

describe("the Russian summaries", () => {
  it("are there for every command", () => {
    expect(verbs.filter((verb) => commandSummaries[verb] === undefined)).toEqual([]);
  });

  it("are there for nothing else, and once", () => {
    const all = [domains, accounts, communication, server].flatMap(Object.keys);
    expect(all.filter((verb) => !commandsByVerb.has(verb))).toEqual([]);
    expect(all).toHaveLength(verbs.length);
  });

  it("are Russian sentences", () => {
    expect(Object.values(commandSummaries).filter((text) => !/^[А-ЯЁ].*\.$/.test(text) || text.includes("{"))).toEqual(
      [],
    );
  });

  it("tell one command from another", () => {
    const texts = Object.values(commandSummaries);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe("the Russian words for what is wrong with a parameter", () => {
  it("are there for every problem, with the same parameters", () => {
    const holes = (text: string) => text.match(/\{\w+\}/g) ?? [];
    const english = Object.entries(KIND_PROBLEMS).map(([code, text]) => [code, holes(text)]);
    expect(Object.entries(kindProblemTexts).map(([code, text]) => [code, holes(text)])).toEqual(english);
  });
});
