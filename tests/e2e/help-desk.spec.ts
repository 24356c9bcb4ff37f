import type { Page } from "@playwright/test";
import { checkAxe, expect, PASSWORD, signIn, type TestSandbox, test } from "./support/console";

/** The help desk in a browser on the sandbox. Each test helps a person of its own. */

interface Caller {
  readonly account: string;
  readonly alias: string;
}

async function aCaller(sandbox: TestSandbox, name: string, sessions = 0, settings = ""): Promise<Caller> {
  const account = `${name}@northwind.example`;
  const alias = `${name}-alias`;
  await sandbox.line(`CREATEACCOUNT ${account} {RealName="Caller ${name}";Password="Old-harbour-1";${settings}}`);
  await sandbox.line(`SETACCOUNTALIASES ${account} ("${alias}")`);
  for (let made = 0; made < sessions; made++) {
    await sandbox.line(`CREATEXIMSSSESSION ${account} ADDRESS "192.0.2.${made + 1}"`);
  }
  return { account, alias };
}

const field = (page: Page) => page.getByLabel("New password", { exact: true });
const search = (page: Page) => page.getByRole("searchbox");

async function verify(sandbox: TestSandbox, account: string, password: string): Promise<string> {
  return (await sandbox.line(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${password}"`)).slice(0, 3);
}

test("a person is found by an alias and gets a new password by keyboard alone", async ({ page, sandbox, console }) => {
  const { account, alias } = await aCaller(sandbox, "hd-keys", 2);
  await signIn(page, "support", { next: "/help-desk" });
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(alias);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Caller hd-keys" })).toBeVisible();
  await expect(page.getByText(`Found by the alias ${alias}.`)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Reset password and end 2 sessions" })).toBeVisible();
  const password = await field(page).inputValue();
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("heading", { name: "Password reset" })).toBeVisible();
  await expect(page.getByRole("status", { name: "New password" })).toHaveText(password);
  expect(await verify(sandbox, account, password)).toBe("200");
  expect(await sandbox.line(`LISTACCOUNTSESSIONS ${account}`)).toBe("201 ()");
  await expect(page.getByRole("link", { name: /Password reset, sessions ended/ })).toBeVisible();

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(`${kept} ${page.url()} ${console.output.join("\n")}`).not.toContain(password);
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
});

test("a reset password is nowhere once the page has been left", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-gone");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  const password = await field(page).inputValue();
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  await expect(page.getByRole("status", { name: "New password" })).toHaveText(password);
  await page.getByRole("link", { name: "Open account" }).click();
  await expect(page.getByRole("heading", { name: "Identity" })).toBeVisible();
  expect(await page.content()).not.toContain(password);
  await page.goBack();
  await expect(field(page)).toBeVisible();
  expect(await page.content()).not.toContain(password);
});

test("several people are a list that arrows and Enter choose from, and Alt goes on to the next", async ({
  page,
  sandbox,
}) => {
  for (const name of ["hd-many-a", "hd-many-b", "hd-many-c"]) await aCaller(sandbox, name);
  await signIn(page, "support", { next: "/help-desk?q=hd-many" });
  const people = page.getByRole("grid", { name: "People found" });
  await expect(people.getByRole("row")).toHaveCount(4);
  await checkAxe(page);
  await search(page).press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Caller hd-many-b" })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "other matches: 2" })).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("heading", { name: "Caller hd-many-c" })).toBeVisible();
  await page.goBack();
  await expect(people.getByRole("row")).toHaveCount(4);
});

test("with another text the person who was shown goes away", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-stay");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await expect(page.getByRole("heading", { name: "Caller hd-stay" })).toBeVisible();
  await search(page).fill("nobody-is-called-so");
  await expect(page.getByRole("heading", { name: "Nobody is called nobody-is-called-so" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Caller hd-stay" })).toHaveCount(0);
});

test("a telephone number finds its owner however it is written", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-number");
  await sandbox.line(`SETACCOUNTTELNUMS ${account} ("+74955550199")`);
  await signIn(page, "support", { next: "/help-desk" });
  await search(page).fill("+7 (495) 555-01-99");
  await expect(page.getByRole("heading", { name: "Caller hd-number" })).toBeVisible();
  await expect(page.getByText("Found by the number +74955550199.")).toBeVisible();
});

test("every Domain is searched, some at a time, and the last one counts as much as the first", async ({
  page,
  sandbox,
}) => {
  const domains = Array.from({ length: 24 }, (_, index) => `hd-domain-${String(index).padStart(2, "0")}.example`);
  for (const domain of domains) await sandbox.line(`CREATEDOMAIN ${domain}`);
  await sandbox.line(`CREATEACCOUNT hd-far-away@${domains.at(-1)} {RealName="Caller far away";}`);
  await signIn(page, "operator", { next: "/help-desk" });
  await search(page).fill("hd-far-away");
  await expect(page.getByRole("heading", { name: "Caller far away" })).toBeVisible();
  await expect(page.getByText(/aliases and forwarders of \d\d Domains, [\d,]+ ms/)).toBeVisible();
});

test("a text that finds too many people stops at fifty and says so", async ({ page, sandbox }) => {
  for (let made = 0; made < 52; made++) await sandbox.line(`CREATEACCOUNT hd-crowd-${made}@northwind.example`);
  await signIn(page, "support", { next: "/help-desk?q=hd-crowd" });
  await expect(page.getByText("Stopped at 50. A longer text finds fewer.")).toBeVisible();
  await expect(page.getByRole("grid", { name: "People found" }).getByRole("row")).toHaveCount(51);
});

test("an administrator finds nobody in a Domain of somebody else", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-foreign");
  await signIn(page, "domainAdmin", { next: "/help-desk" });
  await search(page).fill(account);
  await expect(page.getByText("None of your Domains is called northwind.example.")).toBeVisible();
});

test("ten million pasted letters are cut, and the page says so", async ({ page }) => {
  await signIn(page, "support", { next: "/help-desk" });
  await search(page).evaluate((input) => {
    const data = new DataTransfer();
    data.setData("text", "a".repeat(10_000_000));
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Only the first 200 characters are searched for.")).toBeVisible();
  await expect(search(page)).toHaveValue("a".repeat(200));
});

test("a support agent may not reset the operator's password, and reads why", async ({ page }) => {
  await signIn(page, "support", { next: "/help-desk?q=postmaster@northwind.example" });
  await expect(page.getByText("You may not reset this password.")).toBeVisible();
  await expect(page.getByText("Master", { exact: true })).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await checkAxe(page);
});

test("a password that the server's check refuses stays in the field, with the server's words", async ({
  page,
  sandbox,
}) => {
  const { account } = await aCaller(sandbox, "hd-check", 0, "PWDAllowed=NO;");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await field(page).fill("Quiet-Lantern-88");
  await page.getByRole("checkbox", { name: /Let the server check it too/ }).check();
  await expect(page.getByText("this account may not change its password")).toBeVisible();
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  await expect(page.getByText("The server refused: 501 Password modification is not allowed")).toBeVisible();
  await expect(field(page)).toHaveValue("Quiet-Lantern-88");
  expect(await verify(sandbox, account, "Old-harbour-1")).toBe("200");
});

test("a connection lost after sending is not called a failure, and the password is kept", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-lost");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await field(page).fill("Quiet-Lantern-89");
  sandbox.faults.on(/^SETACCOUNTPASSWORD/i, { kind: "drop", effect: "after" });
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  await expect(page.getByText("It is not known whether the password was set.")).toBeVisible();
  await expect(field(page)).toHaveValue("Quiet-Lantern-89");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  await expect(page.getByRole("status", { name: "New password" })).toHaveText("Quiet-Lantern-89");
  expect(await verify(sandbox, account, "Quiet-Lantern-89")).toBe("200");
});

test("a session that ends in the middle asks for the password and goes on with what was typed", async ({
  page,
  sandbox,
}) => {
  const { account } = await aCaller(sandbox, "hd-session");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await field(page).fill("Quiet-Lantern-90");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again to go on" });
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await again.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("status", { name: "New password" })).toHaveText("Quiet-Lantern-90");
  expect(await verify(sandbox, account, "Quiet-Lantern-90")).toBe("200");
});

test("one session is ended after a question, and the others stay", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-one", 2);
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await page.getByRole("button", { name: "End the session XIMSS from 192.0.2.1" }).click();
  const question = page.getByRole("alertdialog", { name: `End this session of ${account}?` });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await question.getByRole("button", { name: "End the session" }).click();
  await expect(page.getByRole("button", { name: "Reset password and end 1 session" })).toBeVisible();
  await expect(page.getByText("192.0.2.2", { exact: true })).toBeVisible();
});

test("the preview shows the commands without the password, and goes when another is typed", async ({
  page,
  sandbox,
}) => {
  const { account } = await aCaller(sandbox, "hd-preview");
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await page.getByRole("button", { name: "Show commands" }).click();
  const preview = page.getByRole("dialog", { name: "Change preview" });
  await expect(preview).toContainText(`SETACCOUNTPASSWORD "${account}" PASSWORD ••••••••`);
  await expect(preview).toContainText(`KILLACCOUNTSESSIONS "${account}"`);
  await checkAxe(page);
  await page.getByRole("button", { name: "Generate another" }).click();
  await expect(preview).toHaveCount(0);
});

test("the help desk holds on a narrow dark screen", async ({ page, sandbox }) => {
  const { account } = await aCaller(sandbox, "hd-narrow", 1);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "support", { next: `/help-desk?q=${account}` });
  await expect(field(page)).toBeVisible();
  await checkAxe(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
