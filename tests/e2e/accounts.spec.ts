import type { Locator, Page } from "@playwright/test";
import { checkAxe, expect, PASSWORD, signIn, signIns, type TestSandbox, test } from "./support/console";

/** The Accounts of a Domain and the dialogs about one, in a browser on the sandbox. Each test has a Domain of its own. */

const row = (page: Page, name: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const question = (page: Page): Locator => page.getByRole("alertdialog");
const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });
const listOf = (domain: string, query = ""): string => `/domains/${domain}/accounts${query}`;

async function makeDomain(sandbox: TestSandbox, name: string, ...accounts: readonly string[]): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of accounts) await sandbox.line(`CREATEACCOUNT "${account}@${name}" {RealName="Of ${account}";}`);
  return name;
}

/** Chooses an entry of a row's menu by keyboard alone. */
async function choose(page: Page, name: string, entry: string): Promise<void> {
  await row(page, name).focus();
  await page.keyboard.press(".");
  await page.getByRole("menuitem", { name: entry, exact: true }).press("Enter");
}

test("an account is made with a generated password, which is shown once and works", async ({
  page,
  sandbox,
  console,
}) => {
  const domain = await makeDomain(sandbox, "acc-made.example");
  await signIn(page, "operator", { next: listOf(domain) });
  await expect(page.getByRole("heading", { name: "No accounts yet" })).toBeVisible();
  await page.getByRole("button", { name: "Create account" }).first().click();
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("t.ternova");
  await form.getByLabel("Real Name").fill("Тамара Тернова");
  await form.getByLabel("Mail Storage limit").fill("20 GiB");
  await form.getByLabel("Aliases").fill("tamara, ternova");
  await expect(form).toContainText(`Free in ${domain}.`);
  const password = await form.getByRole("textbox", { name: "New password" }).inputValue();
  await form.getByRole("button", { name: "Show commands" }).click();
  await expect(form).toContainText(`SETACCOUNTALIASES "t.ternova@${domain}" (tamara,ternova)`);
  await expect(form.getByRole("region", { name: "Commands, in this order" })).not.toContainText(password);
  await page.keyboard.press("Control+Enter");

  const made = dialog(page, "Account created");
  await expect(made.getByRole("status").first()).toContainText(password);
  await made.getByRole("button", { name: "Done" }).click();
  await expect(row(page, "t.ternova")).toContainText("Тамара Тернова");
  await expect(row(page, "t.ternova")).toContainText("20 GiB");
  await expect(page.getByText(password)).toHaveCount(0);
  expect(await sandbox.line(`VERIFYACCOUNTPASSWORD "t.ternova@${domain}" PASSWORD "${password}"`)).toMatch(/^20/);
  expect(await sandbox.line(`GETACCOUNTALIASES "t.ternova@${domain}"`)).toContain("tamara");
  expect(console.output.join("\n")).not.toContain(password);
  expect(page.url()).not.toContain(password);

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("dialog", { name: "Change preview" }).getByRole("button", { name: /Apply/ }).click();
  await expect(page.getByRole("heading", { name: "No accounts yet" })).toBeVisible();
});

test("another account is made right after the first, and nothing of the first is in the form", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "acc-another.example");
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("first");
  await form.getByRole("button", { name: /^Create account/ }).click();
  const made = dialog(page, "Account created");
  const password = (await made.locator("output").textContent()) ?? "";
  await made.getByRole("button", { name: "Create another" }).click();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("");
  await expect(form.getByRole("textbox", { name: "New password" })).not.toHaveValue(password);
});

test("the type and LEGACY are sent as chosen", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-type.example");
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("fax");
  await form.getByLabel("Type").selectOption("TextMailbox");
  await form.getByRole("textbox", { name: "New password" }).fill("");
  await form.getByText("More", { exact: true }).click();
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "Show commands" }).click();
  await expect(form).toContainText(`CREATEACCOUNT "fax@${domain}" TextMailbox LEGACY`);
  await form.getByRole("button", { name: /^Create account/ }).click();
  await dialog(page, "Account created").getByRole("button", { name: "Done" }).click();
  await expect(row(page, "fax")).toContainText("TextMailbox");
});

test("who has a name is said while it is typed", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-taken.example", "holder");
  await sandbox.line(`SETACCOUNTALIASES "holder@${domain}" (nick)`);
  await sandbox.line(`CREATEFORWARDER "away@${domain}" TO "a@elsewhere.example"`);
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  const name = form.getByLabel("Name", { exact: true });
  await name.fill("holder");
  await expect(form.getByText("An account has this name.")).toBeVisible();
  await name.fill("nick");
  await expect(form.getByText("It is an alias of holder.")).toBeVisible();
  await name.fill("away");
  await expect(form.getByText("A forwarder has this name.")).toBeVisible();
  await name.fill("no body");
  await expect(form.getByText("Only letters, digits, dots, hyphens, underscores and the plus sign.")).toBeVisible();
});

test("a size without a unit is refused at its field and nothing typed is lost", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-unit.example");
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("someone");
  await form.getByLabel("Mail Storage limit").fill("20");
  await form.getByRole("button", { name: /^Create account/ }).click();
  await expect(form.getByText("Choose a unit for the number.")).toBeVisible();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("someone");
});

test("what the server leaves out for a Domain admin is said after the account is made", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: listOf("kestrel-labs.example", "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("new.colleague");
  await form.getByLabel("Mail Storage limit").fill("50G");
  await form.getByRole("button", { name: /^Create account/ }).click();
  await expect(dialog(page, "Account created")).toContainText("The server did not take 1 setting: MaxAccountSize.");
});

test("pages go forward and back by the server's cursor", async ({ page, sandbox }) => {
  const names = Array.from({ length: 60 }, (_, index) => `p${String(index).padStart(2, "0")}`);
  const domain = await makeDomain(sandbox, "acc-paged.example", ...names);
  await signIn(page, "operator", { next: listOf(domain, "?rows=25") });
  await expect(page.getByText("Rows 1 to 25 of 60")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Rows 26 to 50 of 60")).toBeVisible();
  await expect(row(page, "p25")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Rows 51 to 60 of 60")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(row(page, "p25")).toBeVisible();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(row(page, "p00")).toBeVisible();
  await page.goBack();
  await expect(row(page, "p25")).toBeVisible();
  await page.reload();
  await expect(row(page, "p25")).toBeVisible();
  await page.goBack();
  await expect(row(page, "p59")).toBeVisible();
});

test("a cursor that the server refuses begins again at the first page and says so", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-cursor.example", "first");
  await signIn(page, "operator", { next: listOf(domain, "?from=not-a-cookie&page=4") });
  await expect(page.getByText("The list had moved on, so it begins again at its first page.")).toBeVisible();
  await expect(row(page, "first")).toBeVisible();
  await expect(page.getByText("Rows 1 to 1 of 1")).toBeVisible();
});

test("the filter asks the server and stands in the address", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-filter.example", "apple", "apricot", "banana");
  await signIn(page, "operator", { next: listOf(domain) });
  await expect(row(page, "banana")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("ap");
  await expect(row(page, "banana")).toHaveCount(0);
  await expect(row(page, "apricot")).toBeVisible();
  await expect(page).toHaveURL(/\?q=ap$/);
  await page.getByRole("searchbox").fill("zzz");
  await expect(page.getByRole("heading", { name: "No account matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).last().click();
  await expect(row(page, "banana")).toBeVisible();
});

test("a filter that looks like a keyword is only a text", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-keyword.example", "someone");
  await signIn(page, "operator", { next: listOf(domain, `?q=${encodeURIComponent('FILTER" 1 ACCOUNTS')}`) });
  await expect(page.getByRole("heading", { name: "No account matches" })).toBeVisible();
});

test("an account is renamed and keeps its old name as an alias", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-renamed.example", "maiden");
  await signIn(page, "operator", { next: listOf(domain) });
  await row(page, "maiden").focus();
  await page.keyboard.press("r");
  const form = dialog(page, `Rename maiden@${domain}?`);
  await form.getByLabel("New name").fill("married");
  await form.getByRole("button", { name: "Rename account" }).click();
  await expect(row(page, "married")).toBeVisible();
  await expect(row(page, "maiden")).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTALIASES "married@${domain}"`)).toContain("maiden");
});

test("an account is moved to another Domain", async ({ page, sandbox }) => {
  const from = await makeDomain(sandbox, "acc-from.example", "mover");
  const to = await makeDomain(sandbox, "acc-to.example");
  await signIn(page, "operator", { next: listOf(from) });
  await choose(page, "mover", "Move to another Domain…");
  const form = dialog(page, `Move mover@${from} to another Domain?`);
  await form.getByLabel("To Domain").fill("acc-nowhere.example");
  await expect(form.getByText("This is none of your Domains.")).toBeVisible();
  await form.getByLabel("To Domain").fill(to);
  await form.getByRole("button", { name: "Move account" }).click();
  await expect(page.getByRole("heading", { name: "No accounts yet" })).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTSETTINGS "mover@${to}"`)).toContain("Of mover");
});

test("an account is suspended, and resumed with the services that it had", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-paused.example");
  await sandbox.line(`CREATEACCOUNT "someone@${domain}" {AccessModes=(30,Mail,POP);}`);
  await signIn(page, "operator", { next: listOf(domain) });
  await choose(page, "someone", "Suspend…");
  await expect(question(page)).toContainText(`UPDATEACCOUNTSETTINGS "someone@${domain}" {AccessModes=None;}`);
  await question(page).getByRole("button", { name: "Suspend account" }).click();
  await expect(row(page, "someone")).toContainText("Suspended");

  await choose(page, "someone", "Resume…");
  await expect(question(page)).toContainText("AccessModes=(30,Mail,POP)");
  await question(page).getByRole("button", { name: "Resume account" }).click();
  await expect(row(page, "someone")).toContainText("Enabled");
  expect(await sandbox.line(`GETACCOUNTSETTINGS "someone@${domain}"`)).toContain("AccessModes=(30,Mail,POP)");
});

test("who was suspended elsewhere gets the inherited services back, and the dialog says so", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "acc-elsewhere.example");
  await sandbox.line(`CREATEACCOUNT "someone@${domain}" {AccessModes=None;}`);
  await signIn(page, "operator", { next: listOf(domain) });
  await choose(page, "someone", "Resume…");
  await expect(question(page)).toContainText("Gatehouse did not suspend this account");
  await question(page).getByRole("button", { name: "Resume account" }).click();
  await expect(row(page, "someone")).toContainText("Enabled");
  expect(await sandbox.line(`GETACCOUNTSETTINGS "someone@${domain}"`)).not.toContain("AccessModes");
});

test("an account is deleted after its name was typed; setting it aside is offered first", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-gone.example", "leaver");
  await sandbox.line(`SETACCOUNTALIASES "leaver@${domain}" (nickname)`);
  await signIn(page, "operator", { next: listOf(domain) });
  await row(page, "leaver").focus();
  await page.keyboard.press("Delete");
  await expect(question(page)).toContainText("1 alias: nickname");
  await expect(question(page).getByRole("button", { name: "Set aside instead" })).toBeVisible();
  const confirm = question(page).getByRole("button", { name: "Delete account" });
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await question(page).getByRole("textbox").fill("leaver");
  await confirm.click();
  await expect(page.getByRole("heading", { name: "No accounts yet" })).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTSETTINGS "leaver@${domain}"`)).toMatch(/^513/);
});

test("all sessions of an account are ended", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-sessions.example", "worker");
  await signIn(page, "operator", { next: listOf(domain) });
  await choose(page, "worker", "End sessions…");
  await expect(question(page)).toContainText(`KILLACCOUNTSESSIONS "worker@${domain}"`);
  await question(page).getByRole("button", { name: "End all sessions" }).click();
  await expect(page.getByText(`End all sessions of worker@${domain}`).last()).toBeVisible();
});

test("a support agent sees which right is missing, and nobody acts on an operator above them", async ({ page }) => {
  await signIn(page, "support", { next: listOf("northwind.example", "?q=postmaster") });
  await expect(page.getByRole("button", { name: "Create account" })).toHaveAttribute("aria-disabled", "true");
  await row(page, "postmaster").focus();
  await page.keyboard.press(".");
  await expect(page.getByRole("menuitem", { name: "Delete…" })).toContainText("You lack the right CanCreateAccounts.");
  await page.getByRole("menuitem", { name: "End sessions…" }).press("Enter");
  await question(page).getByRole("button", { name: /^End/ }).click();
  await expect(question(page).getByRole("alert")).toContainText("holds rights that you do not hold");

  await page.goto("/domains/northwind.example/accounts/postmaster");
  const button = page.getByRole("button", { name: "End sessions…" });
  await expect(button).toHaveAccessibleDescription(/holds rights that you do not hold: Master/);
});

test("nobody suspends or deletes their own account here", async ({ page }) => {
  await signIn(page, "operator", { next: listOf("northwind.example", "?q=postmaster") });
  await row(page, "postmaster").focus();
  await page.keyboard.press(".");
  await expect(page.getByRole("menuitem", { name: "Delete…" })).toContainText("This is your own account.");
  await expect(page.getByRole("menuitem", { name: "Suspend…" })).toContainText("This is your own account.");
});

test("a Domain admin at another Domain's address sees the missing right and no accounts", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: listOf("northwind.example") });
  await expect(page.getByText("You lack the right Domain for northwind.example.")).toBeVisible();
  await expect(page.getByText("a.sokolova")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Create account" })).toHaveCount(0);
});

test("a session that ends in the middle of a form goes on where it was", async ({ page, sandbox, context }) => {
  const domain = await makeDomain(sandbox, "acc-session.example");
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("patient");
  // The look-up of the name is over: the next thing that needs the session is the form itself.
  await expect(form).toContainText(`Free in ${domain}.`);
  await context.clearCookies();
  await form.getByRole("button", { name: /^Create account/ }).click();
  const again = dialog(page, "Sign in again to go on");
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await again.getByRole("button", { name: "Go on" }).click();
  await expect(dialog(page, "Account created")).toContainText(`patient@${domain}`);
  expect(await sandbox.line(`GETACCOUNTSETTINGS "patient@${domain}"`)).toMatch(/^20/);
});

test("an account that was made while its answer was lost is found and not made twice", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-lost.example");
  await signIn(page, "operator", { next: listOf(domain, "?create=account") });
  const form = dialog(page, "Create account");
  await form.getByLabel("Name", { exact: true }).fill("ghost");
  sandbox.faults.on(/^CREATEACCOUNT "ghost@/, { kind: "drop", effect: "after" });
  await form.getByRole("button", { name: /^Create account/ }).click();
  const receipt = dialog(page, "Receipt");
  await expect(receipt).toContainText("Unknown");
  await expect(receipt).toContainText("it did happen");
  await receipt.getByRole("button", { name: "Done" }).click();
  await expect(row(page, "ghost")).toBeVisible();
});

test("names that try to be markup are only text", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "acc-hostile.example");
  await sandbox.line(`CREATEACCOUNT "plain@${domain}" {RealName="<img src=x onerror=alert(1)>";}`);
  await signIn(page, signIns.operator, { next: listOf(domain) });
  await expect(row(page, "plain")).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("td img")).toHaveCount(0);
});

for (const scheme of ["light", "dark"] as const) {
  test(`the screens of Accounts have no flaw that a machine can find, ${scheme}`, async ({ page, sandbox }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const domain = await makeDomain(sandbox, `acc-axe-${scheme}.example`, "someone");
    await signIn(page, "operator", { next: listOf(domain) });
    await expect(row(page, "someone")).toContainText("Enabled");
    await checkAxe(page);
    await choose(page, "someone", "Rename…");
    await expect(dialog(page, `Rename someone@${domain}?`)).toBeVisible();
    await checkAxe(page);
    await page.goto(listOf(domain, "?create=account"));
    await dialog(page, "Create account").getByRole("button", { name: "Show commands" }).click();
    await checkAxe(page);
  });
}

test("an account is set aside, listed as due, and comes back under its old name with its alias", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "acc-aside.example", "traveller");
  await sandbox.line(`SETACCOUNTALIASES "traveller@${domain}" (nomad)`);
  await signIn(page, "operator", { next: listOf(domain) });
  await choose(page, "traveller", "Set aside…");
  const asking = page.getByRole("dialog").or(question(page));
  await expect(asking.first()).toContainText("nomad");
  await page.getByRole("button", { name: "Set account aside" }).click();
  await expect(row(page, "traveller")).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTSETTINGS "traveller@${domain}"`)).toMatch(/^513/);

  await page.goto(listOf(domain, "?view=aside"));
  await expect(page.getByRole("button", { name: /^Actions for traveller/ })).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: /^Actions for traveller/ }).click();
  await page.getByRole("menuitem", { name: "Bring back…" }).click();
  await page.getByRole("button", { name: "Bring account back" }).click();
  await expect(page.getByRole("heading", { name: "No account is set aside" })).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTALIASES "traveller@${domain}"`)).toContain("nomad");
});
