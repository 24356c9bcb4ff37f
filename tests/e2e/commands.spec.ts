import type { Page } from "@playwright/test";
import { type Command, type Part, type Parts, parseLine } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { checkAxe, expect, signIn, test } from "./support/console";

/** Every command of the server: its page and form, the console, and its answers. */

const commands: readonly Command[] = [...commandsByVerb.values()];

/** A value that a parameter takes, as an address carries it. */
function sampleOf(part: Extract<Part, { part: "param" }>): string {
  const { kind } = part;
  switch (kind.kind) {
    case "number":
    case "numeric":
      return "5";
    case "choice":
    case "numberOr":
      return kind.values[0] ?? "5";
    case "strings":
    case "array":
      return "(a,b)";
    case "dictionary":
      return "{RealName=x;}";
    case "bytes":
      return "QUFB";
    case "address":
      return "[192.0.2.7]";
    case "rest":
      return "someone@example.com";
    default:
      return "x";
  }
}

/** What a command needs, so that its line is whole. A secret has no place in an address: its field is filled. */
function needed(parts: Parts): readonly (readonly [string, string])[] {
  return Object.entries(parts).flatMap(([name, part]): readonly (readonly [string, string])[] => {
    if (part.optional) return [];
    if (part.part === "param") return [[name, sampleOf(part)]];
    if (part.part === "group") return needed(part.parts);
    const [first] = part.alternatives;
    return first === undefined ? [] : needed(first);
  });
}

/** Goes to a command by the router of the page, so that not everything is loaded anew for each of them. */
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate((to) => {
    const { next } = window as unknown as { next: { router: { push(href: string): void } } }; // set by Next itself
    next.router.push(to);
  }, href);
}

const half = Math.ceil(commands.length / 2);

for (const [name, some] of [
  ["first", commands.slice(0, half)],
  ["second", commands.slice(half)],
] as const) {
  test(`each form of the ${name} half of all commands opens and makes a line that the server can read`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await signIn(page, "operator", { next: "/commands" });
    const broken: string[] = [];
    for (const command of some) {
      await follow(
        page,
        `/commands/${command.verb}?${new URLSearchParams(needed(command.params).map((pair) => [...pair]))}`,
      );
      const form = page.locator(`[data-command-form="${command.verb}"]`);
      await form.waitFor();
      for (const secret of await form.locator("input[type=password]").all()) await secret.fill("Secret-1");
      const line = (await form.getByRole("region", { name: "Command line" }).textContent()) ?? "";
      try {
        expect(parseLine(commandsByVerb, line).command.verb).toBe(command.verb);
      } catch {
        broken.push(line);
      }
    }
    expect(broken).toEqual([]);
  });
}

test("the console completes, keeps what was sent, says where a line is wrong, and answers in every form", async ({
  page,
}) => {
  await signIn(page, "operator", { next: "/commands" });
  await expect(page.getByText("376 of 376 are yours to use.")).toBeVisible();
  await checkAxe(page);
  const prompt = page.getByRole("textbox", { name: "Command line" });
  await page.keyboard.press("`");
  await expect(prompt).toBeFocused();
  await prompt.pressSequentially("getaccountsett");
  await prompt.press("Tab");
  await expect(prompt).toHaveValue(/^GETACCOUNTSETTINGS /i);
  await prompt.pressSequentially("m.kuznetsova@northwind.example");
  await prompt.press("Enter");
  const log = page.getByRole("log", { name: "Commands and answers" });
  await expect(log.getByText("m.kuznetsova@northwind.example").first()).toBeVisible();
  await log.getByRole("button", { name: "Open the answer" }).first().click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer.getByText("RealName")).toBeVisible();
  for (const [form, text] of [
    ["JSON", '"RealName"'],
    ["Raw", "RealName="],
    ["Tree", "RealName"],
  ] as const) {
    await page.getByText(form, { exact: true }).click();
    await expect(answer).toContainText(text);
  }
  await page.getByRole("button", { name: "Download the whole answer" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "JSON" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  await page.getByText("Console", { exact: true }).first().click();
  await prompt.press("ArrowUp");
  await expect(prompt).toHaveValue(/m\.kuznetsova/);
  await prompt.fill("GETACCOUNTSETTINGS");
  await prompt.press("Enter");
  await expect(page.getByText(/Column \d+: .* is due\./)).toBeVisible();
  await prompt.fill("GETACOUNTSETTINGS x");
  await prompt.press("Enter");
  await expect(page.getByText(/There is no command GETACOUNTSETTINGS\. GETACCOUNTSETTINGS is meant\?/)).toBeVisible();
});

test("what writes in the console is one Change, shown first; a secret is masked and kept nowhere", async ({
  page,
  sandbox,
}) => {
  await sandbox.line('CREATEDOMAIN "typed.example"');
  await signIn(page, "operator", { next: "/commands" });
  const prompt = page.getByRole("textbox", { name: "Command line" });
  await prompt.fill(
    'CREATEACCOUNT "first@typed.example"\nSETACCOUNTPASSWORD "first@typed.example" PASSWORD "Hidden-4711"\nGETVERSION',
  );
  await prompt.press("Enter");
  const preview = page.getByRole("dialog", { name: "Change preview" });
  await expect(preview).toContainText('CREATEACCOUNT "first@typed.example"');
  await expect(preview.getByText("Hidden-4711")).toHaveCount(0);
  await preview.getByRole("button", { name: /Apply/ }).click();
  const log = page.getByRole("log", { name: "Commands and answers" });
  await expect(log).toContainText("SETACCOUNTPASSWORD");
  await expect
    .poll(() => sandbox.line('VERIFYACCOUNTPASSWORD "first@typed.example" PASSWORD "Hidden-4711"'))
    .toMatch(/^20/);
  await expect(page.getByText("Hidden-4711")).toHaveCount(0);
  await page.goto("/activity");
  await expect(page.getByRole("main")).toContainText("typed.example");
  await expect(page.getByText("Hidden-4711")).toHaveCount(0);
});

test("a refusal, a lost connection and a cancelled Change are told apart in the console", async ({ page, sandbox }) => {
  await sandbox.line('CREATEDOMAIN "apart.example"');
  await signIn(page, "operator", { next: "/commands" });
  const prompt = page.getByRole("textbox", { name: "Command line" });
  const log = page.getByRole("log", { name: "Commands and answers" });
  await prompt.fill('GETACCOUNTSETTINGS "nobody@apart.example"');
  await prompt.press("Enter");
  await expect(log).toContainText(/51\d .*nobody|51\d/);

  // A read that was lost is made once more by itself.
  sandbox.faults.on(/^GETDOMAINSETTINGS "?apart\.example/, { kind: "drop", effect: "before" }, 2);
  await prompt.fill('GETDOMAINSETTINGS "apart.example"');
  await prompt.press("Enter");
  await log.getByRole("button", { name: "Try again" }).click();
  await expect(log.getByRole("button", { name: "Open the answer" }).last()).toBeVisible();

  await prompt.fill('CREATEACCOUNT "never@apart.example"');
  await prompt.press("Enter");
  await page
    .getByRole("dialog", { name: "Change preview" })
    .getByRole("button", { name: /^(Cancel|Close)/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: "Change preview" })).toHaveCount(0);
  await expect(log).not.toContainText("never@apart.example");
  await expect(prompt).toHaveValue('CREATEACCOUNT "never@apart.example"');
  expect(await sandbox.line('LISTACCOUNTS "apart.example"')).not.toContain("never");
});

test("a Domain administrator sees which right a command lacks, and the form passes axe in the dark", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "domainAdmin", { next: "/commands/CREATEDOMAIN" });
  await expect(page.getByText(/You lack/).first()).toBeVisible();
  await checkAxe(page);
});
