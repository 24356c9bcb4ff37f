// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { describe, expect, it, vi } from "vitest";
import { AclCard } from "@/app/(console)/domains/[domain]/accounts/[account]/access/_parts/acl-card";
import { AppPasswordTags } from "@/app/(console)/domains/[domain]/accounts/[account]/access/_parts/app-password-tags";
import { ActorContext } from "@/components/session/actor-context";
import { rightsFromCodes } from "@/lib/access";
import { getAccountAcl, getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { messagesOf } from "@/lib/messages";
import { makeQueryClient } from "@/lib/query/client";
import { commandKey, readKey } from "@/lib/query/keys";
import { appPasswords } from "@/lib/reads";
import { show } from "./screen";

vi.mock("@/app/(console)/domains/[domain]/accounts/[account]/access/actions", () => ({}));

const account = "boss@northwind.example";
const actor = {
  account: "admin@northwind.example",
  rights: rightsFromCodes(["Domain", "BasicSettings", "CanImpersonate"]),
  domains: ["northwind.example"],
};

/** The Account's access as an administrator of its Domain sees it, with the rights that the Account holds. */
function showAccess(held: readonly string[]) {
  const client = makeQueryClient();
  const tags = [{ tag: "scanner", setAt: Date.UTC(2026, 10, 20), setBy: "admin@northwind.example" }];
  client.setQueryData(commandKey(getAccountRights, { accountName: account }), held);
  client.setQueryData(commandKey(getAccountAcl, { accountName: account }), new Map([["anna", "lr"]]));
  client.setQueryData(readKey(appPasswords, { account }), appPasswords.output.write(tags));
  return show(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messagesOf("en")}>
      <QueryClientProvider client={client}>
        <ActorContext value={actor}>
          <AclCard account={account} />
          <AppPasswordTags account={account} />
        </ActorContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const BUTTONS = [
  "Give access…",
  "Change the rights of anna",
  "Take the rights of anna away",
  "Remove by tag…",
  "Remove the application password scanner",
];

describe("the access to an Account", () => {
  it.each(BUTTONS)("that holds more than the person is not changed, and says why: %s", (name) => {
    showAccess(["Master"]);
    const button = screen.getByRole("button", { name });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription("This account holds rights that you do not hold: Master.");
  });

  it.each(BUTTONS)("that holds no more than the person is changed: %s", (name) => {
    showAccess(["BasicSettings"]);
    expect(screen.getByRole("button", { name })).not.toHaveAttribute("aria-disabled");
  });
});
