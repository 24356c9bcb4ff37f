// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { controlId } from "@/components/settings/editor-context";
import { SECRET_MARKER } from "@/lib/settings";
import { setNarrow } from "./screen";
import { showSettings } from "./settings-form";

beforeEach(() => {
  setNarrow(false);
  // The test DOM has no layout.
  Element.prototype.scrollIntoView = vi.fn();
});

function rowOf(key: string): HTMLElement {
  const row = document.querySelector<HTMLElement>(`[data-setting="${key}"]`);
  if (row === null) throw new Error(`${key} is not shown`);
  return row;
}

describe("a setting", () => {
  it("that is inherited shows the value as a placeholder and where it comes from", () => {
    showSettings({ domainDefaults: { MaxAccountSize: "10G" } });
    expect(screen.getByLabelText("Mail Storage limit")).toHaveValue("");
    expect(screen.getByLabelText("Mail Storage limit")).toHaveAttribute("placeholder", "10");
    expect(rowOf("MaxAccountSize")).toHaveTextContent("Domain default");
  });

  it("that is set here shows its value", () => {
    showSettings({ own: { MaxAccountSize: "20G" } });
    expect(screen.getByLabelText("Mail Storage limit")).toHaveValue("20");
    expect(rowOf("MaxAccountSize")).toHaveTextContent("Explicit");
  });

  it("names the service class that it comes from", () => {
    showSettings({
      own: { ServiceClass: "Staff" },
      domainDefaults: { ServiceClasses: new Map([["Staff", new Map([["QuotaAlert", "70"]])]]) },
    });
    expect(rowOf("QuotaAlert")).toHaveTextContent("Service class");
  });

  it("that comes from a level that may not be read says so and shows what the server merged", () => {
    showSettings({ wide: "unreadable", effective: { QuotaAlert: "75" } });
    expect(screen.getByLabelText("Send Alert at")).toHaveAttribute("placeholder", "75");
    expect(rowOf("QuotaAlert")).toHaveTextContent("From above");
  });

  it.each([
    ["toggle", "Use CommuniGate Password"],
    ["choice", "Password Encryption"],
  ])("that comes from a level that may not be read is not called unset: a %s", async (_, label) => {
    const { user } = showSettings({ wide: "unreadable" });
    await user.click(screen.getByRole("button", { name: "Show all 15" }));
    const row = screen.getByLabelText(label).closest<HTMLElement>("[data-setting]");
    expect(row).toHaveTextContent("not shown to you");
    expect(row).not.toHaveTextContent("not set");
  });

  it("that is a text from a level that may not be read is not shown as empty", () => {
    showSettings({ wide: "unreadable", focusKey: "OSUserName" });
    expect(screen.getByLabelText("OS User Name")).toHaveAttribute("placeholder", "not shown to you");
  });

  it("says what its value was once it is changed, and can be put back", async () => {
    const { user } = showSettings({ own: { QuotaAlert: "80" } });
    await user.clear(screen.getByLabelText("Send Alert at"));
    await user.type(screen.getByLabelText("Send Alert at"), "90");
    expect(rowOf("QuotaAlert")).toHaveTextContent("was 80%");
    await user.click(screen.getByRole("button", { name: "Put Send Alert at back" }));
    expect(screen.getByLabelText("Send Alert at")).toHaveValue("80");
  });

  it("is inherited again when what was typed over the default is emptied", async () => {
    const { user } = showSettings();
    const field = screen.getByLabelText("Send Alert at");
    await user.type(field, "9");
    await user.clear(field);
    await user.tab();
    expect(screen.queryByRole("region", { name: "Unsaved changes" })).not.toBeInTheDocument();
  });

  it("that may not be changed is locked and says why", async () => {
    const { user } = showSettings({
      own: { RealName: "Anna" },
      lockOf: (field) => (field.key === "RealName" ? "Needs the right BasicSettings." : undefined),
    });
    const field = screen.getByLabelText("Real Name");
    await user.type(field, "x");
    expect(field).toHaveValue("Anna");
    expect(field).toHaveAccessibleDescription("Needs the right BasicSettings.");
  });

  it("that no schema knows is shown under its key in the server's notation", () => {
    showSettings({ own: { "X-Custom One": new Map([["a", ["1", "2"]]]) } });
    const others = screen.getByRole("region", { name: "Other keys" });
    expect(within(others).getByLabelText("X-Custom One")).toHaveValue("{a=(1,2);}");
  });

  it("in the server's notation shows the place where it cannot be read", async () => {
    const { user } = showSettings({ own: { XCustom: new Map([["a", "1"]]) } });
    const field = screen.getByLabelText("XCustom");
    fireEvent.change(field, { target: { value: "{a=(1,;}" } });
    await user.click(field);
    await user.tab();
    expect(field).toHaveAccessibleDescription("The value cannot be read at character 7.");
    expect(within(screen.getByRole("figure", { name: "Here" })).getByText(";")).toHaveClass("text-danger-text");
  });

  it("takes no paste beyond its limit and keeps what stood there", async () => {
    const { user } = showSettings({ own: { RealName: "Anna" } });
    const field = screen.getByLabelText("Real Name");
    await user.click(field);
    await user.paste("x".repeat(10_000_000));
    expect(field).toHaveValue("Anna");
    expect(field).toHaveAccessibleDescription(
      "10,000,000 characters do not fit here: up to 262,144. What stood here is unchanged.",
    );
  });

  it("is reached by its address even when it is folded", () => {
    showSettings({ focusKey: "RequireAPOP" });
    expect(document.getElementById(controlId("RequireAPOP"))).toHaveFocus();
  });
});

describe("a secret", () => {
  it("that is set is never in the form", () => {
    showSettings({ own: { RADIUSPassword: SECRET_MARKER } });
    expect(screen.getByLabelText("RADIUS Password")).toHaveValue("");
    expect(screen.getByLabelText("RADIUS Password")).toHaveAttribute("placeholder", "set, not shown");
  });

  it("is sent only when it is typed anew", async () => {
    const { user, sent } = showSettings({ own: { RADIUSPassword: SECRET_MARKER } });
    await user.type(screen.getByLabelText("RADIUS Password"), "wave");
    expect(rowOf("RADIUSPassword")).toHaveTextContent("was set");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(sent[0]?.form.edits.get("RADIUSPassword")).toEqual({ form: "secret", text: "wave" }));
  });

  it("that is a password has no default to go back to", async () => {
    const { user } = showSettings({ own: { RADIUSPassword: SECRET_MARKER } });
    await user.click(screen.getByRole("button", { name: "Where RADIUS Password comes from" }));
    expect(screen.queryByRole("button", { name: /Use default/ })).not.toBeInTheDocument();
  });
});

describe("where a value comes from", () => {
  const levels = { own: { MaxAccountSize: "20G" }, domainDefaults: { MaxAccountSize: "10G" } };

  async function openLens(options: Parameters<typeof showSettings>[0]) {
    const view = showSettings(options);
    await view.user.click(screen.getByRole("button", { name: "Where Mail Storage limit comes from" }));
    return { ...view, lens: screen.getByRole("region", { name: "Where Mail Storage limit comes from" }) };
  }
  const linesOf = (lens: HTMLElement) =>
    within(lens)
      .getAllByRole("listitem")
      .map((line) => line.textContent);

  it("lists every level with its value, the winner named", async () => {
    const { lens } = await openLens(levels);
    expect(linesOf(lens)).toEqual([
      "Account anna20 GiBWins",
      "Domain defaults northwind.example10 GiB",
      "Server-wide defaultsnot set",
      "Built inunlimited",
    ]);
  });

  it("shows the own value before and after while it is changed", async () => {
    const { user, lens } = await openLens(levels);
    await user.clear(screen.getByLabelText("Mail Storage limit"));
    await user.type(screen.getByLabelText("Mail Storage limit"), "30");
    expect(linesOf(lens)[0]).toBe("Account anna20 GiB30 GiBWins");
  });

  it("goes back to the default in one press", async () => {
    const { user, sent } = await openLens(levels);
    await user.click(screen.getByRole("button", { name: "Use default, 10 GiB" }));
    expect(screen.getByLabelText("Mail Storage limit")).toHaveAttribute("placeholder", "10");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(sent[0]?.changes).toEqual({ MaxAccountSize: "default" }));
  });

  it("ends above the levels that may be read", async () => {
    const { lens } = await openLens({ wide: "unreadable" });
    expect(linesOf(lens)).toEqual([
      "Account annanot set",
      "Domain defaults northwind.examplenot set",
      "Above, where you may not looknot shown to youWins",
    ]);
  });

  it("says what the setting is for", async () => {
    await openLens(levels);
    expect(screen.getByText("The most that all mailboxes together may hold.")).toBeVisible();
  });
});

describe("the groups", () => {
  it("fold inherited settings where there are many, and show them on demand", async () => {
    const { user } = showSettings();
    const group = screen.getByRole("region", { name: "Authentication" });
    expect(within(group).queryByLabelText("Secure Method Required")).not.toBeInTheDocument();
    expect(group).toHaveTextContent("15 inherited, folded");
    await user.click(within(group).getByRole("button", { name: "Show all 15" }));
    expect(within(group).getByLabelText("Secure Method Required")).toBeVisible();
  });

  it("are unfolded by their link", async () => {
    const { user } = showSettings();
    const nav = screen.getByRole("navigation", { name: "Groups of settings" });
    await user.click(within(nav).getByRole("link", { name: /Real-Time/ }));
    expect(screen.getByLabelText("Concurrent calls limit")).toBeVisible();
  });

  it("carry a mark where something is changed", async () => {
    const { user } = showSettings();
    await user.type(screen.getByLabelText("Send Alert at"), "90");
    const link = screen.getByRole("link", { name: /Storage Quota/ });
    expect(within(link).getByRole("img", { name: "Changed" })).toBeVisible();
  });

  it.each([
    ["label", "concurrent calls", "Concurrent calls limit"],
    ["key", "callslimit", "Concurrent calls limit"],
    ["help", "in clear text", "Secure Method Required"],
  ])("are searched by %s", async (_, text, label) => {
    const { user } = showSettings();
    await user.type(screen.getByRole("searchbox", { name: "Find a setting" }), text);
    expect(screen.getByLabelText(label)).toBeVisible();
    expect(screen.queryByLabelText("Real Name")).not.toBeInTheDocument();
  });

  it("say when no setting is called so", async () => {
    const { user } = showSettings();
    await user.type(screen.getByRole("searchbox", { name: "Find a setting" }), "zzz");
    expect(screen.getByText("No setting has this in its name")).toBeVisible();
  });

  it("leave out a setting that is known under two names and stands under the other", async () => {
    const { user } = showSettings();
    await user.click(screen.getByRole("button", { name: "Show all 15" }));
    expect(screen.queryByLabelText("Can Modify Password")).not.toBeInTheDocument();
  });
});
