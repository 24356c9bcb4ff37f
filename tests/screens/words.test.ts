import { describe, expect, it } from "vitest";
import { data as dataEn } from "@/lib/messages/en/data";
import { shell as shellEn } from "@/lib/messages/en/shell";
import { data as dataRu } from "@/lib/messages/ru/data";
import { shell as shellRu } from "@/lib/messages/ru/shell";

/** Names of what is put into a message, and of its tags. */
function holes(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)|<(\w+)>/g)].map(([, value, tag]) => value ?? tag ?? ""))]
    .filter((name) => /^(\w{2,}|b)$/.test(name) && !/^\p{Lu}/u.test(name))
    .sort();
}

describe.each([
  ["shell", shellEn, shellRu],
  ["data", dataEn, dataRu],
])("the Russian words of %s", (_name, english, russian) => {
  it("take the same values as the English ones", () => {
    const differing = Object.entries(english).filter(([key, message]) => {
      const other = Object.entries(russian).find(([name]) => name === key)?.[1] ?? "";
      return holes(message).join() !== holes(other).join();
    });
    expect(differing).toEqual([]);
  });

  it("are Russian wherever the English ones are words", () => {
    const untranslated = Object.entries(russian).filter(([, message]) => !/\p{Script=Cyrillic}/u.test(message));
    expect(untranslated.map(([key]) => key)).toEqual(english === shellEn ? ["productName"] : []);
  });
});
