import { describe, expect, it } from "vitest";
import { type Found, isWhole, matchesOf, searchOf } from "@/components/person/matches";

const DOMAINS = ["kestrel.example", "northwind.example", "northern.example"];

function found(kind: Found["kind"], name: string, target: string, domain = "northwind.example"): Found {
  return { kind, name, target, domain };
}

describe("what a text asks for", () => {
  it("is every Domain, the own one first", () => {
    expect(searchOf("maria", DOMAINS, "northwind.example")).toEqual({
      text: "maria",
      domains: ["northwind.example", "kestrel.example", "northern.example"],
    });
  });

  it("is one Domain when it stands behind an @", () => {
    expect(searchOf("buh@Northwind.example", DOMAINS, "kestrel.example")?.domains).toEqual(["northwind.example"]);
  });

  it("is what begins like it while the Domain is being typed", () => {
    expect(searchOf("buh@nor", DOMAINS, "")?.domains).toEqual(["northwind.example", "northern.example"]);
  });

  it("is left to the server when the Domain may be another name of one", () => {
    expect(searchOf("buh@nw.example", DOMAINS, "")?.domains).toEqual(["nw.example"]);
  });

  it("is no Domain at all when nothing begins like it", () => {
    expect(searchOf("buh@zzz", DOMAINS, "")?.domains).toEqual([]);
  });

  it("is nothing for one letter, or an @ alone", () => {
    expect(searchOf(" b ", DOMAINS, "")).toBeUndefined();
    expect(searchOf("@", DOMAINS, "")).toBeUndefined();
  });
});

describe("what was found", () => {
  it("shows each Account once, under the name that is nearest to the text", () => {
    const matches = matchesOf(
      [
        found("alias", "buhgalteria", "m.kuznetsova@northwind.example"),
        found("alias", "buh", "m.kuznetsova@northwind.example"),
        found("account", "buhler", "buhler@northwind.example"),
      ],
      "buh",
      DOMAINS,
    );
    expect(matches.map(({ account, by }) => [account, by.name])).toEqual([
      ["m.kuznetsova@northwind.example", "buh"],
      ["buhler@northwind.example", "buhler"],
    ]);
  });

  it("puts a number first that is the one typed, however it was written", () => {
    const matches = matchesOf(
      [
        found("number", "+781255501420", "a.other@northwind.example"),
        found("number", "+78125550142", "m.kuznetsova@northwind.example"),
      ],
      "+7 812 555-01-42",
      DOMAINS,
    );
    expect(matches[0]?.account).toBe("m.kuznetsova@northwind.example");
  });

  it("is what was meant when a whole address was typed, and only then", () => {
    const [match] = matchesOf([found("alias", "buh", "m.kuznetsova@northwind.example")], "buh", DOMAINS);
    expect(match && isWhole(match, "Buh@northwind.example")).toBe(true);
    expect(match && isWhole(match, "buh")).toBe(false);
    expect(match && isWhole(match, "buh@north")).toBe(false);
  });

  it("takes a Forwarder for the Account behind it only in a Domain of ours", () => {
    const matches = matchesOf(
      [found("forwarder", "info", "reception@northwind.example"), found("forwarder", "infos", "hr@elsewhere.example")],
      "info",
      DOMAINS,
    );
    expect(matches.map(({ account }) => account)).toEqual(["reception@northwind.example", undefined]);
  });
});
