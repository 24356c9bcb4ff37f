import { describe, expect, it } from "vitest";
import { type CommandFact, facts } from "../catalogue/facts";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";
import { type Caller, callers, type Place } from "./rights-table/callers";
import { isAllowed } from "./rights-table/expected";
import { domainAt, linesFor, placesFor } from "./rights-table/lines";
import { OBJECTS, World } from "./rights-table/world";

/**
 * Every command for every kind of caller, in the own Domain and in another one: refused with 510 exactly where the guide's
 * facts (tests/fixtures/commands/facts.jsonl) give no access. Neither the catalogue nor lib/access is asked.
 */
const NO_RIGHTS = 510;

interface Attempt {
  readonly caller: Caller;
  readonly place: Place;
  readonly line: string;
}

function attempts(fact: CommandFact, wanted: boolean): Attempt[] {
  return placesFor(fact).flatMap((place) =>
    callers
      .filter((caller) => isAllowed(fact, caller, place) === wanted)
      .flatMap((caller) => linesFor(fact, place).map((line) => ({ caller, place, line }))),
  );
}

const asTold = ({ caller, place, line }: Attempt, status: number) => `${status}: ${caller.name}, ${place}: ${line}`;

const spare = new World();

describe.each(facts.map((fact) => [fact.verb, fact] as const))("%s", (_verb, fact) => {
  it("is refused for who has no right to it", () => {
    const passed = attempts(fact, false).flatMap((attempt) => {
      const status = spare.statusFor(attempt.caller, attempt.line);
      return status === NO_RIGHTS ? [] : [asTold(attempt, status)];
    });
    expect(passed).toEqual([]);
  });

  it("is not refused for who has the right", () => {
    let world = spare;
    const refused = attempts(fact, true).flatMap((attempt) => {
      // What one caller changes must not stand in the way of the next.
      if (fact.effect !== "read") world = new World();
      const status = world.statusFor(attempt.caller, attempt.line);
      return status === NO_RIGHTS ? [asTold(attempt, status)] : [];
    });
    expect(refused).toEqual([]);
  });
});

describe("the lines of this table", () => {
  it("can be read by the server, every one of them", () => {
    const unread = facts.flatMap((fact) =>
      linesFor(fact, "own").filter((line) =>
        callers.slice(0, 1).some((operator) => /^Incorrect command/.test(new World().answerFor(operator, line).text)),
      ),
    );
    expect(unread).toEqual([]);
  });
});

describe("a right that counts in certain cases only", () => {
  const holder = (...codes: string[]): Caller => ({
    name: codes.join(" and "),
    login: "caller",
    domain: "own.example",
    codes,
    server: [],
    rights: codes,
  });
  const allDomains: Caller = { ...holder("UserAccounts"), domain: "main.example" };

  it.each([
    ["CREATEACCOUNT fresh@own.example TextMailbox", holder("CanCreateAccounts"), true],
    ["CREATEACCOUNT fresh@own.example LEGACY", holder("CanCreateAccounts"), true],
    ["CREATEACCOUNT fresh@own.example TextMailbox", holder("CanCreateSpecialAccounts"), true],
    ["CREATEACCOUNT fresh@own.example TextMailbox", holder("CanCreateAccounts", "CanCreateSpecialAccounts"), false],
    ["CREATEACCOUNT fresh@own.example AGrade", holder("CanCreateAccounts"), false],
    ["SETACCOUNTRIGHTS target@own.example ()", allDomains, false],
    ["SETACCOUNTRIGHTS caller@main.example ()", allDomains, true],
    ["KILLSESSION x", holder("CanCreateWebUserSessions"), true],
    ["KILLSESSION x", allDomains, false],
    ["STORESESSIONFILE x DOMAIN own.example FILE f UPLOADID u", holder("CanCreateWebUserSessions"), true],
    [
      "STORESESSIONFILE x DOMAIN own.example FILE f UPLOADID u",
      holder("CanCreateWebUserSessions", "CanAccessWebSites"),
      false,
    ],
    ["RENAMEGROUP staff@own.example INTO team@other.example", holder("CanCreateGroups"), true],
    ["RENAMEFORWARDER info@own.example INTO fresh@other.example", holder("CanCreateForwarders"), true],
    ["RENAMEACCOUNT victim@own.example INTO fresh@other.example", holder("CanCreateAccounts"), true],
  ])("%s: is it refused for $name", (line, caller, isRefused) => {
    expect(new World().statusFor(caller, line) === NO_RIGHTS).toBe(isRefused);
  });
});

describe("over the network", () => {
  /** Every so many commands: the rest goes the same way. */
  const STEP = 9;
  const sample = facts.filter((fact, index) => index % STEP === 0 && fact.verb !== "SHUTDOWN");
  const people = callers.filter(({ name }) =>
    /operator|with AllDomains|with CanCreateAccounts|owner|without/.test(name),
  );

  /** What is allowed and changes something is left out: it would change it for the next caller. */
  function attemptsOf(caller: Caller): { readonly attempt: Attempt; readonly isRefused: boolean }[] {
    return sample.flatMap((fact) => {
      const refused = attempts(fact, false).map((attempt) => ({ attempt, isRefused: true }));
      const allowed = fact.effect === "read" ? attempts(fact, true) : [];
      return [...refused, ...allowed.map((attempt) => ({ attempt, isRefused: false }))].filter(
        ({ attempt }) => attempt.caller === caller,
      );
    });
  }

  it("callers get the same, in order and in one conversation each", async () => {
    await using sandbox = await aSandbox({ seed: "bare", mainDomain: "main.example" });
    using operator = await RawClient.signIn(sandbox, "postmaster");
    for (const line of OBJECTS) await operator.ask(line);
    await operator.ask(`SETACCOUNTPASSWORD caller@main.example PASSWORD "${PASSWORD}"`);
    const wrong: string[] = [];
    for (const caller of people) {
      const address = `${caller.login}@${caller.domain}`;
      if (caller.login === "caller") await operator.ask(`SETACCOUNTRIGHTS ${address} (${caller.codes.join(",")})`);
      using client = await RawClient.signIn(sandbox, address);
      for (const { attempt, isRefused } of attemptsOf(caller)) {
        const { status } = await client.send(attempt.line);
        if ((status === NO_RIGHTS) !== isRefused) wrong.push(asTold(attempt, status));
      }
    }
    expect(wrong).toEqual([]);
  });

  it("nobody who has not signed in can use any of them", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.connect(sandbox);
    await client.reply();
    const answered: string[] = [];
    for (const fact of sample.filter(({ verb }) => verb !== "NOOP")) {
      const [line = ""] = linesFor(fact, "own");
      const { status } = await client.send(line);
      if (status < 400) answered.push(`${status}: ${line} about ${domainAt("own")}`);
    }
    expect(answered).toEqual([]);
  });
});
