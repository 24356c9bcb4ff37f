import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatePassword } from "@/components/person/generate-password";
import { judgePassword } from "@/components/person/judge-password";

const maria = { names: ["m.kuznetsova@northwind.example", "Мария Кузнецова"], rule: "MixedCaseDigit" };

function ids(password: string, context = maria) {
  return judgePassword(password, context).points.map(({ id }) => id);
}

describe("a generated password", () => {
  const made = Array.from({ length: 200 }, () => generatePassword());

  it("can be read out: two words between a short beginning and a number", () => {
    for (const password of made) expect(password).toMatch(/^[A-Z][a-z]\d-[a-z]{7}-[A-Z][a-z]{6}-\d\d$/);
  });

  it("has no letter that is mistaken for another one", () => {
    for (const password of made) expect(password).not.toMatch(/[lIO01]/);
  });

  it("is another one each time", () => {
    expect(new Set(made).size).toBe(made.length);
  });

  it("throws a byte away that would make some letters likelier than others", () => {
    const zeros = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0);
    let isFirst = true;
    const unevenFirst = (bytes: Uint8Array<ArrayBuffer>) => {
      bytes.fill(isFirst ? 255 : 0);
      isFirst = false;
    };
    expect(generatePassword(unevenFirst)).toBe(generatePassword(zeros));
  });

  it("keeps the rule of mixed case and digits and is strong", () => {
    for (const password of made.slice(0, 50)) {
      expect(judgePassword(password, { names: [], rule: "MixedCaseDigit" })).toMatchObject({ level: 4 });
    }
  });
});

describe("judging a password", () => {
  it("says nothing about an empty one", () => {
    expect(judgePassword("", maria)).toEqual({ level: 0, points: [] });
  });

  it.each([
    ["Maria-1", 1],
    ["password", 1],
    ["Пароль2026", 1],
    ["qwerty123456", 1],
    ["aaaaaaaaaaaaaaaa", 1],
    ["kuznetsova1985", 1],
    ["northwind-12", 1],
    ["correct horse battery staple", 4],
    ["Kv7-harbor-Lune-42", 4],
    ["гроза над тихим заливом", 4],
  ])("puts %s on level %i", (password, level) => {
    expect(judgePassword(password, maria).level).toBe(level);
  });

  it("names the person's own name in it", () => {
    expect(judgePassword("xx-Kuznetsova-7", maria).points).toContainEqual({
      id: "own",
      isGood: false,
      value: "kuznetsova",
    });
  });

  it("names a usual word, and keys in a row", () => {
    expect(ids("Summer2026!")).toContain("common");
    expect(ids("Zx-4321-abcd")).toContain("run");
  });

  it("says which rule of the Domain is kept or broken", () => {
    expect(ids("Tallwindow7")).toContain("rule");
    expect(ids("tallwindow7")).toContain("brokenRule");
  });

  it("promises nothing about a rule that it does not know", () => {
    expect(judgePassword("Tallwindow7", { names: [], rule: "Weird" }).points).toContainEqual({
      id: "otherRule",
      isGood: true,
      value: "Weird",
    });
  });

  it("finds a level for any text, and points only for one that is not empty", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (password) => {
        const { level, points } = judgePassword(password, maria);
        expect(level === 0).toBe(password === "");
        expect(points.length === 0).toBe(password === "");
      }),
    );
  });
});
