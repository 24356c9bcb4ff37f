import type { Locator, Page } from "@playwright/test";
import { checkAxe, expect, PASSWORD, signIn, signIns, type TestSandbox, test } from "./support/console";

/** The settings of an Account and of a Domain, in a browser on the sandbox. Each test makes an Account of its own. */

async function makeAccount(sandbox: TestSandbox, name: string, settings = ""): Promise<string> {
  const address = `${name}@northwind.example`;
  await sandbox.line(`CREATEACCOUNT ${address} {RealName="Test Person";${settings}}`);
  return address;
}

function settingsOf(address: string, query = ""): string {
  const [name = "", domain = ""] = address.split("@");
  return `/domains/${domain}/accounts/${name}/settings${query}`;
}

const row = (page: Page, key: string): Locator => page.locator(`[data-setting="${key}"]`);
const control = (page: Page, key: string): Locator => page.locator(`#setting-${key}`);
const drawer = (page: Page, name: string): Locator => page.getByRole("dialog", { name });

test("a setting is changed with the commands in sight, and taken back", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-size", "MaxAccountSize=10G;");
  await signIn(page, "operator", { next: settingsOf(account, "?key=MaxAccountSize") });
  await expect(control(page, "MaxAccountSize")).toBeFocused();
  await control(page, "MaxAccountSize").fill("20");
  await expect(row(page, "MaxAccountSize")).toContainText("was 10 GiB");

  await page.getByRole("button", { name: "Show commands" }).click();
  const preview = drawer(page, "Change preview");
  await expect(preview).toContainText(`UPDATEACCOUNTSETTINGS "${account}" {MaxAccountSize=20G;}`);
  await preview.getByRole("button", { name: /Apply 1 change/ }).click();
  await expect(page.getByText(`Change settings of ${account}`)).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxAccountSize=20G");

  await page.getByRole("button", { name: "Undo" }).click();
  await drawer(page, "Change preview")
    .getByRole("button", { name: /Apply 1 change/ })
    .click();
  await expect(control(page, "MaxAccountSize")).toHaveValue("10");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxAccountSize=10G");
});

test("a password among the settings has a command of its own and is nowhere to be read", async ({
  page,
  sandbox,
  console,
}) => {
  const account = await makeAccount(sandbox, "set-radius", "QuotaAlert=80;");
  await signIn(page, "operator", { next: settingsOf(account, "?key=RADIUSPassword") });
  await control(page, "RADIUSPassword").fill("Wave-rider-77");
  await control(page, "QuotaAlert").fill("90");
  await page.getByRole("button", { name: "Show commands" }).click();
  const preview = drawer(page, "Change preview");
  await expect(preview).toContainText(`SETACCOUNTPASSWORD "${account}" PASSWORD •••••••• METHOD "RADIUS"`);
  await expect(preview).toContainText("RADIUS Password");
  await preview.getByRole("button", { name: /Apply 2 changes/ }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await expect(control(page, "RADIUSPassword")).toHaveValue("");
  await expect(control(page, "RADIUSPassword")).toHaveAttribute("placeholder", "set, not shown");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("RADIUSPassword=");
  expect(console.output.join("\n")).not.toContain("Wave-rider-77");
});

test("what the server keeps from a Domain admin is marked, and what was typed stays", async ({ page, sandbox }) => {
  const account = "set-kept@kestrel-labs.example";
  await sandbox.line(`CREATEACCOUNT ${account} {MaxAccountSize=1G;}`);
  await signIn(page, "domainAdmin", { next: settingsOf(account, "?key=MaxAccountSize") });
  await control(page, "MaxAccountSize").fill("20");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(drawer(page, "Receipt")).toContainText("1 key not taken");
  await expect(row(page, "MaxAccountSize")).toContainText("server has 1 GiB");
  await expect(control(page, "MaxAccountSize")).toHaveValue("20");
  await page.getByRole("button", { name: "Keep the server’s 1 GiB" }).click();
  await expect(control(page, "MaxAccountSize")).toHaveValue("1");
});

test("two people at one setting: the second one chooses", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-clash", "QuotaAlert=80;MaxMailboxes=5;");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "QuotaAlert").fill("90");
  await control(page, "MaxMailboxes").fill("7");
  await sandbox.line(`UPDATEACCOUNTSETTINGS ${account} {QuotaAlert=85;}`);
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  const conflict = page.getByRole("alertdialog", { name: "Changed while you worked" });
  await expect(conflict).toContainText("85");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=5");
  await conflict.getByRole("button", { name: "Take all theirs" }).click();
  await expect(control(page, "QuotaAlert")).toHaveValue("85");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("MaxMailboxes=7");
});

test("an inherited value is shown with its level and comes back in one click", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-lens", "ServiceClass=Staff;MaxAccountSize=30G;");
  await signIn(page, "operator", { next: settingsOf(account) });
  await page.getByRole("button", { name: "Where Mail Storage limit comes from" }).click();
  const lens = page.getByRole("region", { name: "Where Mail Storage limit comes from" });
  await expect(lens.getByRole("listitem")).toContainText([
    "Account",
    "Service class",
    "Domain defaults",
    "Server-wide",
    "Built in",
  ]);
  await lens.getByRole("button", { name: "Use default, 10 GiB" }).click();
  await page.keyboard.press("Control+s");
  await expect(row(page, "MaxAccountSize")).toContainText("Domain default");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).not.toContain("MaxAccountSize");
});

test("a key that no schema knows is kept and can be edited", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-other", 'Brandnew={a=1;b="two words";};QuotaAlert=80;');
  await signIn(page, "operator", { next: settingsOf(account, "?key=Brandnew") });
  await expect(control(page, "Brandnew")).toHaveValue('{a=1;b="two words";}');
  await control(page, "QuotaAlert").fill("81");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain('Brandnew={a=1;b="two words";};');
  await control(page, "Brandnew").fill("{a=1;b=(1,;}");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(row(page, "Brandnew")).toContainText("The value cannot be read at character 11.");
  await expect(control(page, "Brandnew")).toBeFocused();
});

test("ten megabytes pasted into a field are refused there, and nothing is lost", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-paste");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "RealName").fill("Typed before");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "x".repeat(10_485_760));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(row(page, "RealName")).toContainText("10,485,760 characters do not fit here: up to 262,144.");
  await expect(control(page, "RealName")).toHaveValue("Typed before");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
});

test("a session that ended in the middle is begun again, and what was typed is saved", async ({
  page,
  context,
  sandbox,
}) => {
  const account = await makeAccount(sandbox, "set-session", "QuotaAlert=80;");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "QuotaAlert").fill("90");
  await context.clearCookies({ name: "gatehouse" });
  await page.getByRole("button", { name: "Save 1 change" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again to go on" });
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await again.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await expect(control(page, "QuotaAlert")).toHaveValue("90");
  expect(await sandbox.line(`GETACCOUNTSETTINGS ${account}`)).toContain("QuotaAlert=90");
});

test("an answer that was lost is read back and said to be so", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-lost", "QuotaAlert=80;");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "QuotaAlert").fill("90");
  sandbox.faults.on(/^UPDATEACCOUNTSETTINGS/, { kind: "drop", effect: "after" });
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(drawer(page, "Receipt")).toContainText("it did happen");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
});

test("a refusal stands at the field in the server's own words", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-refused", "QuotaAlert=80;");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "QuotaAlert").fill("90");
  sandbox.faults.on(/^UPDATEACCOUNTSETTINGS/, { kind: "refuse", status: 501, text: "wrong <b>percent</b> format" });
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(row(page, "QuotaAlert")).toContainText("501 wrong <b>percent</b> format");
  await expect(control(page, "QuotaAlert")).toHaveValue("90");
});

test("leaving with unsaved changes is asked about", async ({ page, sandbox }) => {
  const account = await makeAccount(sandbox, "set-leave");
  await signIn(page, "operator", { next: settingsOf(account) });
  await control(page, "RealName").fill("Somebody else");
  await page.getByRole("link", { name: "Domains", exact: true }).first().click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay here" }).click();
  await expect(control(page, "RealName")).toHaveValue("Somebody else");
  await page.getByRole("link", { name: "Domains", exact: true }).first().click();
  await page.getByRole("button", { name: "Leave and lose 1 change" }).click();
  await expect(page).toHaveURL(/\/domains$/);
});

test("a support agent cannot change how the operator signs in", async ({ page }) => {
  await signIn(page, "support", { next: settingsOf(signIns.operator, "?key=RequireAPOP") });
  await expect(row(page, "RequireAPOP")).toContainText("This account holds rights that you do not hold: Master");
});

test("the settings of a Domain are changed like those of an Account", async ({ page, sandbox }) => {
  await sandbox.line("CREATEDOMAIN set-domain.example {AccountsLimit=100;}");
  await signIn(page, "operator", { next: "/domains/set-domain.example/settings?key=AccountsLimit" });
  await control(page, "AccountsLimit").fill("200");
  await control(page, "MailToUnknown").selectOption("Discarded");
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  const settings = await sandbox.line("GETDOMAINSETTINGS set-domain.example");
  expect(settings).toContain("AccountsLimit=200");
  expect(settings).toContain("MailToUnknown=Discarded");
});

test("a Domain admin sees nothing of another Domain's settings", async ({ page }) => {
  await signIn(page, "domainAdmin", { next: "/domains/severny.example/settings" });
  await expect(page.getByText("You may not see these settings")).toBeVisible();
  await expect(page.locator("[data-setting]")).toHaveCount(0);
});

for (const [name, path] of [
  ["an Account", settingsOf("a.sokolova@northwind.example")],
  ["a Domain", "/domains/northwind.example/settings"],
] as const) {
  test(`the settings of ${name} can be used by everybody`, async ({ page }) => {
    await signIn(page, "operator", { next: path });
    await expect(page.locator("[data-setting]").first()).toBeVisible();
    await checkAxe(page);
    await page.locator("[data-setting] button[aria-expanded]").first().click();
    await page.locator("[data-setting] input").first().fill("1");
    await checkAxe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkAxe(page);
  });
}
