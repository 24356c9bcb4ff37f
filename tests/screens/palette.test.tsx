// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Palette } from "@/components/shell/palette";
import type { PaletteEntry, PaletteResult, PaletteSearch } from "@/components/shell/palette-data";
import { show } from "./screen";

const SCOPES = [
  { key: "all", label: "All", prefix: "" },
  { key: "objects", label: "Objects", prefix: "@" },
  { key: "commands", label: "Commands", prefix: ">" },
];

function entry(label: string, target: PaletteEntry["target"] = { href: `/accounts/${label}` }): PaletteEntry {
  return { key: label, icon: "account", label, target };
}

function found(...entries: PaletteEntry[]): PaletteResult {
  return { groups: [{ key: "accounts", title: "Accounts", entries }] };
}

async function open(search: PaletteSearch) {
  const onClose = vi.fn();
  const view = show(<Palette isOpen onClose={onClose} search={search} scopes={SCOPES} onKeys={() => undefined} />);
  const field = await screen.findByRole("combobox", { name: "Search or jump to" });
  return { ...view, onClose, field };
}

describe("the palette", () => {
  it("has the focus in its field and opens what is active with Enter", async () => {
    const { user, field, visits, onClose } = await open(async function* () {
      yield found(entry("storekeeper"), entry("store"));
    });
    expect(field).toHaveFocus();
    await user.keyboard("stor");
    await screen.findByRole("option", { name: /storekeeper/ });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(visits.pushed).toEqual(["/accounts/store"]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("points at the active line without leaving the field", async () => {
    const { user, field } = await open(async function* () {
      yield found(entry("storekeeper"), entry("store"));
    });
    const [, second] = await screen.findAllByRole("option");
    await user.keyboard("{ArrowDown}");
    expect(second).toHaveAttribute("aria-selected", "true");
    expect(field).toHaveAttribute("aria-activedescendant", second?.id);
    expect(field).toHaveFocus();
  });

  it("shows what is found while the search still goes on", async () => {
    const { field } = await open(async function* (_query, signal) {
      yield { ...found(entry("storekeeper")), status: "1 found, still reading 2 Domains" };
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    });
    expect(await screen.findByRole("option", { name: /storekeeper/ })).toBeVisible();
    expect(screen.getByText("1 found, still reading 2 Domains")).toBeVisible();
    expect(field).toBeVisible();
  });

  it("never lets an older answer overwrite a newer one", async () => {
    const asked: string[] = [];
    const { user } = await open(async function* ({ text }, signal) {
      asked.push(text);
      if (text === "a") await new Promise((resolve) => signal.addEventListener("abort", resolve));
      yield found(entry(`answer to ${text}`));
    });
    await user.keyboard("a");
    await waitFor(() => expect(asked).toContain("a"));
    await user.keyboard("b");
    expect(await screen.findByRole("option", { name: /answer to ab/ })).toBeVisible();
    expect(screen.getAllByRole("option")).toHaveLength(1);
  });

  it("looks in the scope whose prefix is typed, without the prefix", async () => {
    const asked = vi.fn();
    const { user } = await open(async function* (query) {
      asked(query);
      yield found();
    });
    await user.keyboard("@kuz");
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ text: "kuz", scope: "objects" }));
    expect(screen.getByRole("button", { name: /Objects/ })).toHaveAttribute("aria-pressed", "true");
  });

  it("goes to the next scope with Tab and keeps what was typed", async () => {
    const { user, field } = await open(async function* () {
      yield found();
    });
    await user.keyboard("kuz{Tab}{Tab}");
    expect(field).toHaveValue(">kuz");
    await user.keyboard("{Tab}");
    expect(field).toHaveValue("kuz");
  });

  it("says that nothing has the name that was typed", async () => {
    const { user } = await open(async function* ({ text }) {
      yield { groups: [], nothing: { title: `No object is called ${text}`, text: "Looked in 12 Domains." } };
    });
    await user.keyboard("kuznetzova");
    expect(await screen.findByText("No object is called kuznetzova")).toBeVisible();
  });

  it("does not count what is offered instead of a name that nothing has", async () => {
    const { user } = await open(async function* ({ text }) {
      yield { ...found(entry("Create account…")), nothing: { title: `No object is called ${text}`, text: "" } };
    });
    await user.keyboard("kuznetzova");
    expect(await screen.findByRole("option", { name: /Create account/ })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Nothing has this name"));
  });

  it("says when the search failed", async () => {
    await open(async function* () {
      yield* [];
      throw new Error("the server went away");
    });
    expect(await screen.findByText("The search failed. Type again to repeat it.")).toBeVisible();
  });

  it("begins work that is no page", async () => {
    const run = vi.fn();
    const { user } = await open(async function* () {
      yield found(entry("Create account…", { run }));
    });
    await user.click(await screen.findByRole("option", { name: /Create account/ }));
    expect(run).toHaveBeenCalledOnce();
  });
});
