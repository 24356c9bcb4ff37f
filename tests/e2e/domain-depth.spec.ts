import type { Locator, Page } from "@playwright/test";
import { domainHref } from "@/lib/navigation";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** The pages of one Domain, in a browser on the sandbox. Each test that writes has a Domain of its own. */

const main = (page: Page): Locator => page.getByRole("main");
const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });
const question = (page: Page): Locator => page.getByRole("alertdialog");
const control = (page: Page, key: string): Locator => page.locator(`#setting-${key}`);

async function makeDomain(sandbox: TestSandbox, name: string, ...accounts: readonly string[]): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of accounts) await sandbox.line(`CREATEACCOUNT "${account}@${name}"`);
  return name;
}

test("the overview of a Domain tells what it holds, how it is set up and what goes on", async ({ page, sandbox }) => {
  // Other tests of this worker may have made Accounts there.
  const accounts = (await sandbox.line("LISTACCOUNTS kestrel-labs.example")).split(";").length - 1;
  await signIn(page, "operator", { next: domainHref("kestrel-labs.example", "") });
  await expect(main(page).getByRole("link", { name: new RegExp(`^Accounts.*${accounts}`) })).toBeVisible();
  await expect(main(page)).toContainText("kestrel.example");
  await expect(main(page)).toContainText("Kept in clear text");
  await expect(main(page)).toContainText("No alert of this Domain is in force.");
  await checkAxe(page);
});

test("every page of a suspended Domain says so and offers to resume it", async ({ page }) => {
  for (const path of ["", "template", "statistics"]) {
    await signIn(page, "operator", { next: domainHref("tundra-foods.example", path) });
    await expect(main(page).getByRole("button", { name: "Resume…" })).toBeVisible();
  }
});

test("the Account Template is filled in, and says that accounts that are there stay as they are", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "stamped.example", "before");
  await signIn(page, "operator", { next: domainHref(domain, "template?key=MaxAccountSize") });
  await expect(page.getByText("Copied into accounts that are created from now on.")).toBeVisible();
  await control(page, "MaxAccountSize").fill("3");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTTEMPLATE ${domain}`)).toContain("MaxAccountSize=3");
  expect(await sandbox.line(`GETACCOUNTSETTINGS before@${domain}`)).not.toContain("MaxAccountSize");
});

test("before a default is changed it is said how many accounts it reaches and how many differ", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "inherited.example", "one", "two", "three");
  await sandbox.line(`UPDATEACCOUNTSETTINGS one@${domain} {MaxAccountSize=1G;}`);
  await signIn(page, "operator", { next: domainHref(domain, "defaults?key=MaxAccountSize") });
  await control(page, "MaxAccountSize").fill("5");
  await expect(main(page)).toContainText("Reaches 3 accounts. 1 of them has a value of its own.");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTDEFAULTS ${domain}`)).toContain("MaxAccountSize=5");
  expect(await sandbox.line(`GETACCOUNTEFFECTIVESETTINGS two@${domain}`)).toContain("MaxAccountSize=5");
  await checkAxe(page);
});

test("a service class is made, and taken out with the accounts that have it counted", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "classy.example", "robot");
  await signIn(page, "operator", { next: domainHref(domain, "defaults/classes") });
  await main(page).getByRole("button", { name: "New class…" }).first().click();
  const form = dialog(page, "New class…");
  await form.getByLabel("Name").fill("Machines");
  await form.getByRole("button", { name: "Create class" }).click();
  await expect(main(page).getByRole("link", { name: "Machines" })).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTDEFAULTS ${domain}`)).toContain("Machines");

  await sandbox.line(`UPDATEACCOUNTSETTINGS robot@${domain} {ServiceClass=Machines;}`);
  await page.reload();
  await expect(main(page)).toContainText("1 account");
  await main(page).getByRole("button", { name: "Actions for Machines" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await expect(question(page)).toContainText("1 account has it.");
  await question(page).getByRole("button", { name: "Delete class" }).click();
  await expect(main(page).getByRole("link", { name: "Machines" })).toHaveCount(0);
});

test("the administrators of a Domain are found with their rights in words, and asked who may do one thing", async ({
  page,
}) => {
  await signIn(page, "operator", { next: domainHref("kestrel-labs.example", "administrators") });
  await expect(page.getByText(/Looked at (\d+) of \1 accounts\./)).toBeVisible({ timeout: 30_000 });
  await expect(main(page)).toContainText("Create and delete accounts");
  await main(page).getByLabel("Who may").selectOption("Act as another user");
  await expect(main(page)).toContainText("Nobody who was found here may do this: Act as another user.");
  await expect(page).toHaveURL(/right=CanImpersonate/);
  await checkAxe(page);
});

test("the counters of a Domain are reset after a question that says what is lost", async ({ page, sandbox }) => {
  await signIn(page, "operator", { next: domainHref("lumen-studio.example", "statistics") });
  await page.getByRole("button", { name: "Reset all…" }).click();
  await expect(question(page)).toContainText("RESETDOMAINSTAT");
  await question(page)
    .getByRole("button", { name: /^Reset \d counters$/ })
    .click();
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText(/^Counted since/)).toBeVisible();
  expect(await sandbox.line("GETDOMAINSTAT lumen-studio.example KEY MessagesReceived")).toBe("201 0");
  await checkAxe(page);
});

test("storage for new accounts is made, and records are put into the Directory", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "stored.example", "someone");
  await signIn(page, "operator", { next: domainHref(domain, "storage") });
  await main(page).getByRole("button", { name: "New…" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill("fast");
  await form.getByRole("button", { name: "Create storage" }).click();
  await expect(main(page).getByText("fast", { exact: true })).toBeVisible();
  expect(await sandbox.line(`LISTACCOUNTSTORAGE ${domain}`)).toContain("fast");
  await checkAxe(page);

  await page.getByRole("button", { name: "Add records…" }).click();
  await question(page).getByRole("button", { name: "Add records" }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText(`Add ${domain} to the Directory`)).toBeVisible();
});
