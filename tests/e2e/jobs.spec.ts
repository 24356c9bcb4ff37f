import type { Locator, Page } from "@playwright/test";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** Work through many Accounts, in a browser on the sandbox. Each test has a Domain of its own. */

async function makeDomain(sandbox: TestSandbox, name: string, accounts: readonly string[]): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of accounts) await sandbox.line(`CREATEACCOUNT "${account}@${name}" {AccessModes=(1,Mail);}`);
  return name;
}

const modesOf = (sandbox: TestSandbox, account: string): Promise<string> =>
  sandbox.line(`GETACCOUNTSETTINGS "${account}"`);

/** So that there is time to step in: each of these commands takes a while. */
function slow(sandbox: TestSandbox, verb: RegExp): void {
  sandbox.faults.on(verb, { kind: "delay", ms: 60 }, 10_000);
}

async function tickAll(page: Page): Promise<Locator> {
  await page.getByRole("checkbox", { name: "Select the page" }).first().check();
  return page.getByRole("region", { name: "Selection" });
}

const many = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => `${kind}${String(number).padStart(2, "0")}`);

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

test("a job is paused, survives a reload, goes on, and is called off; the rest is not begun", async ({
  page,
  sandbox,
}) => {
  const names = many("busy", 500);
  const domain = await makeDomain(sandbox, "jobs-stopped.example", names);
  await signIn(page, "operator", { next: `/domains/${domain}/accounts?rows=100` });
  const bar = await tickAll(page);
  await page.getByRole("button", { name: "Select all 500 that match" }).click();
  slow(sandbox, /^UPDATEACCOUNTSETTINGS .*@jobs-stopped/);
  await bar.getByRole("button", { name: "Suspend" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Suspend 500 accounts" }).click();
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  await expect(pause).toBeVisible();
  await page.reload();
  await pause.click();
  const state = page.getByRole("status");
  await expect(state.filter({ hasText: "Paused" })).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(state.filter({ hasText: "Running" })).toBeVisible();

  await page.getByRole("button", { name: "Cancel job" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("What is done stays done");
  await question.getByRole("button", { name: "Cancel job" }).click();
  await expect(state.filter({ hasText: "Cancelled" })).toBeVisible();
  sandbox.faults.clear();
  expect(await modesOf(sandbox, `${names[0]}@${domain}`)).toContain("AccessModes=None");
  expect(await modesOf(sandbox, `${names.at(-1)}@${domain}`)).toContain("AccessModes=(1,Mail)");

  await page.getByRole("link", { name: /^Change #/ }).click();
  await page.getByRole("link", { name: "Open the job" }).click();
  await expect(page.getByRole("heading", { name: `Suspend 500 accounts of ${domain}` })).toBeVisible();
});

test("accounts are set aside together, and come back together", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "jobs-aside.example", ["anna", "boris"]);
  await sandbox.line(`SETACCOUNTALIASES "anna@${domain}" (ann)`);
  await signIn(page, "operator", { next: `/domains/${domain}/accounts` });
  const bar = await tickAll(page);
  await bar.getByRole("button", { name: "Set aside" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "90 days" }).click();
  await expect(question).toContainText("RENAMEACCOUNT");
  await checkAxe(page);
  await question.getByRole("button", { name: "Set 2 accounts aside" }).click();
  await expect(figure(page, "done")).toContainText("2");
  expect(await sandbox.line(`LISTACCOUNTS "${domain}"`)).toMatch(/anna--aside-\d{8}=.*boris--aside-\d{8}=/);
  await page.getByRole("button", { name: "Undo 2 accounts" }).click();
  await question.getByRole("button", { name: "Undo 2 accounts" }).click();
  await expect(page.getByText("Takes back")).toBeVisible();
  await expect(figure(page, "done")).toContainText("2");
  expect(await sandbox.line(`GETACCOUNTALIASES "anna@${domain}"`)).toBe("201 (ann)");
  expect(await modesOf(sandbox, `anna@${domain}`)).toContain("AccessModes=(1,Mail)");
});

test("accounts are given the same settings together", async ({ page, sandbox }) => {
  const domain = await makeDomain(sandbox, "jobs-settings.example", ["anna", "boris"]);
  await signIn(page, "operator", { next: `/domains/${domain}/accounts` });
  const bar = await tickAll(page);
  await bar.getByRole("button", { name: "Change settings" }).click();
  const question = page.getByRole("alertdialog");
  const confirm = question.getByRole("button", { name: "Change settings of 2 accounts" });
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await question.getByLabel("Setting", { exact: true }).selectOption("ou");
  await question.getByLabel("Unit", { exact: true }).fill("Archive");
  await question.getByLabel("Another setting").selectOption("AccessModes");
  await question.getByRole("button", { name: "Use the default of Enabled Services" }).click();
  await expect(question).toContainText(`UPDATEACCOUNTSETTINGS "anna@${domain}"`);
  await expect(question).toContainText("ou=Archive");
  await checkAxe(page);
  await confirm.click();
  await expect(figure(page, "done")).toContainText("2");
  const settings = await modesOf(sandbox, `boris@${domain}`);
  expect(settings).toContain("ou=Archive");
  expect(settings).not.toContain("AccessModes");
});

test("on a narrow dark screen rows are ticked, and the rest of a row still opens its account", async ({
  page,
  sandbox,
}) => {
  const domain = await makeDomain(sandbox, "jobs-narrow.example", ["anna", "boris"]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "operator", { next: `/domains/${domain}/accounts` });
  await page.getByRole("checkbox", { name: "Select anna" }).click();
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 selected");
  await checkAxe(page);
  await page
    .getByRole("row")
    .filter({ hasText: "boris" })
    .click({ position: { x: 300, y: 12 } });
  await expect(page).toHaveURL(new RegExp(`${domain}/accounts/boris$`));
});
