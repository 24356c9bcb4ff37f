import { describe, expect, it } from "vitest";
import { messagesOf } from "@/lib/messages";

type Tree = { readonly [key: string]: string | Tree };

/** Every message by its whole name: `data.sizeIn.KiB`. */
function messagesIn(tree: Tree, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, part]) =>
    typeof part === "string" ? [[`${prefix}${key}`, part] as const] : messagesIn(part, `${prefix}${key}.`),
  );
}

/** Names of what is put into a message, and of its tags; the branches of a plural are words. */
function holes(message: string): string[] {
  const names = message.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s)\{(\w+)[,}]|<(\w+)>/g);
  return [...new Set([...names].map(([, value, tag]) => value ?? tag ?? ""))].sort();
}

/** Names of things, the same in every language. */
const NAMES = /^(Gatehouse|CLI|JSON|Kerberos)$/;

const russian = new Map(messagesIn(messagesOf("ru")));

describe("the Russian words", () => {
  it.each(Object.entries(messagesOf("en")))("of %s take the same values as the English ones", (_, english) => {
    const differing = messagesIn(english).filter(([key, message]) => {
      const [area] = Object.entries(messagesOf("en")).find(([, tree]) => tree === english) ?? [];
      return holes(message).join() !== holes(russian.get(`${area}.${key}`) ?? "").join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("are Russian wherever the English ones are words", () => {
    const words = [...russian].filter(([, message]) => /\p{L}{3}/u.test(message.replace(/\{[^}]*\}|<[^>]*>/g, "")));
    const untranslated = words.filter(([, message]) => !/\p{Script=Cyrillic}/u.test(message) && !NAMES.test(message));
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });
});
