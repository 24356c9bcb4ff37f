import { describe, expect, it } from "vitest";
import { compile } from "@/lib/catalogue";
import { asideAddress, asideOf, dueAfter, inverseOf, isDue, type Plan } from "@/lib/changes";
import { planBringBack, planKeepAside, planPurge, planSetAside } from "@/lib/changes/plans/set-aside";

const ANNA = "anna@northwind.example";
const NOON = Date.UTC(2026, 10, 28, 12, 30);
const DUE = dueAfter(30, NOON);
const ASIDE = "anna--aside-20261228@northwind.example";
const lines = ({ steps }: Plan) => steps.map(({ command, input }) => compile(command, input));

describe("the name of an Account that is set aside", () => {
  it("holds the old name and the day on which it is due", () => {
    expect(asideAddress(ANNA, DUE)).toBe(ASIDE);
    expect(asideOf(ASIDE)).toEqual({ was: "anna", dueAt: Date.UTC(2026, 11, 28) });
  });

  it("is another one when somebody has it", () => {
    const address = asideAddress(ANNA, DUE, new Set(["anna--aside-20261228", "anna--aside-20261228-2"]));
    expect(address).toBe("anna--aside-20261228-3@northwind.example");
    expect(asideOf(address)?.was).toBe("anna");
  });

  it("carries one day only, however often it is kept longer", () => {
    expect(asideAddress(ASIDE, dueAfter(60, NOON))).toBe("anna--aside-20270127@northwind.example");
  });

  it("stays within what a name may be", () => {
    const [name = ""] = asideAddress(`${"x".repeat(126)}.y@northwind.example`, DUE).split("@");
    expect(name.length).toBeLessThanOrEqual(128);
    expect(name).not.toContain(".-");
  });

  it.each([
    "anna",
    "anna-aside-20261228",
    "--aside-20261228",
    "anna--aside-20261399",
    "anna--aside-2026122",
    "b--aside-",
  ])("is not %s", (name) => expect(asideOf(`${name}@northwind.example`)).toBeUndefined());

  it("is due from the beginning of its day on", () => {
    const aside = { was: "anna", dueAt: DUE };
    expect([isDue(aside, DUE - 1), isDue(aside, DUE)]).toEqual([false, true]);
  });
});

describe("setting an Account aside", () => {
  const services = { key: "AccessModes", own: ["Mail", "IMAP"] } as const;

  it("switches it off, ends its sessions, frees its names and renames it, in this order", () => {
    const plan = planSetAside({
      account: ANNA,
      aside: ASIDE,
      services,
      aliases: ["anya", "a.k"],
      telnums: ["+78125550100"],
    });
    expect(lines(plan)).toEqual([
      `UPDATEACCOUNTSETTINGS "${ANNA}" {AccessModes=None;}`,
      `KILLACCOUNTSESSIONS "${ANNA}"`,
      `SETACCOUNTALIASES "${ANNA}" ()`,
      `SETACCOUNTTELNUMS "${ANNA}" ()`,
      `RENAMEACCOUNT "${ANNA}" into "${ASIDE}"`,
    ]);
  });

  it("sends nothing about names that it has not", () => {
    const plan = planSetAside({ account: ANNA, aside: ASIDE, services, aliases: [] });
    expect(plan.steps.map(({ command }) => command.verb)).toEqual([
      "UPDATEACCOUNTSETTINGS",
      "KILLACCOUNTSESSIONS",
      "RENAMEACCOUNT",
    ]);
  });

  it("is renamed back first when it is taken back", () => {
    const last = planSetAside({ account: ANNA, aside: ASIDE, services }).steps.at(-1);
    const inverse = last && inverseOf(last, undefined);
    expect(inverse).toMatchObject({ step: { input: { oldAccountName: ASIDE, newAccountName: ANNA } } });
  });
});

describe("bringing an Account back", () => {
  it("takes the name first and gives the services last", () => {
    const plan = planBringBack({
      aside: ASIDE,
      account: ANNA,
      services: { key: "AccessModes", own: ["Mail", "IMAP"] },
      aliases: { now: ["kept"], all: ["kept", "anya"] },
      telnums: { now: [], all: ["+78125550100"] },
    });
    expect(lines(plan)).toEqual([
      `RENAMEACCOUNT "${ASIDE}" into "${ANNA}"`,
      `SETACCOUNTALIASES "${ANNA}" (kept,anya)`,
      `SETACCOUNTTELNUMS "${ANNA}" ("+78125550100")`,
      `UPDATEACCOUNTSETTINGS "${ANNA}" {AccessModes=(Mail,IMAP);}`,
    ]);
  });

  it("lets it inherit its services when it had none of its own, or nobody knows", () => {
    expect(lines(planBringBack({ aside: ASIDE, account: ANNA, services: { key: "AccessMode" } }))).toEqual([
      `RENAMEACCOUNT "${ASIDE}" into "${ANNA}"`,
      `UPDATEACCOUNTSETTINGS "${ANNA}" {AccessMode=default;}`,
    ]);
  });

  it("leaves it suspended when it was so before", () => {
    const services = { key: "AccessModes", own: "None" } as const;
    expect(planBringBack({ aside: ASIDE, account: ANNA, services }).steps).toHaveLength(1);
  });
});

describe("keeping and purging", () => {
  it("gives it another day by its name", () => {
    const later = asideAddress(ASIDE, dueAfter(60, NOON));
    expect(lines(planKeepAside(ASIDE, later))).toEqual([`RENAMEACCOUNT "${ASIDE}" into "${later}"`]);
    expect(planKeepAside(ASIDE, ASIDE).steps).toEqual([]);
  });

  it("deletes what is named, and says how many", () => {
    expect(lines(planPurge("northwind.example", [ASIDE]))).toEqual([`DELETEACCOUNT "${ASIDE}"`]);
    expect(planPurge("northwind.example", [ASIDE, `b${ASIDE}`]).title).toEqual({
      id: "purgeAccounts",
      values: { count: 2, domain: "northwind.example" },
    });
  });
});
