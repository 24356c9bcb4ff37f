import { checkAxe, expect, signIn, test } from "./support/console";

/** The palette over objects, settings, pages and actions. */

test("the palette finds an alias, a setting of the Account at hand, and helps when nothing has the name", async ({
  page,
}) => {
  await signIn(page, "operator", { next: "/domains/northwind.example/accounts/m.kuznetsova" });
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Search or jump to" });
  await expect(page.getByText("northwind.example first")).toBeVisible();
  await field.fill("buhgal");
  await expect(
    page.getByRole("option", { name: /buhgalteria alias of m\.kuznetsova northwind\.example/ }),
  ).toBeVisible();
  await checkAxe(page);

  await field.fill("@kuznetzova");
  await expect(page.getByText("No object is called kuznetzova")).toBeVisible();
  await expect(page.getByRole("option", { name: /^m\.kuznetsova/ })).toBeVisible();
  await page.getByRole("option", { name: /Create Account kuznetzova/ }).click();
  await expect(page.getByRole("dialog").getByLabel("Name", { exact: true })).toHaveValue("kuznetzova");
  await page.keyboard.press("Escape");

  await page.goto("/domains/northwind.example/accounts/m.kuznetsova");
  await page.keyboard.press("ControlOrMeta+k");
  await field.fill("#MaxAccountSize");
  await page.getByRole("option", { name: /Mail Storage limit/ }).click();
  await expect(page).toHaveURL(/\/m\.kuznetsova\/settings\?key=MaxAccountSize$/);
});

test("a Domain administrator finds nobody of another Domain", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/help-desk" });
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Search or jump to" }).fill("@m.kuznetsova");
  await expect(page.getByText("No object is called m.kuznetsova")).toBeVisible();
  await expect(page.getByRole("option", { name: /northwind/ })).toBeHidden();
});
