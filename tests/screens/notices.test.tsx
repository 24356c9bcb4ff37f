// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "@/components/ui/copy-button";
import { Toasts, useToast } from "@/components/ui/toasts";
import { show } from "./screen";

const LONG_ENOUGH_MS = 60_000;

function Say({ onUndo }: { readonly onUndo: () => void }) {
  const toast = useToast();
  return (
    <>
      <button type="button" onClick={() => toast({ tone: "success", title: "Saved for 14 accounts" })}>
        save
      </button>
      <button
        type="button"
        onClick={() => toast({ tone: "success", title: "Moved", action: { label: "Undo", onPress: onUndo } })}
      >
        move
      </button>
    </>
  );
}

function showToasts() {
  const onUndo = vi.fn();
  show(
    <Toasts label="Notices" closeLabel="Close">
      <Say onUndo={onUndo} />
    </Toasts>,
  );
  return onUndo;
}

describe("a toast", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is said politely and goes away by itself", () => {
    showToasts();
    fireEvent.click(screen.getByText("save"));
    expect(screen.getByText("Saved for 14 accounts").closest("[aria-live=polite]")).not.toBeNull();
    act(() => vi.advanceTimersByTime(LONG_ENOUGH_MS));
    expect(screen.queryByText("Saved for 14 accounts")).toBeNull();
  });

  it("waits while it is pointed at", () => {
    showToasts();
    fireEvent.click(screen.getByText("save"));
    fireEvent.pointerEnter(screen.getByRole("region", { name: "Notices" }));
    act(() => vi.advanceTimersByTime(LONG_ENOUGH_MS));
    expect(screen.getByText("Saved for 14 accounts")).toBeVisible();
  });

  it("waits while something in it has the focus", () => {
    showToasts();
    fireEvent.click(screen.getByText("move"));
    act(() => screen.getByRole("button", { name: "Undo" }).focus());
    act(() => vi.advanceTimersByTime(LONG_ENOUGH_MS));
    expect(screen.getByText("Moved")).toBeVisible();
  });

  it("undoes once and is gone", () => {
    const onUndo = showToasts();
    fireEvent.click(screen.getByText("move"));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Moved")).toBeNull();
  });

  it("makes room: no more than three are shown", () => {
    showToasts();
    for (let count = 0; count < 5; count += 1) fireEvent.click(screen.getByText("save"));
    expect(screen.getAllByText("Saved for 14 accounts")).toHaveLength(3);
  });
});

describe("a copy button", () => {
  const button = (
    <CopyButton
      text="a.sokolova@northwind.example"
      label="Copy address"
      copiedLabel="Copied"
      failedLabel="Not allowed"
    />
  );

  it("copies and says so", async () => {
    const { user } = show(button);
    await user.click(screen.getByRole("button", { name: "Copy address" }));
    expect(await screen.findByText("Copied")).toHaveAttribute("role", "status");
    expect(await navigator.clipboard.readText()).toBe("a.sokolova@northwind.example");
  });

  it("says when the browser did not allow it", async () => {
    const { user } = show(button);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await user.click(screen.getByRole("button", { name: "Copy address" }));
    expect(await screen.findByText("Not allowed")).toHaveAttribute("role", "status");
  });
});
