// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { encode, type Value } from "@/lib/codec";
import { defineSettings, type FieldDraft } from "@/lib/settings";
import { setNarrow } from "./screen";
import { showSettings } from "./settings-form";

beforeEach(() => {
  setNarrow(false);
  Element.prototype.scrollIntoView = vi.fn();
});

type Draft = FieldDraft extends infer D ? (D extends unknown ? Omit<D, "label" | "help"> : never) : never;

/** A form with one setting, called "Setting". */
function showOne(draft: Draft, own?: Value, more: Parameters<typeof showSettings>[0] = {}) {
  const field: FieldDraft = { ...draft, label: "Setting", help: "" };
  const schema = defineSettings({
    id: "account",
    title: "",
    levels: ["account"],
    groups: [{ id: "all", title: "All of them", fields: [field] }],
  });
  const view = showSettings({ schema, ...(own === undefined ? {} : { own: { [draft.key]: own } }), ...more });
  const sentAfterSave = async () => {
    await view.user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(view.sent).toHaveLength(1));
    return view.sent[0]?.changes[draft.key];
  };
  return { ...view, control: screen.getByLabelText("Setting"), sentAfterSave };
}

describe("a toggle", () => {
  it("shows the inherited value and sets the other one with a press", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "toggle", default: "YES" });
    expect(control).toBeChecked();
    await user.click(control);
    expect(await sentAfterSave()).toBe("NO");
  });
});

describe("an amount", () => {
  it("takes digits and a unit", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "size" });
    await user.type(control, "20");
    await user.selectOptions(screen.getByRole("combobox", { name: "Unit of Setting" }), "GiB");
    expect(await sentAfterSave()).toBe("20G");
  });

  it("can be without limit", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "number", unlimited: true }, "5");
    await user.selectOptions(screen.getByRole("combobox", { name: "Unit of Setting" }), "unlimited");
    expect(control).toHaveValue("unlimited");
    expect(await sentAfterSave()).toBe("-1");
  });

  it("becomes a number when a digit is typed behind the word", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "duration", never: true }, "0");
    expect(control).toHaveValue("never");
    await user.type(control, "7");
    await user.selectOptions(screen.getByRole("combobox", { name: "Unit of Setting" }), "days");
    expect(await sentAfterSave()).toBe("7d");
  });

  it("names its unit in the reader's language", () => {
    showOne({ key: "A", kind: "duration" }, "3d", { locale: "ru" });
    expect(screen.getByRole("combobox", { name: "Единица для «Setting»" })).toHaveDisplayValue("дня");
  });
});

describe("a choice", () => {
  const choices = [{ value: "Rejected" }, { value: "Discarded", label: "Thrown away" }] as const;

  it("offers the inherited word apart from those to set", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "choice", choices, default: "Rejected" });
    expect(control).toHaveDisplayValue("Rejected");
    await user.selectOptions(within(control).getByRole("option", { name: "Thrown away" }), []);
    await user.selectOptions(control, "Discarded");
    expect(await sentAfterSave()).toBe("Discarded");
  });

  it("goes back to the inherited word", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "choice", choices }, "Discarded");
    await user.selectOptions(control, "not set");
    expect(await sentAfterSave()).toBe("default");
  });

  it("takes another word where others exist", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "choice", choices, open: true });
    await user.selectOptions(control, "Other…");
    await user.keyboard("Held");
    expect(await sentAfterSave()).toBe("Held");
  });

  it("shows a word of the server that is not in the list", () => {
    const { control } = showOne({ key: "A", kind: "choice", choices }, "Held");
    expect(control).toHaveDisplayValue("Held");
  });
});

describe("texts", () => {
  it.each(["text", "multiline", "email"] as const)("of the kind %s are sent as typed", async (kind) => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind }, "old");
    await user.clear(control);
    await user.type(control, "a@b");
    expect(await sentAfterSave()).toBe("a@b");
  });

  it("say that they are empty when nothing is set here on purpose", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "text" }, "old");
    await user.clear(control);
    expect(control).toHaveAttribute("placeholder", "empty");
    expect(await sentAfterSave()).toBe("");
  });

  it("of addresses name the line that is none", async () => {
    const { user, control } = showOne({ key: "A", kind: "ipList" });
    fireEvent.change(control, { target: { value: "192.0.2.1\nnowhere" } });
    await user.click(control);
    await user.tab();
    expect(control).toHaveAccessibleDescription("Line 2 is not an address, a range or a network.");
  });

  it("of Base64 become a datablock", async () => {
    const { control, sentAfterSave } = showOne({ key: "Certificate", kind: "data" });
    fireEvent.change(control, { target: { value: "QUJD" } });
    expect(encode((await sentAfterSave()) ?? "")).toBe("[QUJD]");
  });

  it("offer the service classes that the defaults define", () => {
    const { control } = showOne({ key: "ServiceClass", kind: "text" });
    expect(document.getElementById(control.getAttribute("list") ?? "")?.children).toHaveLength(2);
  });
});

describe("a secret key", () => {
  it("is typed anew in one piece and never shown", async () => {
    const { control, sentAfterSave } = showOne({ key: "PrivateSecureKey", kind: "data" }, "••••••••");
    expect(control).toHaveValue("");
    fireEvent.change(control, { target: { value: "-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----" } });
    expect(encode((await sentAfterSave()) ?? "")).toBe("[QUJD]");
  });
});

describe("a list", () => {
  it("has one item on a line", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "list" }, ["one"]);
    await user.type(control, "{Enter}two{Enter}");
    expect(await sentAfterSave()).toEqual(["one", "two"]);
  });

  it("can be everything by one word", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "list", allWord: "All" }, ["one"]);
    await user.selectOptions(control, "All");
    expect(await sentAfterSave()).toBe("All");
  });
});

describe("a flow", () => {
  it("is a count within a time", async () => {
    const { user, control, sentAfterSave } = showOne({ key: "A", kind: "flow" }, ["20", "15"]);
    await user.clear(control);
    await user.type(control, "30");
    expect(await sentAfterSave()).toEqual(["30", "15"]);
  });

  it("takes the other half from the inherited value", async () => {
    const { user, sentAfterSave } = showOne({ key: "A", kind: "flow", default: ["20", "15"] });
    const period = screen.getByLabelText("Setting: Period");
    await user.clear(period);
    await user.type(period, "1");
    await user.selectOptions(screen.getByRole("combobox", { name: "Unit of Setting: Period" }), "minute");
    expect(await sentAfterSave()).toEqual(["20", "1m"]);
  });
});

describe("services", () => {
  const draft = { key: "AccessModes", kind: "services", default: "All" } as const;

  it("are ticked one by one, beginning with what is inherited", async () => {
    const { user, sentAfterSave } = showOne(draft);
    await user.click(screen.getByRole("checkbox", { name: "POP" }));
    const value = await sentAfterSave();
    expect(Array.isArray(value) && [value[0], value.includes("Mail"), value.includes("POP")]).toEqual([
      "30",
      true,
      false,
    ]);
  });

  it("can all be switched off", async () => {
    const { user, control, sentAfterSave } = showOne(draft);
    await user.selectOptions(control, "None");
    expect(await sentAfterSave()).toBe("None");
  });

  it("say which of them the Domain does not have, and lead there", () => {
    const servicesAbove = { value: ["30", "Mail", "IMAP"], href: "/domains/x/settings?key=DomainAccessModes" };
    showOne(draft, undefined, { servicesAbove });
    expect(screen.getByRole("checkbox", { name: /^POP/ })).toHaveAccessibleName(/off in the Domain/);
    expect(screen.getByRole("link", { name: "28 services are off in the Domain" })).toHaveAttribute(
      "href",
      servicesAbove.href,
    );
  });
});

describe("the server's notation", () => {
  it.each(["dictionary", "raw"] as const)("of a %s is read back into a value", async (kind) => {
    const { control, sentAfterSave } = showOne({ key: "A", kind }, new Map([["a", "1"]]));
    fireEvent.change(control, { target: { value: "{a=2;}" } });
    expect(await sentAfterSave()).toEqual(new Map([["a", "2"]]));
  });

  it("stands in place of a control that cannot show what the server has", () => {
    const { control } = showOne({ key: "A", kind: "number" }, new Map([["a", "1"]]));
    expect(control).toHaveValue("{a=1;}");
  });
});

describe("when narrow", () => {
  it("the groups come from below, and so does where a value comes from", async () => {
    setNarrow(true);
    const { user } = showOne({ key: "A", kind: "text" }, "x");
    await user.click(screen.getByRole("button", { name: /All of them/ }));
    expect(await screen.findByRole("dialog", { name: "Groups of settings" })).toBeVisible();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Where Setting comes from" }));
    expect(await screen.findByRole("dialog", { name: "Setting" })).toBeVisible();
  });
});
