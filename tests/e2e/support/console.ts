import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { type RunningConsole, startConsole } from "../../support/console";
import { cloneDatabase } from "../../support/console-build";
import { aSandbox, PASSWORD, RawClient } from "../../support/start-sandbox";

export { PASSWORD, signIns };
export type Who = keyof typeof signIns;

/** The sandbox that the console of this worker talks to. */
export interface TestSandbox {
  readonly server: Sandbox;
  readonly faults: Sandbox["faults"];
  /** Sends a command line as the operator, on a connection of its own, and gives back `201 data` or the refusal. */
  readonly line: (command: string) => Promise<string>;
}

interface WorkerFixtures {
  /** True for tests that need the sandbox as it was made: they share it with no others. */
  readonly ownServer: boolean;
  readonly sandbox: TestSandbox;
  readonly console: RunningConsole;
}

/** One sandbox and one built console for all tests of a worker; a test makes objects of its own and leaves others alone. */
export const test = base.extend<{ clientAddress: string }, WorkerFixtures>({
  // Playwright starts another worker where an option of the workers is another.
  ownServer: [false, { option: true, scope: "worker" }],
  sandbox: [
    // biome-ignore lint: Playwright wants the pattern even when nothing is taken from it
    async ({}, use) => {
      await using server = await aSandbox();
      const line = async (command: string): Promise<string> => {
        using client = await RawClient.signIn(server, signIns.operator);
        const { status, text, data } = await client.send(command);
        return `${status} ${data ?? text}`;
      };
      await use({ server, faults: server.faults, line });
    },
    { scope: "worker" },
  ],
  console: [
    async ({ sandbox }, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
      cloneDatabase(dataDir);
      const console = await startConsole({ serverUrl: `pwd://127.0.0.1:${sandbox.server.port}`, dataDir });
      await use(console);
      await console.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ console }, use) => use(console.url),
  /** Each test comes from an address of its own, so that failed sign-ins of one do not slow another. */
  clientAddress: async ({ context }, use, { workerIndex, testId }) => {
    const number = [...testId].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 65_000, workerIndex);
    const address = `198.18.${number >> 8}.${number & 255}`;
    await context.setExtraHTTPHeaders({ "x-forwarded-for": address });
    await use(address);
  },
  page: async ({ page, clientAddress: _ }, use) => use(page),
});

/** Signs in through the page, as a person does, and waits for the console. */
export async function signInByForm(
  page: Page,
  who: Who | string,
  { password = PASSWORD, next = "/" } = {},
): Promise<void> {
  await page.goto(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Account").fill(accountOf(who));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

function accountOf(who: Who | string): string {
  return who in signIns ? signIns[who as Who] : who; // a name of the table, or an address
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Sessions of this worker's console by account: signing in is what most tests begin with, and few are about. */
const sessions = new Map<string, Cookies>();

/** Comes in as somebody who may have signed in before, and lands on `next`. A session that has ended is begun again. */
export async function signIn(page: Page, who: Who | string, options: { password?: string; next?: string } = {}) {
  const account = accountOf(who);
  const known = sessions.get(account);
  if (known !== undefined && options.password === undefined) {
    await page.context().addCookies(known);
    await page.goto(options.next ?? "/");
    if (new URL(page.url()).pathname !== "/sign-in") return;
  }
  await signInByForm(page, who, options);
  if (who in signIns) sessions.set(account, await page.context().cookies());
}

/** Whatever fades or slides has arrived, also what begins with the next frames: half seen, it has no contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const ending = () =>
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    for (let still = 0; still < 3; still += 1) {
      await nextFrame();
      const running = ending();
      if (running.length > 0) still = 0;
      await Promise.allSettled(running.map(({ finished }) => finished));
    }
  });
}

/** No violation of WCAG 2.2 AA that a machine can find. The console has no frames, and what passes is not read. */
export async function checkAxe(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .setLegacyMode(true)
    .analyze();
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`),
  );
  expect(said).toEqual([]);
}

export { expect };
