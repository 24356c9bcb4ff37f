import { describe, expect, it } from "vitest";
import { attentionOf, type Known } from "@/app/(console)/overview/_parts/attention";
import { watched } from "@/app/(console)/overview/_parts/overview-reads";
import { DAY_MS, ENDING_DAYS } from "@/components/domain/certificate-state";

const NOW = Date.UTC(2026, 10, 28);
const CALM: Known = { summaries: [], securities: [], due: [], unknown: [], isRecordWhole: true, queued: 40 };

function problems(known: Partial<Known>): readonly string[] {
  return attentionOf({ ...CALM, ...known }, NOW).map(({ problem }) => problem);
}

describe("what needs attention", () => {
  it("is nothing while all is well", () => {
    const summaries = [{ domain: "a.example", accounts: 10, accountsLimit: "100" }];
    expect(problems({ summaries, securities: [{ domain: "a.example", keepsClear: false }] })).toEqual([]);
  });

  it("is a Domain at its limit of Accounts, before one that is near it", () => {
    const summaries = [
      { domain: "near.example", accounts: 97, accountsLimit: "100" },
      { domain: "full.example", accounts: 100, accountsLimit: "100" },
      { domain: "free.example", accounts: 100, accountsLimit: "-1" },
    ];
    expect(attentionOf({ ...CALM, summaries }, NOW)).toMatchObject([
      { problem: "full", domain: "full.example", href: "/domains/full.example/settings?key=AccountsLimit" },
      { problem: "nearLimit", domain: "near.example" },
    ]);
  });

  it("is a Domain that does not open, but not one that was suspended here", () => {
    const summaries = [
      { domain: "away.example", closed: "501 suspended" },
      { domain: "here.example", isSuspended: "12", closed: "501 suspended" },
    ];
    expect(attentionOf({ ...CALM, summaries }, NOW)).toMatchObject([{ problem: "closed", domain: "away.example" }]);
  });

  it.each([
    [ENDING_DAYS + 1, []],
    [ENDING_DAYS - 1, ["certificateEnding"]],
    [-1, ["certificateEnded"]],
  ])("sees a certificate that ends in %i days", (days, expected) => {
    expect(problems({ securities: [{ domain: "a.example", certificateEnds: NOW + days * DAY_MS }] })).toEqual(expected);
  });

  it("is a broken record, a very long queue, passwords in clear text, and what is due", () => {
    expect(
      problems({
        isRecordWhole: false,
        queued: 10_000,
        securities: [{ domain: "a.example", keepsClear: true, isBroken: true }],
        due: [{ domain: "a.example", due: 3 }],
      }),
    ).toEqual(["recordBroken", "queue", "certificateBroken", "clearPasswords", "due"]);
  });
});

describe("the Domains that are watched", () => {
  it("are the own one and the first of the list", () => {
    const many = Array.from({ length: 40 }, (_, at) => `d${at}.example`);
    const names = watched([...many, "Own.example"], "own.example");
    expect(names[0]).toBe("Own.example");
    expect(names).toHaveLength(20);
  });
});
