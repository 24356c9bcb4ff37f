import { describe, expect, it } from "vitest";
import { asciiDomainName, domainNameProblem } from "@/app/(console)/domains/_parts/names";

describe("a Domain name that the Domain Name System can carry", () => {
  it.each(["example", "mail.example.com", "4you.example", "xn--e1afmkfd.example", "a".repeat(63)])("is %s", (name) => {
    expect(domainNameProblem(name)).toBeUndefined();
  });

  it.each([
    ["", "needed"],
    ["under_score.example", "domainCharacters"],
    ["почта.example", "domainCharacters"],
    ["-mail.example", "domainLabel"],
    ["mail..example", "domainLabel"],
    [`${"a".repeat(64)}.example`, "domainLabel"],
    ["192.0.2.7", "domainNumber"],
    ["2130706433", "domainNumber"],
    [`${"a.".repeat(130)}example`, "domainTooLong"],
  ])("is not %s: %s", (name, error) => {
    expect(domainNameProblem(name)?.error).toBe(error);
  });

  it("is offered for a name of other letters", () => {
    expect(asciiDomainName("почта.example")).toBe("xn--80a1acny.example");
  });
});
