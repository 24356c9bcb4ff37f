import { checkAxe, expect, signIn, test } from "./support/console";

/** Is all well, what needs somebody, and what happened last. */

test.use({ ownServer: true });

test("an operator lands where the state of the server is, and each problem leads to where it is mended", async ({
  page,
}) => {
  await signIn(page, "operator");
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole("heading", { level: 1, name: /problems need you/ })).toBeVisible();
  await expect(page.getByText(/^Server answers in \d+ ms$/)).toBeVisible();
  await expect(page.getByText("Failed logins", { exact: true })).toBeVisible();
  await checkAxe(page);
  const full = page.getByRole("listitem").filter({ hasText: "vega-clinic.example is full" });
  await full.getByRole("link", { name: "Raise limit" }).click();
  await expect(page).toHaveURL(/\/domains\/vega-clinic\.example\/settings\?key=AccountsLimit$/);
  await expect(page.getByLabel("Accounts Limit").first()).toBeFocused();
});

test("a Domain administrator sees the own Domains and nothing of the server", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/overview" });
  await expect(page.getByRole("heading", { level: 1, name: "One problem needs you" })).toBeVisible();
  await expect(page.getByText("New passwords of kestrel-labs.example are kept in clear text")).toBeVisible();
  await expect(page.getByText(/^Server answers/)).toBeHidden();
  await expect(page.getByText("Blocked addresses")).toBeHidden();
  await expect(page.getByRole("main").getByText("vega-clinic.example")).toBeHidden();
});

test("on a narrow screen in the dark it can be read and passes axe", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "operator", { next: "/overview" });
  await expect(page.getByRole("heading", { level: 1, name: /problems need you/ })).toBeVisible();
  await checkAxe(page);
});
