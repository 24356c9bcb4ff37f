import type { Locator, Page } from "@playwright/test";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** The Domains list, the dialogs about a Domain and its aliases, in a browser on the sandbox. Each test has its own Domain. */

const row = (page: Page, domain: string): Locator => page.getByRole("row").filter({ hasText: domain });
const question = (page: Page): Locator => page.getByRole("alertdialog");
const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });

async function makeDomain(sandbox: TestSandbox, name: string, ...accounts: readonly string[]): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of accounts) await sandbox.line(`CREATEACCOUNT "${account}@${name}"`);
  return name;
}

/** Chooses an entry of a row's menu by keyboard alone. */
async function choose(page: Page, domain: string, entry: string): Promise<void> {
  await row(page, domain).focus();
  await page.keyboard.press(".");
  await page.getByRole("menuitem", { name: entry, exact: true }).press("Enter");
}

async function openList(page: Page, filter: string): Promise<void> {
  await signIn(page, "operator", { next: `/domains?q=${filter}` });
}

test("a Domain is made with the command in sight, and taken back", async ({ page, sandbox }) => {
  await signIn(page, "operator", { next: "/domains?create=domain" });
  const form = dialog(page, "Create Domain");
  await form.getByLabel("Name", { exact: true }).fill("made-here.example");
  await expect(form).toContainText("Free: no Domain and no Domain alias has this name.");
  await form.getByLabel("Accounts limit").fill("300");
  await form.getByLabel("Mail to Unknown", { exact: true }).selectOption("Accepted and Bounced");
  await form.getByRole("button", { name: "Show commands" }).click();
  await expect(form).toContainText(
    'CREATEDOMAIN "made-here.example" {AccountsLimit=300;MailToUnknown="Accepted and Bounced";}',
  );
  await page.keyboard.press("Control+Enter");
  await expect(row(page, "made-here.example")).toContainText("300");
  await expect(page).toHaveURL(/\/domains$/);
  expect(await sandbox.line("GETDOMAINSETTINGS made-here.example")).toContain("AccountsLimit=300");

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("dialog", { name: "Change preview" }).getByRole("button", { name: /Apply/ }).click();
  await expect(row(page, "made-here.example")).toHaveCount(0);
  expect(await sandbox.line("GETDOMAINSETTINGS made-here.example")).toMatch(/^512/);
});

test("a name that an alias has is said to be taken while it is typed", async ({ page }) => {
  await signIn(page, "operator", { next: "/domains?create=domain" });
  const name = dialog(page, "Create Domain").getByLabel("Name", { exact: true });
  await name.fill("kestrel.example");
  await expect(page.getByText("A Domain alias has this name.")).toBeVisible();
  await name.fill("kestrel-labs.example");
  await expect(page.getByText("A Domain has this name.", { exact: true })).toBeVisible();
});

test("a name that no mail server can carry is not sent", async ({ page }) => {
  await signIn(page, "operator", { next: "/domains?create=domain" });
  const form = dialog(page, "Create Domain");
  await form.getByLabel("Name", { exact: true }).fill("two words.example");
  await expect(form).toContainText("Only letters a to z, digits, hyphens and dots.");
  await expect(form.getByRole("button", { name: /^Create Domain/ })).toHaveAttribute("aria-disabled", "true");
  await form.getByLabel("Name", { exact: true }).fill("почта.example");
  await form.getByRole("button", { name: /^Use xn--/ }).click();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("xn--80a1acny.example");
});

test("what the server refuses stays in the dialog with its words and what was typed", async ({ page, sandbox }) => {
  sandbox.faults.on(/^CREATEDOMAIN "refused\.example"/, { kind: "refuse", status: 501, text: "Licence limit reached" });
  await signIn(page, "operator", { next: "/domains?create=domain" });
  const form = dialog(page, "Create Domain");
  await form.getByLabel("Name", { exact: true }).fill("refused.example");
  await form.getByLabel("Accounts limit").fill("30");
  await form.getByRole("button", { name: /^Create Domain/ }).click();
  await expect(form.getByRole("alert")).toContainText("501 Licence limit reached");
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("refused.example");
  await expect(form.getByLabel("Accounts limit")).toHaveValue("30");
});

test("a value that the setting does not take is said at its field", async ({ page }) => {
  await signIn(page, "operator", { next: "/domains?create=domain" });
  const form = dialog(page, "Create Domain");
  await form.getByLabel("Name", { exact: true }).fill("wrong-limit.example");
  await form.getByLabel("Accounts limit").fill("many");
  await form.getByRole("button", { name: /^Create Domain/ }).click();
  await expect(form.getByText("Type a whole number.")).toBeVisible();
  await expect(form.getByLabel("Accounts limit")).toHaveValue("many");
});

test("a Domain is renamed and keeps its old name as an alias", async ({ page, sandbox }) => {
  const old = await makeDomain(sandbox, "old-name.example", "someone");
  await openList(page, "-name");
  await choose(page, old, "Rename…");
  const form = dialog(page, `Rename ${old}?`);
  await form.getByLabel("New name").fill("new-name.example");
  await form.getByRole("button", { name: "Rename Domain" }).click();
  await expect(row(page, "new-name.example")).toContainText(old);
  expect(await sandbox.line("GETDOMAINALIASES new-name.example")).toContain(old);
  expect(await sandbox.line("GETACCOUNTSETTINGS someone@new-name.example")).toMatch(/^20/);
});

test("a Domain is suspended and resumed", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "pause.example", "someone");
  await openList(page, "pause");
  await choose(page, domain, "Suspend…");
  await expect(question(page)).toContainText("All sessions of its one account end at once");
  await expect(question(page).getByRole("button", { name: "Cancel" })).toBeFocused();
  await question(page).getByRole("button", { name: "Suspend Domain" }).click();
  await expect(row(page, domain)).toContainText("Suspended");
  expect(await sandbox.line(`GETACCOUNTSETTINGS someone@${domain}`)).toContain("suspended");

  await choose(page, domain, "Resume…");
  await question(page).getByRole("button", { name: "Resume Domain" }).click();
  await expect(row(page, domain)).toContainText("Enabled");
  expect(await sandbox.line(`GETACCOUNTSETTINGS someone@${domain}`)).toMatch(/^20/);
});

test("the Main Domain cannot be suspended, renamed or deleted, and says so", async ({ page }) => {
  await openList(page, "northwind");
  await row(page, "northwind.example").focus();
  await page.keyboard.press(".");
  for (const name of ["Rename…", "Suspend…", "Delete…"]) {
    const entry = page.getByRole("menuitem", { name, exact: true });
    await expect(entry).toHaveAttribute("aria-disabled", "true");
    await expect(entry).toContainText("The Main Domain cannot be renamed, suspended or deleted.");
  }
});

test("a Domain that is not empty goes only with FORCE, its name typed and its accounts counted", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "full-house.example", "one", "two");
  await openList(page, "full-house");
  await expect(row(page, domain)).toContainText("2");
  await row(page, domain).focus();
  await page.keyboard.press("Delete");
  await expect(question(page)).toContainText("2 accounts with their mail and files");
  await question(page).getByRole("textbox").fill(domain);
  await question(page).getByRole("button", { name: "Delete Domain" }).click();
  await expect(question(page).getByRole("alert")).toContainText("501 The Domain is not empty");

  await question(page).getByRole("checkbox").check();
  await expect(question(page)).toContainText(`DELETEDOMAIN "${domain}" FORCE`);
  await question(page).getByRole("button", { name: "Delete Domain and 2 accounts" }).click();
  await expect(row(page, domain)).toHaveCount(0);
  expect(await sandbox.line(`LISTACCOUNTS ${domain}`)).toMatch(/^512/);
});

test("the filter looks at names and at aliases, and stands in the address", async ({ page }) => {
  await signIn(page, "operator", { next: "/domains" });
  await expect(row(page, "severny.example")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("sever.ex");
  await expect(row(page, "severny.example")).toContainText("also sever.example");
  await expect(row(page, "kestrel-labs.example")).toHaveCount(0);
  await expect(page).toHaveURL(/q=sever\.ex/);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("sever.ex");
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(row(page, "kestrel-labs.example")).toBeVisible();
});

test("Domain aliases are added and taken out in one Change", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "named.example");
  await sandbox.line(`SETDOMAINALIASES ${domain} ("going.example","staying.example")`);
  await signIn(page, "operator", { next: `/domains/${domain}/aliases` });
  await page.getByLabel("New Domain alias").fill("coming.example");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Remove going.example" }).click();
  await expect(page.getByText("2 changes not saved")).toBeVisible();
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await expect(page.getByText("going.example", { exact: true })).toHaveCount(0);
  expect(await sandbox.line(`GETDOMAINALIASES ${domain}`)).toBe("201 (staying.example,coming.example)");
});

test("an alias that another Domain has is refused in the server's words, and nothing typed is lost", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "wanting.example");
  await signIn(page, "operator", { next: `/domains/${domain}/aliases` });
  await page.getByLabel("New Domain alias").fill("wanted.example");
  await page.getByRole("button", { name: "Add" }).click();
  await sandbox.line('SETDOMAINALIASES "lumen-studio.example" ("lumen.example","wanted.example")');
  await page.getByRole("button", { name: "Save 1 change" }).click();
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt).toContainText("Domain Alias with this name already exists");
  await receipt.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("wanted.example", { exact: true })).toBeVisible();
  await expect(page.getByText("1 change not saved")).toBeVisible();
});

test("two people at the same aliases: the second one sees what the first has done", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "shared-names.example");
  await signIn(page, "operator", { next: `/domains/${domain}/aliases` });
  await page.getByLabel("New Domain alias").fill("mine.example");
  await page.getByRole("button", { name: "Add" }).click();
  await sandbox.line(`SETDOMAINALIASES ${domain} ("theirs.example")`);
  await page.getByRole("button", { name: "Save 1 change" }).click();
  const conflict = page.getByRole("alertdialog", { name: "Changed while you worked" });
  await expect(conflict).toContainText("theirs.example");
  await conflict.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("theirs.example", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  expect(await sandbox.line(`GETDOMAINALIASES ${domain}`)).toBe("201 (theirs.example,mine.example)");
});

test("a Domain admin has their Domains and nothing to make or remove", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/domains?create=domain" });
  await expect(row(page, "kestrel-labs.example")).toBeVisible();
  await expect(row(page, "northwind.example")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Create Domain" })).toHaveCount(0);
  await row(page, "kestrel-labs.example").focus();
  await page.keyboard.press(".");
  await expect(page.getByRole("menuitem", { name: "Settings" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Delete…" })).toHaveCount(0);
});

test("a Domain admin at another Domain's address sees the missing right and no data", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/domains/northwind.example/aliases" });
  await expect(page.getByText("You lack the right Domain for northwind.example.")).toBeVisible();
  await expect(page.getByText("nw.example")).toHaveCount(0);
});

test("a list that fails says what the server said and is read again", async ({ page, sandbox }) => {
  await signIn(page, "operator", { next: "/activity" });
  for (let times = 0; times < 3; times += 1)
    sandbox.faults.on(/^LISTDOMAINS$/, { kind: "refuse", status: 500, text: "Disk is gone" });
  await page.goto("/domains");
  await expect(page.getByText("500 Disk is gone")).toBeVisible();
  await expect(async () => {
    await page.getByRole("button", { name: "Try again" }).click({ timeout: 1000 });
    await expect(row(page, "severny.example")).toBeVisible({ timeout: 1000 });
  }).toPass();
});

for (const scheme of ["light", "dark"] as const) {
  test(`the screens of Domains have no flaw that a machine can find, ${scheme}`, async ({ page, sandbox }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const domain = await makeDomain(sandbox, `dom-axe-${scheme}.example`, "someone");
    await openList(page, `dom-axe-${scheme}`);
    await expect(row(page, domain)).toContainText("Enabled");
    await checkAxe(page);
    await page.keyboard.press("Escape");
    await row(page, domain).focus();
    await page.keyboard.press("Delete");
    await expect(question(page)).toContainText("DELETEDOMAIN");
    await checkAxe(page);
    await page.goto("/domains?create=domain");
    await dialog(page, "Create Domain").getByRole("button", { name: "Show commands" }).click();
    await checkAxe(page);
    await page.goto(`/domains/${domain}/aliases`);
    await expect(page.getByLabel("New Domain alias")).toBeVisible();
    await checkAxe(page);
  });
}
