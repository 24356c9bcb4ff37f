import { checkAxe, expect, PASSWORD, signIn, type TestSandbox, test } from "./support/console";

/** The pages of one Account, in a browser on the sandbox. Each test has an Account of its own. */

async function anAccount(sandbox: TestSandbox, name: string, settings = ""): Promise<string> {
  const account = `${name}@northwind.example`;
  await sandbox.line(`CREATEACCOUNT ${account} {RealName="Person ${name}";${settings}}`);
  return account;
}

function pageOf(account: string, page = ""): string {
  const [name = "", domain = ""] = account.split("@");
  return `/domains/${domain}/accounts/${encodeURIComponent(name)}${page}`;
}

test("the overview tells who it is, what is used, which services work and who is signed in", async ({ page }) => {
  await signIn(page, "operator", { next: pageOf("d.volkova@northwind.example") });
  await expect(page.getByRole("heading", { name: "Дарья Волкова" })).toBeVisible();
  await expect(page.getByText("New mail is delayed.")).toBeVisible();
  await expect(page.getByText("Domain administrator, 3 rights")).toBeVisible();
  await expect(page.getByText("daria.volkova")).toBeVisible();
  await expect(page.getByText("16 on, 14 off")).toBeVisible();
  await expect(page.getByText("class Staff")).toBeVisible();
  await expect(page.getByRole("button", { name: "End the session XMPP from 198.51.100.9" })).toBeVisible();
  await expect(page.getByText("You hold all of them, so you may reset this password.")).toBeVisible();
  await checkAxe(page);
});

test("the overview holds on a narrow dark screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "operator", { next: pageOf("d.volkova@northwind.example") });
  await expect(page.getByText("16 on, 14 off")).toBeVisible();
  await checkAxe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("one card is refused alone, and names the right that is missing", async ({ page, sandbox }) => {
  const account = await anAccount(sandbox, "acc-target");
  const helper = await anAccount(sandbox, "acc-helper", `Password="${PASSWORD}";`);
  await sandbox.line(`SETACCOUNTRIGHTS ${helper} (Domain)`);
  await signIn(page, helper, { next: pageOf(account) });
  await expect(page.getByText("You lack the right CanCreateWebUserSessions.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Identity" })).toBeVisible();
  await expect(page.getByText("MultiMailbox")).toBeVisible();
  await page.getByRole("link", { name: "Password", exact: true }).click();
  await expect(page.getByText("You lack the right BasicSettings.")).toBeVisible();
});

test("one card that fails says what the server said, and is read again", async ({ page, sandbox }) => {
  const account = await anAccount(sandbox, "acc-fails");
  sandbox.faults.on(/^GETACCOUNTSTAT "acc-fails/i, { kind: "refuse", status: 501, text: "Counters are away" }, 2);
  await signIn(page, "operator", { next: pageOf(account) });
  await expect(page.getByText("501 Counters are away")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Person acc-fails" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("501 Counters are away")).toHaveCount(0);
});

test("an Account that is not there, a closed one and a foreign one are three different pages", async ({
  page,
  sandbox,
}) => {
  await signIn(page, "operator", { next: pageOf("nobody-at-all@northwind.example") });
  await expect(page.getByRole("heading", { name: "There is no such account" })).toBeVisible();
  await sandbox.line("CREATEACCOUNT acc-closed@tundra-foods.example");
  await page.goto(pageOf("acc-closed@tundra-foods.example"));
  await expect(page.getByRole("heading", { name: "The server does not open this account" })).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, "domainAdmin", { next: pageOf("d.volkova@northwind.example") });
  await expect(page.getByRole("heading", { name: "You may not see this account" })).toBeVisible();
  await expect(page.getByText("Дарья")).toHaveCount(0);
});

test("a name with letters beyond ASCII and a plus sign has a page like any other", async ({ page, sandbox }) => {
  const account = await anAccount(sandbox, "кадры+1");
  await signIn(page, "operator", { next: pageOf(account) });
  await expect(page.getByRole("heading", { name: "Person кадры+1" })).toBeVisible();
  await page.getByRole("link", { name: "Password", exact: true }).click();
  await expect(page.getByLabel("New password", { exact: true })).toBeVisible();
});

test("letters start the quick actions, and a renamed Account is followed to its new address", async ({
  page,
  sandbox,
}) => {
  const account = await anAccount(sandbox, "acc-before");
  await signIn(page, "operator", { next: pageOf(account) });
  await expect(page.getByRole("heading", { name: "Person acc-before" })).toBeVisible();
  await page.getByRole("heading", { name: "Quick actions" }).click();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: /Rename/ });
  await dialog.getByLabel("New name").fill("acc-after");
  await dialog.getByRole("button", { name: /Rename account/ }).click();
  await page.waitForURL("**/accounts/acc-after");
  await expect(page.getByRole("heading", { name: "Person acc-before" })).toBeVisible();
  await expect(page.getByText("acc-after@northwind.example").first()).toBeVisible();
});

test("after deleting, the list of the Domain is shown", async ({ page, sandbox }) => {
  const account = await anAccount(sandbox, "acc-delete");
  await signIn(page, "operator", { next: pageOf(account) });
  await page.getByRole("button", { name: "Account actions" }).click();
  await page.getByRole("menuitem", { name: /Delete/ }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("textbox").fill("acc-delete");
  await question.getByRole("button", { name: /Delete/ }).click();
  await page.waitForURL("**/domains/northwind.example/accounts");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toMatch(/^513/);
});

test("whoever changes their own password is warned, sees the commands first, and stays signed in", async ({
  page,
  sandbox,
}) => {
  const account = await anAccount(sandbox, "acc-own", `Password="${PASSWORD}";`);
  await sandbox.line(`SETACCOUNTRIGHTS ${account} (Domain,BasicSettings)`);
  await signIn(page, account, { next: pageOf(account, "/password") });
  await expect(page.getByText("This is your own password.")).toBeVisible();
  const password = await page.getByLabel("New password", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Reset password", exact: true }).click();
  const preview = page.getByRole("dialog", { name: "Change preview" });
  await expect(preview).toContainText("This changes how you sign in yourself.");
  await preview.getByRole("button", { name: /Apply/ }).click();
  await expect(page.getByRole("status", { name: "New password" })).toHaveText(password);
  expect(await sandbox.line(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${password}"`)).toMatch(/^200/);
  await page.getByRole("navigation", { name: "Pages of the account" }).getByRole("link", { name: "Overview" }).click();
  await expect(page.getByRole("heading", { name: "Usage" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Person acc-own" })).toBeVisible();
});

test("a weak password is told apart from a strong one, and why", async ({ page, sandbox }) => {
  const account = await anAccount(sandbox, "acc-weak", "PasswordComplexity=MixedCaseDigit;");
  await signIn(page, "operator", { next: pageOf(account, "/password") });
  const field = page.getByLabel("New password", { exact: true });
  await expect(page.getByRole("img", { name: "Strong, 4 of 4" })).toBeVisible();
  await field.fill("qwerty1234");
  await expect(page.getByRole("img", { name: "Weak, 1 of 4" })).toBeVisible();
  await expect(page.getByText("which is tried first")).toBeVisible();
  await expect(page.getByText("Breaks the rule MixedCaseDigit")).toBeVisible();
  await checkAxe(page);
  await field.fill("");
  await page.getByRole("button", { name: "Reset password and end sessions" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Type a password, or generate one.")).toBeVisible();
});
