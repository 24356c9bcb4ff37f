import { checkAxe, expect, PASSWORD, signIn, test } from "./support/console";

/** Names, numbers and rights of one Account, in a browser on the sandbox. Each test has Accounts of its own. */

function pageOf(account: string, page: string): string {
  const [name = "", domain = ""] = account.split("@");
  return `/domains/${domain}/accounts/${encodeURIComponent(name)}/${page}`;
}

test("aliases and numbers are added, moved and taken out, and whoever has a name is said", async ({
  page,
  sandbox,
}) => {
  const account = "depth-names@northwind.example";
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await sandbox.line("CREATEACCOUNT depth-other@northwind.example");
  await sandbox.line('SETACCOUNTTELNUMS depth-other@northwind.example ("+442079460991")');
  await sandbox.line("CREATEGROUP depth-team@northwind.example");
  await signIn(page, "operator", { next: pageOf(account, "names") });
  const alias = page.getByLabel("New alias");
  await alias.fill("depth-team");
  await expect(page.getByText("The Group depth-team has this name.")).toBeVisible();
  await alias.fill("depth-free");
  await expect(page.getByRole("button", { name: "Add", exact: true }).first()).toBeEnabled();
  await alias.press("Enter");
  await expect(page.getByRole("list", { name: "Aliases" }).getByText("depth-free")).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTALIASES ${account}`)).toContain("depth-free");
  await page.getByLabel("New number").fill("+44 20 7946 0991");
  await expect(page.getByRole("link", { name: "depth-other@northwind.example" })).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "Move here" }).click();
  await page.getByRole("button", { name: /^(Apply|Send)/ }).click();
  await expect(page.getByRole("list", { name: "Telephone numbers" }).getByText("+442079460991")).toBeVisible();
  expect(await sandbox.line("GETACCOUNTTELNUMS depth-other@northwind.example")).not.toContain("0991");
  await page.getByRole("button", { name: "Take the first off" }).click();
  await page.getByRole("button", { name: /^(Apply|Send)/ }).click();
  await expect(page.getByRole("button", { name: "Take the first off" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTTELNUMS ${account}`)).not.toContain("0991");
  await page.getByRole("button", { name: "Remove depth-free" }).click();
  await expect(page.getByRole("button", { name: "Remove depth-free" })).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTALIASES ${account}`)).not.toContain("depth-free");
});

test("rights show what they open before they are saved, and nobody locks themselves out", async ({ page, sandbox }) => {
  const account = "depth-rights@northwind.example";
  await sandbox.line(`CREATEACCOUNT ${account} {Password="${PASSWORD}";}`);
  await signIn(page, "operator", { next: pageOf(account, "rights") });
  await page.getByRole("button", { name: "Domain administrator" }).click();
  await expect(page.getByText(/^Opens \d+ commands$/)).toBeVisible();
  await expect(page.getByText("Closes no command")).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "Save 7 rights" }).click();
  await expect(page.getByText("7 rights to save")).toHaveCount(0);
  expect(await sandbox.line(`GETACCOUNTRIGHTS ${account}`)).toContain("CanCreateAliases");
  await page.goto(pageOf("postmaster@northwind.example", "rights"));
  await page.getByRole("button", { name: "No rights" }).click();
  await expect(page.getByText("You would lock yourself out")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Save/ })).toBeDisabled();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.context().clearCookies();
  await signIn(page, account, { next: pageOf("d.volkova@northwind.example", "rights") });
  await expect(page.getByText(/You lack the right Master/)).toBeVisible();
});

test("an inherited Preference says where it comes from, is set, taken back, and follows the Domain", async ({
  page,
  sandbox,
}) => {
  const account = "someone@depth-prefs.example";
  await sandbox.line("CREATEDOMAIN depth-prefs.example");
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await signIn(page, "operator", { next: `${pageOf(account, "preferences")}?key=MessagesInView` });
  const row = page.locator('[data-setting="MessagesInView"]');
  const control = page.locator("#setting-MessagesInView");
  await expect(control).toBeFocused();
  await expect(row).toContainText("Server default");
  await page.getByRole("button", { name: "Where Messages to display comes from" }).click();
  const lens = page.getByRole("region", { name: "Where Messages to display comes from" });
  await expect(lens.getByRole("listitem")).toContainText(["Account", "Domain defaults", "Server-wide", "Built in"]);
  await checkAxe(page);

  await control.fill("75");
  await page.getByRole("button", { name: "Show commands" }).click();
  const preview = page.getByRole("dialog", { name: "Change preview" });
  await expect(preview).toContainText(`UPDATEACCOUNTPREFS "${account}" {MessagesInView=75;}`);
  await preview.getByRole("button", { name: /Apply 1 change/ }).click();
  await expect(page.getByText(`Change preferences of ${account}`)).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTPREFS ${account}`)).toContain("MessagesInView=75");
  await page.getByRole("button", { name: "Undo" }).click();
  await preview.getByRole("button", { name: /Apply 1 change/ }).click();
  await expect(row).toContainText("Server default");
  expect(await sandbox.line(`GETACCOUNTPREFS ${account}`)).not.toContain("MessagesInView");

  await page.goto("/domains/depth-prefs.example/preferences?key=MessagesInView");
  await control.fill("30");
  await expect(row).toContainText("Reaches 1 account. None of them has a value of its own.");
  await checkAxe(page);
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  expect(await sandbox.line("GETACCOUNTDEFAULTPREFS depth-prefs.example")).toContain("MessagesInView=30");
  await page.goto(pageOf(account, "preferences"));
  await expect(row).toContainText("Domain default");
  await expect(control).toHaveAttribute("placeholder", "30");
});

test("sessions are looked at, ended one by one and all at once", async ({ page, sandbox }) => {
  const account = "depth-sessions@northwind.example";
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await signIn(page, "operator", { next: pageOf(account, "sessions") });
  await expect(page.getByText("No session is open that the server lists.")).toBeVisible();
  await sandbox.line(`CREATEXIMSSSESSION ${account} ADDRESS [192.0.2.10]:4000`);
  await sandbox.line(`CREATEWEBUSERSESSION ${account} ADDRESS [192.0.2.11]:4001 SKIN Modern`);
  await page.reload();
  await page.getByRole("button", { name: "Look at the session WebUser from 192.0.2.11" }).click();
  await expect(page.getByText("Modern")).toBeVisible();
  await checkAxe(page);
  await page.getByRole("button", { name: "End the session XIMSS from 192.0.2.10" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End the session" }).click();
  await expect(page.getByRole("button", { name: /^Look at the session/ })).toHaveCount(1);
  await page.getByRole("button", { name: "End all…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End 1 session" }).click();
  await expect(page.getByText("No session is open that the server lists.")).toBeVisible();
  expect(await sandbox.line(`LISTACCOUNTSESSIONS ${account}`)).toBe("201 ()");
});

test("others are given access, an application password is set, and both are taken back", async ({ page, sandbox }) => {
  const account = "depth-access@northwind.example";
  await sandbox.line(`CREATEACCOUNT ${account}`);
  await sandbox.line(`SETACCOUNTACL ${account} {"#depth-team"=l;}`);
  await signIn(page, "operator", { next: pageOf(account, "access") });
  const list = page.getByRole("table", { name: "Access of others" });
  const team = list.getByText("Members of the Group depth-team");
  await page.getByRole("button", { name: "Take the rights of #depth-team away" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take access away" }).click();
  await expect(team).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: /^(Apply|Send)/ }).click();
  await expect(team).toBeVisible();
  await page.getByRole("button", { name: "Give access…" }).click();
  const form = page.getByRole("dialog", { name: "Give access" });
  await form.getByLabel("Who").selectOption({ label: "Everybody in northwind.example" });
  await form.getByLabel("Letters of the rights").fill("lr");
  await form.getByRole("checkbox", { name: "Admin" }).check();
  await form.getByRole("button", { name: "Give access" }).click();
  await expect(list.getByRole("row", { name: /Everybody in northwind.example/ })).toContainText("lra");
  await page.getByLabel("What may another account do here?").fill("d.volkova");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(page.getByRole("status").filter({ hasText: "d.volkova@northwind.example" })).toContainText("lra");

  await page.getByLabel("Tag", { exact: true }).fill("scanner");
  const password = await page.getByLabel("New password").inputValue();
  await page.getByRole("button", { name: "Set application password" }).click();
  await expect(page.getByText(password)).toBeVisible();
  expect(await sandbox.line(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${password}"`)).toMatch(/^200/);
  await checkAxe(page);
  await page.getByRole("button", { name: "Remove the application password scanner" }).click();
  await page
    .getByRole("dialog", { name: "Remove an application password" })
    .getByRole("button", { name: "Remove password" })
    .click();
  await expect(page.getByText("None was set through this console under this name.")).toBeVisible();
  expect(await sandbox.line(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${password}"`)).not.toMatch(/^200/);
});

test("counters are reset after a question, and what the server remembers is told in words", async ({
  page,
  sandbox,
}) => {
  const account = "c.lindqvist@northwind.example";
  await signIn(page, "operator", { next: pageOf(account, "statistics") });
  await page.getByRole("button", { name: "Reset Messages sent…" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("RESETACCOUNTSTAT");
  await question.getByRole("button", { name: "Reset 1 counter" }).click();
  await expect(page.getByRole("row", { name: /^Messages sent 0/ })).toBeVisible();
  expect(await sandbox.line(`GETACCOUNTSTAT ${account} KEY MessagesSent`)).toBe("201 #0");
  await expect(page.getByText("Last login from")).toBeVisible();
  await page.getByLabel("Another element").fill("NotThere");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(page.getByText("NotThere is not there.")).toBeVisible();
  await checkAxe(page);
});
