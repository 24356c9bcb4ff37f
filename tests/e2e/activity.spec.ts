import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { startConsole } from "../support/console";
import { cloneDatabase } from "../support/console-build";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** The record of every Change, in a browser on the sandbox. Each test makes an Account of its own. */

async function makeAccount(sandbox: TestSandbox, name: string, settings = "MaxMailboxes=5;"): Promise<string> {
  const address = `${name}@northwind.example`;
  await sandbox.line(`CREATEACCOUNT ${address} {${settings}}`);
  return address;
}

function settingsOf(address: string): string {
  const [name = "", domain = ""] = address.split("@");
  return `/domains/${domain}/accounts/${name}/settings?key=MaxMailboxes`;
}

/** Sets the Mailboxes limit on the page of the Account's settings. */
async function setLimit(page: Page, value: string): Promise<void> {
  await page.locator("#setting-MaxMailboxes").fill(value);
  await page.getByRole("button", { name: "Save 1 change" }).click();
}

async function changeLimit(page: Page, address: string, value: string): Promise<void> {
  await page.goto(settingsOf(address));
  await setLimit(page, value);
  await expect(page.getByText(`Change settings of ${address}`)).toBeVisible();
}

const line = (page: Page, text: string): Locator => page.locator("tr[data-row]").filter({ hasText: text });
const preview = (page: Page): Locator => page.getByRole("dialog", { name: "Change preview" });
const filter = (page: Page): Locator => page.getByRole("searchbox", { name: "Title, object, command or reason" });

async function openChange(page: Page, name: string): Promise<void> {
  await page.goto(`/activity?q=${name}`);
  await line(page, name).first().click();
}

test("a Change is shown with its author, its values and its command, and is taken back", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-back");
  await signIn(page, "operator", { next: settingsOf(account) });
  await setLimit(page, "7");
  await openChange(page, "act-back");
  await expect(page).toHaveURL(/change=\d+/);
  await expect(page.getByText("By Елена Орлова, from 198.18.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Mailboxes limit 5 becomes 7/ })).toBeVisible();
  await expect(page.getByText(`UPDATEACCOUNTSETTINGS "${account}" {MaxMailboxes=7;}`)).toBeVisible();
  await expect(page.getByText("It is as this Change left it.")).toBeVisible();
  await checkAxe(page);

  await page.getByRole("button", { name: "Revert…" }).click();
  await expect(preview(page)).toContainText("Mailboxes limit");
  await preview(page).getByLabel("Why").fill("Too many");
  await preview(page).getByRole("button", { name: "Apply 1 change" }).click();
  await expect(line(page, "act-back").last()).toContainText("Taken back");
  await expect(line(page, "Take back Change").first()).toContainText("Too many");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=5");
});

test("taking back what has moved since asks about every value", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-moved");
  await signIn(page, "operator", { next: settingsOf(account) });
  await setLimit(page, "7");
  await expect(page.getByText(`Change settings of ${account}`)).toBeVisible();
  await sandbox.line(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=9;}`);
  await openChange(page, "act-moved");
  await expect(page.getByText(`${account} has moved since.`)).toBeVisible();
  await page.getByRole("button", { name: "Revert…" }).click();
  await expect(preview(page)).toContainText("1 value was changed by somebody else since.");
  await preview(page).getByRole("button", { name: "Apply 1 change" }).click();

  const conflict = page.getByRole("alertdialog");
  await expect(conflict.getByRole("row").filter({ hasText: "Mailboxes limit" })).toContainText("9");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=9");
  await conflict.getByRole("button", { name: "Save 1 setting" }).click();
  await expect(line(page, "act-moved").last()).toContainText("Taken back");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=5");
});

test("leaving the others what they wrote sends nothing", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-theirs");
  await signIn(page, "operator", { next: settingsOf(account) });
  await setLimit(page, "7");
  await expect(page.getByText(`Change settings of ${account}`)).toBeVisible();
  await sandbox.line(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=9;}`);
  await openChange(page, "act-theirs");
  await page.getByRole("button", { name: "Revert…" }).click();
  await preview(page).getByRole("button", { name: "Apply 1 change" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take all theirs" }).click();
  await expect(page.getByText("Nothing differs from what the server has.")).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=9");
});

test("a Change whose answer was lost is read back from its line", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-lost");
  await signIn(page, "operator", { next: settingsOf(account) });
  sandbox.faults.on(/^UPDATEACCOUNTSETTINGS "act-lost/, { kind: "drop", effect: "after" });
  // The read of what is about to be replaced passes; the one that looks afterwards does not.
  sandbox.faults.on(/^GETACCOUNTSETTINGS "act-lost/, { kind: "delay", ms: 1 }, 2);
  sandbox.faults.on(/^GETACCOUNTSETTINGS "act-lost/, { kind: "drop", effect: "before" }, 40);
  await setLimit(page, "7");
  await expect(page.getByRole("dialog", { name: "Receipt" })).toContainText("Unknown");
  sandbox.faults.clear();
  await page.goto("/activity?q=act-lost");
  await expect(line(page, "act-lost")).toContainText("Unknown");
  await line(page, "act-lost").getByRole("button", { name: "Read it back" }).click();
  await expect(line(page, "act-lost")).toContainText("Done, read back");
  await expect(page.getByText("Record unbroken")).toBeVisible();
});

test("a console that is killed in the middle of a Change leaves no riddle", async ({ page, sandbox }) => {
  const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
  cloneDatabase(dataDir);
  const serverUrl = `pwd://127.0.0.1:${sandbox.server.port}`;
  const account = await makeAccount(sandbox, "act-killed");
  const first = await startConsole({ serverUrl, dataDir });
  const port = Number(new URL(first.url).port);
  await page.goto(`${first.url}/sign-in?next=${encodeURIComponent(settingsOf(account))}`);
  await page.getByLabel("Account").fill("postmaster@northwind.example");
  await page.getByLabel("Password", { exact: true }).fill("Lantern-42");
  await page.getByRole("button", { name: "Sign in" }).click();
  sandbox.faults.on(/^UPDATEACCOUNTSETTINGS "act-killed/, { kind: "silence" });
  await setLimit(page, "7");
  await expect.poll(() => sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=7");
  await first.stop("SIGKILL");

  const second = await startConsole({ serverUrl, dataDir, port });
  await page.goto(`${second.url}/activity?q=act-killed`);
  await expect(line(page, "act-killed")).toContainText("Done, read back");
  await line(page, "act-killed").click();
  await expect(page.getByText("No answer was written down: the console ended in the middle")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Mailboxes limit 5 becomes 7/ })).toBeVisible();
  await second.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("the filter stands in the address and finds titles, objects and reasons", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-filter");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await page.goto("/activity");
  await page.keyboard.press("/");
  await expect(filter(page)).toBeFocused();
  await filter(page).fill("change settings");
  await expect(page).toHaveURL(/q=change\+settings/);
  await expect(line(page, "act-filter")).toBeVisible();
  await filter(page).fill('updateaccountsettings "act-filter');
  await expect(page.locator("tr[data-row]")).toHaveCount(1);
  await filter(page).fill("no such thing anywhere");
  await expect(page.getByRole("heading", { name: "No Change matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect(page).toHaveURL(/\/activity$/);
});

test("chips narrow the record by outcome, person and Domain", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-chips");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await page.goto("/activity?q=act-chips");
  await page.getByRole("button", { name: "Outcome", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Refused" }).click();
  await expect(page.getByRole("heading", { name: "No Change matches" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter Outcome" }).click();
  await page.getByRole("button", { name: "Domain", exact: true }).click();
  await page.getByRole("combobox", { name: "Domain" }).fill("northwind.example");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/domain=northwind\.example/);
  await expect(line(page, "act-chips")).toBeVisible();
  await page.getByRole("button", { name: "Who", exact: true }).click();
  await page.getByRole("combobox", { name: "Who" }).fill("nobody at all");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "No Change matches" })).toBeVisible();
});

test("the keyboard opens a line, walks and closes it", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-keys");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await changeLimit(page, account, "8");
  await page.goto("/activity?q=act-keys");
  await line(page, "act-keys").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(line(page, "act-keys").last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("{MaxMailboxes=7;}")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("{MaxMailboxes=7;}")).toHaveCount(0);
});

test("an address leads to one Change, or to all of one Account", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-link");
  const other = await makeAccount(sandbox, "act-other");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await changeLimit(page, other, "7");
  await page.goto(`/activity?object=account:${account}`);
  await expect(page.locator("tr[data-row]")).toHaveCount(1);
  await line(page, "act-link").click();
  const number = new URL(page.url()).searchParams.get("change");
  await page.goto(`/activity?change=${number}`);
  await expect(page.getByText(`UPDATEACCOUNTSETTINGS "${account}"`)).toBeVisible();
  await page.goto("/activity?change=999999");
  await expect(page.getByText("Change #999999 is not in the record, or not yours to see.")).toBeVisible();
});

test("nobody sees Changes of Domains that they do not administer", async ({ page, sandbox, browser, console }) => {
  const account = await makeAccount(sandbox, "act-hidden");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await page.goto("/activity?q=act-hidden");
  await line(page, "act-hidden").click();
  const number = new URL(page.url()).searchParams.get("change");
  const context = await browser.newContext({ baseURL: console.url });
  const others = await context.newPage();
  await signIn(others, "domainAdmin", { next: `/activity?change=${number}` });
  await expect(others.getByText(`Change #${number} is not in the record, or not yours to see.`)).toBeVisible();
  await others.goto("/activity?q=act-hidden");
  await expect(others.getByRole("heading", { name: "No Change matches" })).toBeVisible();
  await context.close();
});

test("what is filtered is saved as a file", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "act-export");
  await signIn(page, "operator", { next: "/activity" });
  await changeLimit(page, account, "7");
  await page.goto("/activity?q=act-export");
  await expect(line(page, "act-export")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Table (CSV)" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^changes-\d{4}-\d\d-\d\d\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const [head, row, end] = Buffer.concat(chunks).toString("utf8").split("\r\n");
  expect(head).toContain("number,started,account");
  expect(row).toContain(`Change settings,${account},1,1,done`);
  expect(end).toBe("");
  await expect(page.getByText("1 Change exported")).toBeVisible();
});

test("the record has no violation of accessibility, wide and narrow", async ({ page }) => {
  await signIn(page, "support", { next: "/activity" });
  await expect(page.getByRole("heading", { name: "Activity" })).toBeVisible();
  await checkAxe(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAxe(page);
});
