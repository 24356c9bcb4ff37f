import type { Locator, Page } from "@playwright/test";
import { checkAxe, expect, signIn, type TestSandbox, test } from "./support/console";

/** The alerts of every level, in a browser on the sandbox. Each test has a Domain of its own. */

const main = (page: Page): Locator => page.getByRole("main");
const alertOf = (page: Page, text: string): Locator => main(page).getByRole("listitem").filter({ hasText: text });
const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });

async function openDomain(page: Page, sandbox: TestSandbox, name: string): Promise<string> {
  await sandbox.line(`CREATEDOMAIN "${name}"`);
  for (const account of ["one", "two"]) await sandbox.line(`CREATEACCOUNT "${account}@${name}"`);
  await signIn(page, "operator", { next: `/alerts?level=domain&domain=${name}` });
  return name;
}

test("an alert is posted to a Domain with its audience spelled out, and shown as text with who posted it", async ({
  page,
  sandbox,
}) => {
  const domain = await openDomain(page, sandbox, "told.example");
  await expect(page.getByText(`Every account of ${domain}, 2 accounts, once each.`)).toBeVisible();
  await page.getByRole("button", { name: "Post alert…" }).click();
  const form = dialog(page, "Post an alert");
  await form.getByLabel("Text").fill("<b>No mail</b> at noon");
  await form.getByRole("button", { name: "Show commands" }).click();
  await expect(form).toContainText(`POSTDOMAINALERT "${domain}"`);
  await form.getByRole("button", { name: "Post to 2 accounts" }).click();
  const posted = alertOf(page, "<b>No mail</b> at noon");
  await expect(posted).toContainText("by Елена Орлова");
  await expect(posted.getByRole("link", { name: /^Change #\d+$/ })).toBeVisible();
  await checkAxe(page);
});

test("a text that is too long for an alert is said at its field and kept", async ({ page, sandbox }) => {
  await openDomain(page, sandbox, "wordy.example");
  await page.getByRole("button", { name: "Post alert…" }).click();
  const form = dialog(page, "Post an alert");
  await form.getByLabel("Text").fill("a".repeat(100_000));
  await expect(form).toContainText("100,000 characters; an alert has up to 10,000.");
  await expect(form.getByRole("button", { name: /^Post to/ })).toHaveAttribute("aria-disabled", "true");
  expect(await form.getByLabel("Text").inputValue()).toHaveLength(100_000);
});

test("the alert of one account is shown with those that the same person sees besides", async ({ page }) => {
  await signIn(page, "operator", { next: "/alerts?level=account&account=d.volkova@northwind.example" });
  await expect(alertOf(page, "Your mail storage is full, new mail is delayed.")).toContainText(
    "not through this console",
  );
  await main(page).getByRole("link", { name: "1 alert of the server" }).click();
  await expect(alertOf(page, "Maintenance on Sunday")).toBeVisible();
});

test("a Domain administrator has the levels of the own Domains alone, and Cluster is for a Cluster", async ({
  page,
}) => {
  await signIn(page, "domainAdmin", { next: "/alerts" });
  const levels = main(page).getByRole("navigation", { name: "Whose alerts" });
  await expect(levels.getByRole("link")).toHaveText(["Domain", "Account"]);
  await signIn(page, "operator", { next: "/alerts" });
  await expect(levels.getByRole("link")).toHaveText(["Server", "Domain", "Account"]);
});

test("alerts hold on a narrow dark screen", async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  const domain = await openDomain(page, sandbox, "narrow-told.example");
  await sandbox.line(`POSTDOMAINALERT ${domain} ALERT "Lunch"`);
  await page.reload();
  await expect(alertOf(page, "Lunch")).toBeVisible();
  await checkAxe(page);
});

test("an alert is removed and gone from the server", async ({ page, sandbox }) => {
  const domain = await openDomain(page, sandbox, "untold.example");
  await sandbox.line(`POSTDOMAINALERT ${domain} ALERT "Over soon"`);
  await page.reload();
  await alertOf(page, "Over soon")
    .getByRole("button", { name: /^Remove the alert/ })
    .click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(alertOf(page, "Over soon")).toHaveCount(0);
  expect(await sandbox.line(`GETDOMAINALERTS "${domain}"`)).not.toContain("Over soon");
});
