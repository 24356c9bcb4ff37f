// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MenuButton } from "@/components/ui/menu-button";
import { show } from "./screen";

function open() {
  const chosen = vi.fn();
  const view = show(
    <>
      <MenuButton
        label="Actions"
        entries={[
          { key: "open", label: "Open", onSelect: () => chosen("open") },
          { key: "password", label: "Reset password…", shortcut: "P", onSelect: () => chosen("password") },
          {
            key: "end",
            label: "End sessions…",
            disabledReason: "You lack the right CanControlCalls.",
            onSelect: () => chosen("end"),
          },
          { kind: "separator", key: "line" },
          { key: "delete", label: "Delete…", shortcut: "Del", isDanger: true, onSelect: () => chosen("delete") },
        ]}
      />
      <p>elsewhere</p>
    </>,
  );
  return { ...view, chosen, button: screen.getByRole("button", { name: "Actions" }) };
}

describe("a menu", () => {
  it("opens with the arrow down and gives the focus to its first entry", async () => {
    const { user, button } = open();
    button.focus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitem", { name: "Open" })).toHaveFocus();
  });

  it("moves over its end to the beginning", async () => {
    const { user, button } = open();
    await user.click(button);
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("menuitem", { name: "Delete…" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitem", { name: "Open" })).toHaveFocus();
  });

  it("chooses by the letter beside an entry, gives the focus back and closes", async () => {
    const { user, button, chosen } = open();
    await user.click(button);
    await user.keyboard("p");
    expect(chosen).toHaveBeenCalledExactlyOnceWith("password");
    expect(button).toHaveFocus();
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("chooses by a named key as well", async () => {
    const { user, button, chosen } = open();
    await user.click(button);
    await user.keyboard("{Delete}");
    expect(chosen).toHaveBeenCalledExactlyOnceWith("delete");
  });

  it("jumps to an entry by its first letter when that letter chooses nothing", async () => {
    const { user, button, chosen } = open();
    await user.click(button);
    await user.keyboard("e");
    expect(screen.getByRole("menuitem", { name: "End sessions…" })).toHaveFocus();
    expect(chosen).not.toHaveBeenCalled();
  });

  it("keeps an entry that is refused, reachable, with its reason and without effect", async () => {
    const { user, button, chosen } = open();
    await user.click(button);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const entry = screen.getByRole("menuitem", { name: "End sessions…" });
    expect(entry).toHaveFocus();
    expect(entry).toHaveAccessibleDescription("You lack the right CanControlCalls.");
    await user.keyboard("{Enter}");
    expect(chosen).not.toHaveBeenCalled();
    expect(screen.getByRole("menu")).toBeVisible();
  });

  it("closes with Escape and gives the focus back", async () => {
    const { user, button } = open();
    await user.click(button);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(button).toHaveFocus();
  });

  it("closes when something outside is pressed", async () => {
    const { user, button } = open();
    await user.click(button);
    await user.click(screen.getByText("elsewhere"));
    expect(screen.queryByRole("menu")).toBeNull();
  });
});
