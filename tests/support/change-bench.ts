import { afterAll, afterEach, beforeAll } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import type { ChangeResult, Plan, Preview, Receipt, Step } from "@/lib/changes";
import { step } from "@/lib/changes";
import { type Dictionary, dictionary, type Value } from "@/lib/codec";
import { type Sandbox, signIns } from "@/lib/sandbox";
import type { Caller } from "@/lib/server/session";
import { aConsole, type TestConsole, Visitor } from "./console-caller";
import { aSandbox, RawClient } from "./start-sandbox";

/** What the tests of Changes have in common: a console of their own on a sandbox of their own, and a way to look behind it. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly console: TestConsole;
  readonly operator: Caller;
  /** Sends a line as the operator past the console: what somebody else does, or how to look. */
  ask(line: string): Promise<Value>;
  /** The settings that an Account has of its own, as the server tells. */
  settingsOf(account: string): Promise<Dictionary>;
  exists(account: string): Promise<boolean>;
  /** A new Account of the main Domain. */
  anAccount(settings?: string): Promise<string>;
}

export function changeBench(): Bench {
  let sandbox: Sandbox | undefined;
  let console: TestConsole | undefined;
  let operator: Caller | undefined;
  let raw: RawClient | undefined;
  let made = 0;
  beforeAll(async () => {
    sandbox = await aSandbox();
    console = await aConsole(sandbox);
    operator = await (await Visitor.signIn(signIns.operator)).caller();
    raw = await RawClient.signIn(sandbox, signIns.operator);
  });
  afterEach(() => sandbox?.faults.clear());
  afterAll(async () => {
    raw?.[Symbol.dispose]();
    await console?.[Symbol.asyncDispose]();
    await sandbox?.close();
  });
  const ask = (line: string): Promise<Value> => there(raw).ask(line);
  const bench: Bench = {
    get sandbox() {
      return there(sandbox);
    },
    get console() {
      return there(console);
    },
    get operator() {
      return there(operator);
    },
    ask,
    settingsOf: async (account) => dictionary([...(await there(raw).askDictionary(`GETACCOUNTSETTINGS ${account}`))]),
    exists: async (account) => (await there(raw).send(`GETACCOUNTSETTINGS ${account}`)).status < 300,
    anAccount: async (settings = "{}") => {
      made += 1;
      const account = `somebody-${made}@northwind.example`;
      await ask(`CREATEACCOUNT "${account}" ${settings}`);
      return account;
    },
  };
  return bench;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The bench is not ready yet.");
  return value;
}

export function aPlan(...steps: readonly Step[]): Plan {
  return { title: { id: "command", values: {} }, steps };
}

/** An update as a form plans it; `seen` is what the person was shown of these keys. */
export function updateOf(account: string, settings: Record<string, string>, seen: Record<string, string> = {}): Plan {
  const newSettings = dictionary(Object.entries(settings));
  return aPlan(
    step(catalogue.updateAccountSettings, { accountName: account, newSettings }, dictionary(Object.entries(seen))),
  );
}

export function receiptIn(result: ChangeResult): Receipt {
  if (result.kind !== "receipt") throw new Error(`This was no receipt: ${JSON.stringify(result)}`);
  return result.receipt;
}

export function previewIn(result: ChangeResult): Preview {
  if (result.kind !== "preview" && result.kind !== "conflict")
    throw new Error(`This was no preview: ${JSON.stringify(result)}`);
  return result.preview;
}
