import { checkAxe, expect, signIn, signIns, test } from "./support/console";

/** The small pages around: where people begin, the sandbox, what is not there. */

test("an operator begins with the overview", async ({ page }) => {
  await signIn(page, "operator");
  await expect(page).toHaveURL(/\/overview$/);
});

for (const who of ["domainAdmin", "support"] as const) {
  test(`the ${who} begins with the help desk`, async ({ page }) => {
    await signIn(page, who);
    await expect(page).toHaveURL(/\/help-desk$/);
  });
}

test("the sandbox says what it is, who can sign in and how to leave it", async ({ page }) => {
  await signIn(page, "support", { next: "/domains" });
  await page.getByRole("link", { name: "Connect one" }).click();
  await expect(page.getByRole("heading", { name: "This console works on the embedded sandbox" })).toBeVisible();
  for (const account of Object.values(signIns)) await expect(page.getByText(account, { exact: true })).toBeVisible();
  await expect(page.getByText("CGPRO_URL=pwd+tls://mail.example.com:1106 npm start")).toBeVisible();
  await checkAxe(page);
});

test("an address that leads nowhere says so and shows the way back", async ({ page }) => {
  await signIn(page, "support", { next: "/nowhere" });
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await checkAxe(page);
  await page.getByRole("link", { name: "To the start" }).click();
  await expect(page).toHaveURL(/\/help-desk$/);
});

test("the pages of the console send a stranger to the sign-in and back", async ({ page }) => {
  await page.goto("/activity");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Factivity/);
});
