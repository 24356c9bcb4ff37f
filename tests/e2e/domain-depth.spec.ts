import { checkAxe, expect, signIn, test } from "./support/console";

/** The pages of one Domain. */

const PAGES = ["", "/defaults", "/template", "/administrators", "/statistics", "/storage"] as const;

test("each page of a Domain shows what it is about and passes axe", async ({ page }) => {
  // The settings pages are long, and axe reads all of them.
  test.setTimeout(240_000);
  await signIn(page, "operator", { next: "/domains/kestrel-labs.example" });
  for (const path of PAGES) {
    await page.goto(`/domains/kestrel-labs.example${path}`);
    await expect(page.getByRole("heading", { level: 1, name: "kestrel-labs.example" })).toBeVisible();
    await expect(page.getByRole("status", { name: "Reading" })).toHaveCount(0);
    await checkAxe(page);
  }
});

test("a default of the Domain is changed where all its accounts get it from", async ({ page, sandbox }) => {
  await sandbox.line('CREATEDOMAIN "deep.example"');
  await signIn(page, "operator", { next: "/domains/deep.example/defaults?key=MaxAccountSize" });
  await page.getByLabel("Mail Storage limit").first().fill("30 MiB");
  await page.keyboard.press("ControlOrMeta+s");
  const preview = page.getByRole("dialog", { name: "Change preview" });
  await expect(preview.or(page.getByText("Saved")).first()).toBeVisible();
  if (await preview.isVisible()) await preview.getByRole("button", { name: /Apply/ }).click();
  await expect.poll(() => sandbox.line('GETACCOUNTDEFAULTS "deep.example"')).toContain("MaxAccountSize=30M");
});

test("who may do what in a Domain is told in words", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/domains/kestrel-labs.example/administrators" });
  await expect(page.getByRole("main").getByText("t.park").first()).toBeVisible();
});
