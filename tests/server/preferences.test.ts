import { describe, expect, it } from "vitest";
import { saveAccountPrefs } from "@/app/(console)/domains/[domain]/accounts/[account]/preferences/actions";
import { saveDomainPrefs } from "@/app/(console)/domains/[domain]/preferences/actions";
import type { ChangeResult } from "@/lib/changes";
import { type Dictionary, dictionary, isDictionary } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange } from "@/lib/server/changes/apply";
import { planRevert } from "@/lib/server/changes/revert";
import { readDefaultReach } from "@/lib/server/reads/default-reach";
import { readWideDefaults } from "@/lib/server/reads/settings";
import { type Edit, USE_DEFAULT } from "@/lib/settings";
import { changeBench, receiptIn } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { PASSWORD } from "../support/start-sandbox";

/** Preferences as the actions of their pages save them and take them back, on a real server. */

const bench = changeBench();
const DOMAIN = "northwind.example";

const form = (edits: Readonly<Record<string, Edit>>, seen = "{}") => ({ edits: new Map(Object.entries(edits)), seen });
const count = (amount: string): Edit => ({ form: "amount", amount, unit: "" });
const word = (text: string): Edit => ({ form: "text", text });

async function prefs(line: string): Promise<Dictionary> {
  const answer = await bench.ask(line);
  return isDictionary(answer) ? answer : dictionary();
}
const ownOf = (account: string) => prefs(`GETACCOUNTPREFS ${account}`);
const inForce = async (account: string, key: string) => (await prefs(`GETACCOUNTEFFECTIVEPREFS ${account}`)).get(key);

async function as<T>(who: string, work: () => Promise<T>): Promise<T> {
  return (await Visitor.signIn(who)).request(work);
}
const save = (account: string, edits: ReturnType<typeof form>, who: string = signIns.operator) =>
  as(who, () => saveAccountPrefs("apply", account, edits, ""));
const saveDefaults = (domain: string, edits: ReturnType<typeof form>, who: string = signIns.operator) =>
  as(who, () => saveDomainPrefs("apply", domain, edits, ""));

async function takeBack(result: ChangeResult): Promise<void> {
  const { id } = receiptIn(result);
  expect(receiptIn(await applyChange(bench.operator, await planRevert(bench.operator, id))).outcome).toBe("done");
}

describe("the Preferences of an Account", () => {
  it("are saved as the keys that differ, and inherit again when that is taken back", async () => {
    const account = await bench.anAccount();
    const before = await inForce(account, "MessagesInView");
    const result = await save(account, form({ MessagesInView: count("75") }));
    expect(await ownOf(account)).toEqual(dictionary([["MessagesInView", "75"]]));
    expect(await inForce(account, "MessagesInView")).toBe("75");
    await takeBack(result);
    expect((await ownOf(account)).size).toBe(0);
    expect(await inForce(account, "MessagesInView")).toBe(before);
  });

  it("give their own value up for the Domain's, and get it back", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTPREFS ${account} {Language=french;}`);
    const result = await save(account, form({ Language: USE_DEFAULT }, "{Language=french;}"));
    expect(await inForce(account, "Language")).toBe("english");
    await takeBack(result);
    expect(await inForce(account, "Language")).toBe("french");
  });

  it("keep what applications have written among them", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTPREFS ${account} {Widget={a=1;};}`);
    await save(account, form({ WorkDayStart: word("32400") }));
    expect(await ownOf(account)).toEqual(
      dictionary([
        ["Widget", dictionary([["a", "1"]])],
        ["WorkDayStart", "32400"],
      ]),
    );
  });

  it("meet somebody else's change as a conflict", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTPREFS ${account} {FontSize=3;}`);
    const result = await save(account, form({ FontSize: count("4") }, "{FontSize=2;}"));
    expect(result.kind).toBe("conflict");
    expect((await ownOf(account)).get("FontSize")).toBe("3");
  });

  it.each([
    ["WebUserSettings", "receipt"],
    ["BasicSettings", "error"],
  ])("answer a Domain admin who holds %s with %s", async (right, kind) => {
    const [admin, account] = [`holds-${right}@kestrel-labs.example`, `${right}-target@kestrel-labs.example`];
    await bench.ask(`CREATEACCOUNT ${admin} {Password="${PASSWORD}";}`);
    await bench.ask(`SETACCOUNTRIGHTS ${admin} (Domain,${right})`);
    await bench.ask(`CREATEACCOUNT ${account}`);
    const result = await save(account, form({ FontSize: count("4") }), admin);
    expect(result.kind).toBe(kind);
    expect((await ownOf(account)).has("FontSize")).toBe(kind === "receipt");
  });
});

describe("the default Preferences of a Domain", () => {
  it("reach its Accounts, but for those that set their own, until they are taken back", async () => {
    const [follows, differs] = [await bench.anAccount(), await bench.anAccount()];
    await bench.ask(`SETACCOUNTPREFS ${differs} {WeekStart=Sat;}`);
    const result = await saveDefaults(DOMAIN, form({ WeekStart: word("Sun") }));
    expect(await inForce(follows, "WeekStart")).toBe("Sun");
    expect(await inForce(differs, "WeekStart")).toBe("Sat");
    await takeBack(result);
    expect(await inForce(follows, "WeekStart")).toBe("Mon");
  });

  it("are not for the admin of another Domain", async () => {
    const result = await saveDefaults("severny.example", form({ FontSize: count("4") }), signIns.domainAdmin);
    expect(result.kind === "error" && result.error.code).toBe("access");
    expect((await prefs("GETACCOUNTDEFAULTPREFS severny.example")).has("FontSize")).toBe(false);
  });

  it("say how many Accounts have a value of their own", async () => {
    const domain = "reached.example";
    await bench.ask(`CREATEDOMAIN ${domain}`);
    for (const name of ["one", "two", "three"]) await bench.ask(`CREATEACCOUNT ${name}@${domain}`);
    await bench.ask(`SETACCOUNTPREFS two@${domain} {FontSize=3;}`);
    const reach = await readDefaultReach(bench.operator, { domain, of: "accountPrefs" }, {});
    expect([reach.accounts, reach.looked, reach.own]).toEqual([3, 3, [{ key: "FontSize", count: 1 }]]);
  });

  it("stand below those of the server, which a Domain admin may not read", async () => {
    const { wide, values } = await readWideDefaults(bench.operator, { domain: DOMAIN, of: "accountPrefs" }, {});
    expect([wide, isDictionary(values) && values.get("SkinName")]).toEqual(["server", "XChange"]);
    const visitor = await Visitor.signIn(signIns.domainAdmin);
    const caller = await visitor.caller();
    const input = { domain: "kestrel-labs.example", of: "accountPrefs" } as const;
    expect(await visitor.request(() => readWideDefaults(caller, input, {}))).toEqual({ wide: "server" });
  });
});
