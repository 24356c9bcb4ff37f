import { describe, expect, it } from "vitest";
import { KIND_PROBLEMS } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { translateCommand } from "@/lib/catalogue/translate";
import { commandSections, commandSummaries, commandWords, kindProblemTexts } from "@/lib/messages/ru/commands";
import { accounts } from "@/lib/messages/ru/commands/accounts";
import { communication } from "@/lib/messages/ru/commands/communication";
import { domains } from "@/lib/messages/ru/commands/domains";
import { server } from "@/lib/messages/ru/commands/server";
import { wordTables } from "@/lib/messages/ru/commands/words";

const verbs = [...commandsByVerb.keys()];

const TEXTS = new Set(["help", "shape", "reason", "loses"]);

/** Every text of a declaration but its summary, wherever it stands. */
function textsIn(thing: unknown): string[] {
  if (typeof thing !== "object" || thing === null) return [];
  return Object.entries(thing).flatMap(([name, value]) =>
    typeof value === "string" ? (TEXTS.has(name) ? [value] : []) : textsIn(value),
  );
}

/** What is the server's and stays as it is: verbs, keywords, keys, @domain, names of files, wildcards, figures. */
const SERVER_WORD =
  /@\w+|-?[*%]|(?<!\w)(?:-seconds|\.\w+)|\w+\.\w+|[/\w-]*(?:[A-Z]{2}|[a-z][A-Z]|_)(?:[\w./-]*\w)?|\d+/g;
const PLAIN_WORD = /^IDs?$/;

function serverWords(text: string): string[] {
  return (text.match(SERVER_WORD) ?? []).filter((word) => !PLAIN_WORD.test(word));
}

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

describe("the Russian names of sections", () => {
  it("are there for every section and for nothing else", () => {
    const sections = new Set([...commandsByVerb.values()].map(({ section }) => section));
    expect(Object.keys(commandSections).sort()).toEqual([...sections].sort());
  });
});

describe("the Russian words of the declarations", () => {
  const english = new Set([...commandsByVerb.values()].flatMap(textsIn));
  const pairs = Object.entries(commandWords);

  it("are there for every text", () => {
    expect([...english].filter((text) => !Object.hasOwn(commandWords, text))).toEqual([]);
  });

  it("are there for nothing else, and once", () => {
    const all = Object.values(wordTables).flatMap(Object.keys);
    expect(all.filter((text) => !english.has(text))).toEqual([]);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it("reach every place that an English text stood in", () => {
    const russian = new Set(Object.values(commandWords));
    const translated = [...commandsByVerb.values()].map((command) => translateCommand(command, "", commandWords));
    expect(translated.flatMap(textsIn).filter((text) => !russian.has(text))).toEqual([]);
  });

  it("are sentences where the English ones are, and pieces of one elsewhere", () => {
    const isLike = (text: string, words: string) =>
      text.endsWith(".") ? /^[^a-zа-яё].*\.$/.test(words) : /^[^А-ЯЁ].*[^.]$/.test(words);
    expect(pairs.filter(([text, words]) => !isLike(text, words))).toEqual([]);
  });

  it("keep the server's own words", () => {
    const lost = pairs.map(([text, words]) => [words, serverWords(text).filter((word) => !words.includes(word))]);
    expect(lost.filter(([, missing]) => missing?.length)).toEqual([]);
  });

  it("say nothing in Latin letters that the English ones do not say", () => {
    const latin = (text: string): string[] => text.replace("(DN)", "").match(/[A-Za-z]+/g) ?? [];
    const added = pairs.map(([text, words]) => [words, latin(words).filter((word) => !latin(text).includes(word))]);
    expect(added.filter(([, words]) => words?.length)).toEqual([]);
  });
});

describe("the Russian words for what is wrong with a parameter", () => {
  it("are there for every problem, with the same parameters", () => {
    const holes = (text: string) => text.match(/\{\w+\}/g) ?? [];
    const english = Object.entries(KIND_PROBLEMS).map(([code, text]) => [code, holes(text)]);
    expect(Object.entries(kindProblemTexts).map(([code, text]) => [code, holes(text)])).toEqual(english);
  });
});
