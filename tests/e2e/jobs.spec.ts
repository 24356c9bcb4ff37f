import type { Page } from "@playwright/test";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** Work through many Accounts, in a browser on the sandbox. Each test has a Domain of its own. */

async function makeDomain(sandbox: TestSandbox, name: string, accounts: readonly string[]): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of accounts) await sandbox.line(`CREATEACCOUNT "${account}@${name}" {AccessModes=(1,Mail);}`);
  return name;
}

const modesOf = (sandbox: TestSandbox, account: string): Promise<string> =>
  sandbox.line(`GETACCOUNTSETTINGS "${account}"`);

const figure = (page: Page, name: string) => page.getByRole("term").filter({ hasText: name }).locator("..");

test("accounts that are ticked are suspended by one job, which is taken back as a whole", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "jobs-suspend.example", ["anna", "boris", "vera"]);
  await signIn(page, "operator", { next: `/domains/${domain}/accounts` });
  await page.getByRole("checkbox", { name: "Select anna" }).check();
  await page.getByRole("checkbox", { name: "Select boris" }).check();
  const bar = page.getByRole("region", { name: "Selection" });
  await expect(bar).toContainText("2 selected");
  await checkAxe(page);

  await bar.getByRole("button", { name: "Suspend" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText(`UPDATEACCOUNTSETTINGS "anna@${domain}"`);
  await expect(question).toContainText("2 of 2 read");
  await expect(question).toContainText("Runs as you for at most 24 hours");
  await checkAxe(page);
  await question.getByLabel("Why").fill("They have left");
  await question.getByRole("button", { name: "Suspend 2 accounts" }).click();

  await expect(page.getByRole("heading", { name: `Suspend 2 accounts of ${domain}` })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "100");
  await expect(figure(page, "done")).toContainText("2");
  await expect(page.getByText("Why: They have left")).toBeVisible();
  expect(await modesOf(sandbox, `anna@${domain}`)).toContain("AccessModes=None");
  expect(await modesOf(sandbox, `vera@${domain}`)).not.toContain("AccessModes=None");
  await checkAxe(page);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Report" }).click();
  const report = await (await (await saved).createReadStream()).toArray();
  expect(Buffer.concat(report).toString()).toContain(`anna@${domain},done`);

  await page.getByRole("button", { name: "Undo 2 accounts" }).click();
  await question.getByRole("button", { name: "Undo 2 accounts" }).click();
  await expect(page.getByText("Takes back")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Done" })).toBeVisible();
  expect(await modesOf(sandbox, `anna@${domain}`)).toContain("AccessModes=(1,Mail)");

  await page.getByRole("navigation").getByRole("link", { name: "Jobs", exact: true }).first().click();
  await expect(page.getByRole("row").filter({ hasText: `Suspend 2 accounts of ${domain}` })).toContainText(
    "Taken back",
  );
  await checkAxe(page);
});

test("all that match are deleted only when their number was typed, and who is left out is said with the reason", async ({
  page,
  sandbox,
}) => {
  const names = Array.from({ length: 27 }, (_, number) => `temp${String(number).padStart(2, "0")}`);
  const domain = await makeDomain(sandbox, "jobs-delete.example", ["keep", ...names]);
  await signIn(page, "operator", { next: `/domains/${domain}/accounts?q=temp&rows=25` });
  await page.getByRole("checkbox", { name: "Select the page" }).first().check();
  await page.getByRole("button", { name: "Select all 27 that match" }).click();
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog");
  const confirm = question.getByRole("button", { name: "Delete 27 accounts" });
  await expect(question).toContainText("DELETEACCOUNT");
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await question.getByLabel("Type the number of accounts:").fill("27");
  await confirm.click();
  await expect(figure(page, "done")).toContainText("27");
  expect(await sandbox.line(`LISTACCOUNTS "${domain}"`)).toBe("201 {keep=macnt;}");
});
