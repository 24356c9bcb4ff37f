import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startConsole } from "../support/console";
import { cloneDatabase } from "../support/console-build";
import { aSandbox } from "../support/start-sandbox";
import { checkAxe, expect, PASSWORD, signIns, test } from "./support/console";

/** The server goes and comes back, the console goes and comes back: pages say so, recover by themselves, and nobody is out. */

test("the server is stopped and started, then the console: nobody is signed out and the record is whole", async ({
  page,
}) => {
  const data = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
  const sandboxDir = join(data, "sandbox");
  cloneDatabase(data);
  const before = await aSandbox({ data: sandboxDir });
  const { port, url: serverUrl } = before;
  const first = await startConsole({ serverUrl, dataDir: data });
  const address = Number(new URL(first.url).port);

  await page.goto(`${first.url}/sign-in?next=${encodeURIComponent("/domains?create=domain")}`);
  await page.getByLabel("Account").fill(signIns.operator);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  const form = page.getByRole("dialog", { name: "Create Domain" });
  await form.getByRole("textbox").first().fill("stays.example");
  await form.getByRole("button", { name: /^Create Domain/ }).click();
  await expect(page.getByRole("link", { name: "stays.example" }).first()).toBeVisible();

  await before.close();
  await page.getByRole("button", { name: "Read again" }).first().click();
  const band = page.getByText("The mail server does not answer.");
  await expect(band).toBeVisible();
  await expect(page.getByRole("link", { name: "stays.example" }).first()).toBeVisible();
  await checkAxe(page);
  await page.goto(`${first.url}/domains/stays.example/settings`);
  await expect(page.getByText(/Nothing answers at the server's address|could not be read/).first()).toBeVisible();

  const after = await aSandbox({ data: sandboxDir, port });
  await expect(page.locator("#setting-AccountsLimit")).toBeVisible();
  await expect(page.getByText("The mail server does not answer.")).toHaveCount(0);

  await first.stop("SIGKILL");
  const second = await startConsole({ serverUrl, dataDir: data, port: address });
  await page.goto(`${second.url}/activity`);
  await expect(page.getByRole("row", { name: /stays\.example/ }).first()).toContainText("Done");
  await second.stop();
  await after.close();
  rmSync(data, { recursive: true, force: true });
});
