// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { show } from "./screen";

describe("a button", () => {
  it("does its work when it is pressed", async () => {
    const onClick = vi.fn();
    const { user } = show(<Button onClick={onClick}>Save</Button>);
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(onClick).toHaveBeenCalledOnce();
  });

  it("does nothing while it is busy", async () => {
    const onClick = vi.fn();
    const { user } = show(
      <Button isBusy busyLabel="Saving" onClick={onClick}>
        Save
      </Button>,
    );
    await user.click(screen.getByRole("button"));
    expect(onClick).not.toHaveBeenCalled();
  });

  it("holds the busy verb in its room from the start, so that its width stays", () => {
    show(<Button busyLabel="Saving">Save</Button>);
    expect(screen.getByText("Saving")).toHaveClass("invisible");
  });

  it("cannot send its form while it is disabled", async () => {
    const onSubmit = vi.fn();
    const { user } = show(
      <form onSubmit={onSubmit}>
        <Button type="submit" disabledReason="You lack the right CanCreateAccounts.">
          Create
        </Button>
      </form>,
    );
    await user.click(screen.getByRole("button"));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("keeps its place in the tab order when it is disabled and tells why", async () => {
    const { user } = show(<Button disabledReason="You lack the right CanCreateAccounts.">Create</Button>);
    await user.tab();
    expect(screen.getByRole("button")).toHaveFocus();
    expect(screen.getByRole("button")).toHaveAccessibleDescription("You lack the right CanCreateAccounts.");
  });

  it("shows its reason on focus and hides it with Escape, which closes nothing else", async () => {
    const closesMore = vi.fn();
    const { user, container } = show(<Button disabledReason="You lack the right.">Create</Button>);
    await user.tab();
    expect(screen.getByRole("tooltip")).toBeVisible();
    container.parentElement?.addEventListener("keydown", closesMore, { once: true });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("tooltip")).toBeNull();
    expect(closesMore).not.toHaveBeenCalled();
  });
});
