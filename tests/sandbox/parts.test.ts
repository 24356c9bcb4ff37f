import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, IpAddress, Timestamp, type Value } from "@/lib/codec";
import { isStored, matchesPassword, recoverPassword, storePassword } from "@/lib/sandbox/passwords";
import { print } from "@/lib/sandbox/print";
import { Random } from "@/lib/sandbox/random";
import { listHolds, plainAddress } from "@/lib/sandbox/state/address-list";
import { LineSplitter } from "@/lib/sandbox/wire/line-splitter";

describe("printing", () => {
  it.each<[Value, string]>([
    ["50M", "50M"],
    ["mail.servername.com", "mail.servername.com"],
    ["phpunit@null.com", "phpunit@null.com"],
    ["2nd", "2nd"],
    ["---", '"---"'],
    ["#Vacation", '"#Vacation"'],
    ["not in", '"not in"'],
    ["", '""'],
    ["-1", '"-1"'],
    ["a\nb", '"a\\eb"'],
    [5, "#5"],
    [null, "#NULL#"],
    [["a", ["b c"]], '(a,("b c"))'],
    [
      new Map<string, Value>([
        ["a-b", "c"],
        ["+1", 2],
      ]),
      '{a-b=c;"+1"=#2;}',
    ],
    [new Timestamp(0), "#T01-01-1970_00:00:00"],
    [new IpAddress("10.0.44.55", 25), "#I[10.0.44.55]:25"],
  ])("writes %j as a recorded server does", (value, text) => {
    expect(print(value)).toBe(text);
  });

  it("gives texts that read as what was printed, in either framing", () => {
    const values = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
        fc.maxSafeInteger(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.array(fc.tuple(fc.string({ unit: "grapheme-ascii" }), tie("value"))).map((pairs) => new Map(pairs)),
      ),
    }));
    fc.assert(
      fc.property(values.value, fc.boolean(), (value, spaced) => {
        expect(decode(print(value, spaced))).toEqual(value);
      }),
    );
  });
});

describe("a stored password", () => {
  const forms = fc.constantFrom("clear", "A-crpt", "U-crpt", "MD5", "SHA1", "SSHA");

  it("matches itself and no other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), forms, (password, other, form) => {
        const stored = storePassword(password, form, new Random("seed"));
        expect(matchesPassword(stored, password)).toBe(true);
        expect(matchesPassword(stored, other)).toBe(other === password);
      }),
    );
  });

  it("can be turned back when it is clear or A-crpt, and only then", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), forms, (password, form) => {
        const back = recoverPassword(storePassword(password, form, new Random("seed")));
        expect(back).toBe(form === "clear" || form === "A-crpt" ? password : undefined);
      }),
    );
  });

  it("is known for one when it comes back in a settings dictionary", () => {
    fc.assert(
      fc.property(fc.string(), forms, (password, form) => {
        const stored = storePassword(password, form, new Random("seed"));
        expect(isStored(stored)).toBe(stored !== password);
      }),
    );
  });
});

describe("the line splitter", () => {
  const text = "one\r\ntwo\n\r\nтри\r\n";

  it("finds the same lines wherever the bytes are cut", () => {
    const bytes = Buffer.from(text);
    for (let at = 0; at <= bytes.length; at++) {
      const splitter = new LineSplitter(100);
      const lines = [...splitter.feed(bytes.subarray(0, at)), ...splitter.feed(bytes.subarray(at))];
      expect(lines.map((line) => (line.kind === "line" ? line.text : line.kind))).toEqual(["one", "two", "", "три"]);
    }
  });

  it("passes over a line that is too long and reads on", () => {
    const splitter = new LineSplitter(5);
    const kinds = [...splitter.feed(Buffer.from("123456\nab\n")), ...splitter.feed(Buffer.from("1234567"))];
    expect(kinds.map(({ kind }) => kind)).toEqual(["tooLong", "line"]);
    expect([...splitter.feed(Buffer.from("8\nok\n"))].map(({ kind }) => kind)).toEqual(["tooLong", "line"]);
  });
});

describe("a list of addresses", () => {
  const list =
    "; office\n10.0.0.0/8\n!10.1.0.0/16 ; but not the guests\n192.0.2.5-192.0.2.9\n2001:db8::/32\nnonsense/99";

  it.each([
    ["10.2.3.4", true],
    ["10.1.3.4", false],
    ["192.0.2.7", true],
    ["192.0.2.10", false],
    ["2001:db8::7", true],
    ["2001:db9::7", false],
    ["nonsense", false],
  ])("holds %s: %s", (address, holds) => {
    expect(listHolds(list, address)).toBe(holds);
  });

  it("sees through the mapping of a socket for both families", () => {
    expect([plainAddress("::ffff:127.0.0.1"), plainAddress("::1")]).toEqual(["127.0.0.1", "::1"]);
  });
});
