import { ACCOUNT_PAGES, accountHref, DOMAIN_PAGES, domainHref } from "@/lib/navigation";
import { checkAxe, expect, signIn, test } from "./support/console";

/** Who is no operator: what a Domain administrator and a support agent can do on the pages whose stories are told elsewhere. */

const NOTHING_TO_SEE = /^(You may not see|You lack the right)/;

test("a Domain administrator works on an own account, and reads what is kept from them", async ({ page, sandbox }) => {
  const account = "role-own@kestrel-labs.example";
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await signIn(page, "domainAdmin", { next: accountHref(account, "names") });
  await page.getByLabel("New alias").fill("role-alias");
  await page.getByLabel("New alias").press("Enter");
  await expect(page.getByRole("list", { name: "Aliases" }).getByText("role-alias")).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTALIASES ${account}`)).toContain("role-alias");

  await page.goto(accountHref(account, "access"));
  await expect(page.getByText("You lack the right CanImpersonate.")).toBeVisible();
  await page.getByLabel("Tag", { exact: true }).fill("phone");
  const password = await page.getByLabel("New password").inputValue();
  await page.getByRole("button", { name: "Set application password" }).click();
  await expect(page.getByRole("button", { name: "Remove the application password phone" })).toBeVisible();
  expect(await sandbox.line(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${password}"`)).toMatch(/^200/);

  await page.goto(accountHref(account, "rights"));
  await expect(page.getByText(/^You lack the right .*, so you cannot change rights here\.$/)).toBeVisible();
  await checkAxe(page);
});

test("a Domain administrator sees nothing of an account of another Domain, whichever page is asked for", async ({
  page,
}) => {
  await signIn(page, "domainAdmin", { next: "/domains" });
  for (const { path } of ACCOUNT_PAGES) {
    await page.goto(accountHref("a.belova@northwind.example", path));
    await expect(page.getByText(NOTHING_TO_SEE).first()).toBeVisible();
    await expect(page.getByText("Белова")).toHaveCount(0);
  }
});

test("a Domain administrator has the pages of an own Domain, and none of another", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/domains" });
  for (const { path } of DOMAIN_PAGES) {
    await page.goto(domainHref("kestrel-field.example", path));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByText("You may not see")).toHaveCount(0);
    await page.goto(domainHref("northwind.example", path));
    await expect(page.getByText(NOTHING_TO_SEE).first()).toBeVisible();
  }
});

test("a Domain administrator deletes own accounts by a job, which nobody else sees who could not do it", async ({
  page,
  sandbox,
}) => {
  const names = ["role-gone-1", "role-gone-2"].map((name) => `${name}@kestrel-labs.example`);
  for (const name of names) await sandbox.line(`CREATEACCOUNT ${name}`);
  await signIn(page, "domainAdmin", { next: "/domains/kestrel-labs.example/accounts?q=role-gone" });
  await page.getByRole("checkbox", { name: "Select the page" }).first().check();
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByLabel("Type the number of accounts:").fill("2");
  await question.getByRole("button", { name: "Delete 2 accounts" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible();
  for (const name of names) expect(await sandbox.line(`GETACCOUNTSETTINGS ${name}`)).toMatch(/^5/);
  const address = page.url();

  await page.context().clearCookies();
  await signIn(page, "support", { next: "/jobs" });
  await expect(page.getByRole("main")).not.toContainText("Delete 2 accounts");
  await page.goto(address);
  await expect(page.getByRole("main")).not.toContainText("Delete 2 accounts");
});

test("a support agent gives an alias, and reads at everything else which right it takes", async ({ page, sandbox }) => {
  const account = "role-helped@northwind.example";
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await signIn(page, "support", { next: accountHref(account, "names") });
  await page.getByLabel("New alias").fill("role-helped-alias");
  await page.getByLabel("New alias").press("Enter");
  await expect(page.getByRole("list", { name: "Aliases" }).getByText("role-helped-alias")).toBeVisible();
  await page.goto(accountHref(account, "rights"));
  await expect(page.getByText(/^You lack the right .*, so you cannot change rights here\.$/)).toBeVisible();

  await page.goto("/domains/northwind.example/accounts?q=role-helped");
  await page.getByRole("checkbox", { name: "Select the page" }).first().check();
  const remove = page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Delete" });
  await expect(remove).toHaveAccessibleDescription("You lack the right CanCreateAccounts.");
});
