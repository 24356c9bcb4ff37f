import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startConsole } from "../support/console";
import { findPostgres, startPostgres } from "../support/postgres";
import { expect, PASSWORD, signIns, test } from "./support/console";

/** The record in a PostgreSQL that several consoles share. */

const bin = findPostgres();

test("two consoles on one PostgreSQL share who is signed in and what was done, and a Change of one is undone in the other", async ({
  page,
  sandbox,
}) => {
  test.skip(bin === undefined, "PostgreSQL is not installed on this machine, so consoles on it were not tested.");
  if (bin === undefined) return;
  const postgres = await startPostgres(bin);
  const data = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
  const shared = {
    serverUrl: `pwd://127.0.0.1:${sandbox.server.port}`,
    databaseUrl: postgres.url,
    env: { GATEHOUSE_KEY: "tests-tests-tests-tests-tests-key" },
  };
  // Both start at once on the empty database: only one of them may migrate it.
  const [one, two] = await Promise.all([
    startConsole({ ...shared, dataDir: join(data, "one") }),
    startConsole({ ...shared, dataDir: join(data, "two") }),
  ]);
  try {
    await sandbox.line('CREATEDOMAIN "shared-by-two.example"');
    await sandbox.line('CREATEACCOUNT "both@shared-by-two.example"');
    await page.goto(
      `${one.url}/sign-in?next=${encodeURIComponent("/domains/shared-by-two.example/accounts/both/settings")}`,
    );
    await page.getByLabel("Account").fill(signIns.operator);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Real Name").first().fill("Of both consoles");
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect.poll(() => sandbox.line('GETACCOUNTSETTINGS "both@shared-by-two.example"')).toContain("Of both");

    await page.goto(`${two.url}/activity`);
    const row = page.getByRole("row", { name: /both shared-by-two\.example/ }).first();
    await expect(row).toContainText("Done");
    await row.click();
    await page
      .getByRole("button", { name: /^(Undo|Revert)/ })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Apply/ })
      .first()
      .click();
    await expect.poll(() => sandbox.line('GETACCOUNTSETTINGS "both@shared-by-two.example"')).not.toContain("Of both");
  } finally {
    await Promise.all([one.stop(), two.stop()]);
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
