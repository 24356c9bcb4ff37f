import { describe, expect, it } from "vitest";
import { decode, decodeDomainObjects, decodeListing, dictionary, encode, FormatError } from "@/lib/codec";

describe("decodeListing", () => {
  it("reads accounts with their file extensions", () => {
    expect(decodeListing('{user1=macnt;"user 2"="mdir x";}').rows()).toEqual([
      { kind: "account", name: "user1", extension: "macnt" },
      { kind: "account", name: "user 2", extension: "mdir x" },
    ]);
  });

  it("reads aliases with their owners and forwarders with their addresses", () => {
    expect(decodeListing('{sales=(ann);"f 1"=(("a@b.com"));}').rows()).toEqual([
      { kind: "alias", name: "sales", owner: "ann" },
      { kind: "forwarder", name: "f 1", address: "a@b.com" },
    ]);
  });

  it("keeps what the Guide does not describe", () => {
    expect(decodeListing("{a=#5;b=(c,d);e=();f=(((g)));h={};i=#NULL#;}").rows()).toEqual([
      { kind: "other", name: "a", value: 5 },
      { kind: "other", name: "b", value: ["c", "d"] },
      { kind: "other", name: "e", value: [] },
      { kind: "other", name: "f", value: [[["g"]]] },
      { kind: "other", name: "h", value: new Map() },
      { kind: "other", name: "i", value: null },
    ]);
  });

  it("reads escapes in names and values when they are asked for", () => {
    expect(decodeListing('{"a\\"b"="c\\ed";"x\\\\"=("y\\t");}').rows()).toEqual([
      { kind: "account", name: 'a"b', extension: "c\nd" },
      { kind: "alias", name: "x\\", owner: "y\t" },
    ]);
  });

  it("takes white space anywhere", () => {
    expect(decodeListing(" { a = b ; c = ( ( d ) ) ; } ").rows()).toEqual([
      { kind: "account", name: "a", extension: "b" },
      { kind: "forwarder", name: "c", address: "d" },
    ]);
  });

  it("reads multi-line text when told so", () => {
    const listing = decodeListing("{\n a=b;\n\tc=(#1 // one\n);}\n", { multiline: true });
    expect(listing.rows()).toEqual([
      { kind: "account", name: "a", extension: "b" },
      { kind: "other", name: "c", value: [1] },
    ]);
  });

  it("reads an empty Domain", () => expect(decodeListing("{}").length).toBe(0));

  const names = Array.from({ length: 5000 }, (_, i) => `user${i}`);
  const text = encode(dictionary(names.map((name) => [name, "macnt"])));

  it("has the names that decode has, in the same order", () => {
    const value = decode(text);
    expect(decodeListing(text).names()).toEqual(value instanceof Map ? [...value.keys()] : []);
  });

  it("gives the rows of a page", () => {
    const listing = decodeListing(text);
    expect(listing.length).toBe(5000);
    expect(listing.rows(4000, 4002).map(({ name }) => name)).toEqual(["user4000", "user4001"]);
    expect(listing.names(4999, 6000)).toEqual(["user4999"]);
    expect(listing.rows(-2, 1)).toEqual([{ kind: "account", name: "user0", extension: "macnt" }]);
    expect(listing.names(3, 3)).toEqual([]);
  });

  it.each([
    "",
    "(a)",
    "{a}",
    "{a=}",
    "{a=b}",
    "{a=(b;}",
    '{"a=b;}',
    '{"\\q"=b;}',
    '{a="\\q";}',
    "{(a)=b;}",
    "{a=b;} x",
    "{a=b",
  ])("refuses %s as decode does", (broken) => expect(() => decodeListing(broken)).toThrow(FormatError));
});

describe("decodeDomainObjects", () => {
  it("reads counts, objects and the cookie of the next page", () => {
    const { objects, ...counts } = decodeDomainObjects('(1200,{a=macnt;b=(a);},3,#4,"b~2")');
    expect(counts).toEqual({ accounts: 1200, aliases: 3, forwarders: 4, cookie: "b~2" });
    expect(objects.names()).toEqual(["a", "b"]);
  });

  it("reads a reply without a cookie", () => {
    expect(decodeDomainObjects("(0, {}, 0, 0)").cookie).toBeUndefined();
  });

  it("tells the last page's empty cookie from none", () => {
    expect(decodeDomainObjects('(0,{},0,0,"")').cookie).toBe("");
  });

  it.each([
    "{}",
    "(x,{},0,0)",
    "(0,{},0)",
    "(0,(),0,0)",
    "(0,{},0,0,#1)",
    "(0,{},0,0,a,b)",
    "(0,{},0,0) x",
    '("-1",{},0,0)',
  ])("refuses %s", (broken) => expect(() => decodeDomainObjects(broken)).toThrow(FormatError));
});
