import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { ACCOUNT_PAGES, accountHref, commandHref, DOMAIN_PAGES, domainHref, REALMS } from "@/lib/navigation";
import { signIns } from "@/lib/sandbox";
import { findChromium } from "../support/chromium";
import { startConsole } from "../support/console";
import setup, { cloneDatabase } from "../support/console-build";
import { aSandbox, PASSWORD } from "../support/start-sandbox";
import type { Row } from "./row";

/** What a page of Next.js with nothing on it downloads. */
const BARE_KB = 135;
const SIGN_IN = 10;
const ORDINARY = 120;
const EDITOR = 160;

type PageId = (typeof REALMS | typeof DOMAIN_PAGES | typeof ACCOUNT_PAGES)[number]["id"];

/** Screens that are editors of settings or of commands. */
const EDITORS: ReadonlySet<PageId> = new Set([
  "commands",
  "domainSettings",
  "domainDefaults",
  "domainTemplate",
  "domainPreferences",
  "accountSettings",
  "accountPreferences",
]);

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly atMost: number;
}

/** Every screen of the navigation, and the page of one command. */
function screens(): readonly Screen[] {
  const pages: readonly (readonly [id: PageId, href: string])[] = [
    ...REALMS.map(({ id, href }) => [id, href] as const),
    ...DOMAIN_PAGES.map(({ id, path }) => [id, domainHref("northwind.example", path)] as const),
    ...ACCOUNT_PAGES.map(({ id, path }) => [id, accountHref("m.kuznetsova@northwind.example", path)] as const),
  ];
  return [
    ...pages.map(([id, path]) => ({ name: id, path, atMost: EDITORS.has(id) ? EDITOR : ORDINARY })),
    { name: "command", path: commandHref("CREATEACCOUNT"), atMost: EDITOR },
  ];
}

/** The JavaScript that Chromium downloads for each screen, compressed, above that of a bare page. */
export async function run(): Promise<readonly Row[]> {
  await setup();
  const dataDir = mkdtempSync(join(tmpdir(), "bench-weight-"));
  cloneDatabase(dataDir);
  await using sandbox = await aSandbox();
  const console = await startConsole({ serverUrl: sandbox.url, dataDir });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const signInPage = { name: "signIn", path: "/sign-in", atMost: SIGN_IN };
    const rows = [await rowOf(await browser.newContext(), console.url, signInPage)];
    const context = await browser.newContext();
    await signIn(context, console.url);
    const { cookies } = await context.storageState();
    for (const screen of screens()) {
      // A context of its own: nothing is in its cache.
      const fresh = await browser.newContext();
      await fresh.addCookies(cookies);
      rows.push(await rowOf(fresh, console.url, screen));
      await fresh.close();
    }
    return rows;
  } finally {
    await browser.close();
    await console.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator("[name=account]").fill(signIns.operator);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL((at) => at.pathname !== "/sign-in");
}

/** What is downloaded until the page is quiet. What is only prefetched for the next page is no script that runs here. */
async function rowOf(context: BrowserContext, url: string, { name, path, atMost }: Screen): Promise<Row> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(url + path, { waitUntil: "networkidle" });
  const isSignedOut = path !== "/sign-in" && page.url().includes("/sign-in");
  if (isSignedOut) throw new Error(`${path} leads to the sign-in page.`);
  const bytes = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  await page.close();
  return { what: `script of ${name}`, value: bytes / 1000 - BARE_KB, unit: "kB over a bare page", atMost };
}
