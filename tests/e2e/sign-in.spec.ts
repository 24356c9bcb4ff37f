import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type RunningConsole, startConsole } from "../support/console";
import { cloneDatabase } from "../support/console-build";
import { scriptedServer } from "../support/scripted-server";
import { checkAxe, expect, PASSWORD, signIn, signInByForm, signIns, test } from "./support/console";

/** Coming in, being kept out, and going: by the plain form of the sign-in page. */

const account = (page: Page): Locator => page.getByLabel("Account");
const password = (page: Page): Locator => page.getByLabel("Password", { exact: true });
const button = (page: Page): Locator => page.getByRole("button", { name: "Sign in" });

async function fill(page: Page, name: string, word: string): Promise<void> {
  await account(page).fill(name);
  await password(page).fill(word);
  await button(page).click();
}

/** A console of its own on servers of the test's choice. */
async function withConsole(serverUrl: string, work: (console: RunningConsole) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
  cloneDatabase(dataDir);
  const console = await startConsole({ serverUrl, dataDir });
  try {
    await work(console);
  } finally {
    await console.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test("a wrong password and an unknown account get the same words, and the name stays in the form", async ({ page }) => {
  await page.goto("/sign-in?next=%2Factivity");
  await fill(page, signIns.operator, "not it");
  await expect(page.getByRole("alert").first()).toHaveText("The account name or the password is not right.");
  await expect(account(page)).toHaveValue(signIns.operator);
  await expect(password(page)).toHaveValue("");
  await expect(password(page)).toBeFocused();
  expect(page.url()).not.toContain("not");
  await checkAxe(page);

  await fill(page, "nobody@nowhere.example", "not it");
  await expect(password(page)).toHaveValue("");
  await expect(account(page)).toHaveValue("nobody@nowhere.example");
  await expect(page.getByRole("alert").first()).toHaveText("The account name or the password is not right.");

  await fill(page, "postmaster", PASSWORD);
  await expect(page.getByRole("alert").first()).toHaveText("Give the whole address of your account, user@domain.");
  await fill(page, signIns.operator, PASSWORD);
  await expect(page).toHaveURL(/\/activity$/);
});

test("too many failures make the name wait, and the page says how long", async ({ page }) => {
  await page.goto("/sign-in");
  const alert = page.getByRole("alert").first();
  // Each failure makes the name wait longer; on a slow machine the first waits are over before the next guess.
  await expect(async () => {
    await fill(page, "locked.out@northwind.example", "guess");
    await expect(alert).toBeVisible();
    const said = await alert.textContent();
    await page.reload();
    expect(said).toMatch(/^Too many failed sign-ins\. Try again in \d+ seconds?\./);
  }).toPass({ timeout: 60_000, intervals: [0] });
});

test("the form works before any script has loaded, in Russian and on a dark narrow screen", async ({
  browser,
  console,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: "dark",
    viewport: { width: 390, height: 844 },
    baseURL: console.url,
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.200" },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Русский" }).click();
  await expect(page.getByRole("heading", { name: "Вход на почтовый сервер" })).toBeVisible();
  await page.locator("#account").fill(signIns.support);
  await page.locator("#password").fill(PASSWORD);
  await page.getByRole("button", { name: "Войти" }).click();
  await expect(page).toHaveURL(/\/help-desk$/);
  await context.close();
});

test("whoever signs out has to sign in again, and the way back shows nothing", async ({ page }) => {
  await signInByForm(page, "support", { next: "/domains" });
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdomains$/);
});

test("whoever signs out everywhere is out in every other browser, too", async ({ page, browser, console: { url } }) => {
  await signInByForm(page, "domainAdmin", { next: "/domains" });
  const elsewhere = await browser.newContext({ baseURL: url });
  const other = await elsewhere.newPage();
  await signInByForm(other, "domainAdmin", { next: "/domains" });
  await other.getByRole("button", { name: "Your account" }).click();
  await other.getByRole("menuitem", { name: /^Sign out everywhere/ }).click();
  await expect(other).toHaveURL(/\/sign-in$/);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdomains$/);
  await elsewhere.close();
});

test("a page of another site that is asked for after the sign-in is not gone to", async ({ page }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/console")}`);
  await fill(page, signIns.operator, PASSWORD);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  expect(new URL(page.url()).hostname).toBe("127.0.0.1");
});

test("a server that is away and one that is none are told apart, and another one can be chosen", async ({
  page,
  sandbox,
}) => {
  await using stranger = await scriptedServer((peer) => peer.send("220 mx.example ESMTP"));
  const servers = `dead=pwd://127.0.0.1:9 mx=pwd://127.0.0.1:${stranger.port} lab=${sandbox.server.url}`;
  await withConsole(servers, async ({ url }) => {
    // Filtered, since the Domains of other tests are many.
    await page.goto(`${url}/sign-in?next=${encodeURIComponent("/domains?q=signed-in")}`);
    await fill(page, signIns.operator, PASSWORD);
    await expect(page.getByRole("alert").first()).toHaveText("The mail server cannot be reached. Nothing was sent.");
    await page.getByLabel("Server").selectOption("mx");
    await fill(page, signIns.operator, PASSWORD);
    await expect(page.getByRole("alert").first()).toContainText("is no CommuniGate Pro PWD service");
    await expect(page.getByLabel("Server")).toHaveValue("mx");
    await page.getByLabel("Server").selectOption("lab");
    await fill(page, signIns.operator, PASSWORD);
    await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Gatehouse" })).toContainText("lab");

    // The session ends in the middle of work: the same server is asked again, not the first of the list.
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Create Domain" }).click();
    const again = page.getByRole("dialog", { name: "Sign in again to go on" });
    await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await again.getByRole("button", { name: "Go on" }).click();
    const form = page.getByRole("dialog", { name: "Create Domain" });
    await form.getByRole("textbox").first().fill("signed-in-again.example");
    await form.getByRole("button", { name: /^Create Domain/ }).click();
    await expect(page.getByRole("link", { name: "signed-in-again.example" }).first()).toBeVisible();
    expect(await sandbox.line("LISTDOMAINS")).toContain("signed-in-again.example");
  });
});

test("somebody who is signed in already goes straight on", async ({ page }) => {
  await signIn(page, "operator");
  await page.goto("/sign-in?next=%2Factivity");
  await expect(page).toHaveURL(/\/activity$/);
});
