import { checkAxe, expect, signIn, test } from "./support/console";

/** Alerts of every level on one screen. */

test("an operator posts an alert to a Domain, sees who posted it, and takes it back", async ({ page, sandbox }) => {
  await sandbox.line('CREATEDOMAIN "alerted.example"');
  await signIn(page, "operator", { next: "/alerts?level=domain&domain=alerted.example" });
  await expect(page.getByText("Every account of alerted.example")).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "Post alert…" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox").first().fill("<b>Tonight</b> & tomorrow");
  await form.getByRole("button", { name: /^Post/ }).click();
  const list = page.getByRole("main");
  await expect(list.getByText("<b>Tonight</b> & tomorrow")).toBeVisible();
  await expect(list.getByText(/by Елена Орлова/)).toBeVisible();
  expect(await sandbox.line('GETDOMAINALERTS "alerted.example"')).toContain("Tonight");
  await page.getByRole("button", { name: /^Remove the alert/ }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(list.getByText("<b>Tonight</b> & tomorrow")).toBeHidden();
  expect(await sandbox.line('GETDOMAINALERTS "alerted.example"')).not.toContain("Tonight");
});

test("a Domain administrator has the alerts of the own Domain and no others", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/alerts" });
  await expect(page.getByRole("combobox", { name: "Domain" })).toHaveValue("kestrel-labs.example");
  await expect(page.getByText("Everybody on this server")).toBeHidden();
});
