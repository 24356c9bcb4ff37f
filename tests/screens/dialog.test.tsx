// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "@/components/ui/dialog";
import { Drawer } from "@/components/ui/drawer";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { setNarrow, show } from "./screen";

interface AskProps {
  readonly onConfirm: () => void;
  readonly isGrave?: boolean;
  readonly isBusy?: boolean;
}

function Ask({ onConfirm, isGrave = false, isBusy = false }: AskProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Delete…
      </button>
      <QuestionDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        question="Delete 3 accounts of northwind.example?"
        confirmLabel="Delete 3 accounts"
        busyLabel="Deleting"
        cancelLabel="Cancel"
        isDanger
        isBusy={isBusy}
        typed={isGrave ? { label: "Type", text: "delete 3 accounts" } : undefined}
        onConfirm={onConfirm}
      />
    </>
  );
}

async function ask(props: Omit<AskProps, "onConfirm"> = {}) {
  const onConfirm = vi.fn();
  const view = show(<Ask {...props} onConfirm={onConfirm} />);
  await view.user.click(screen.getByRole("button", { name: "Delete…" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Delete 3 accounts of northwind.example?" });
  return { ...view, onConfirm, dialog };
}

describe("a dialog that stands above all others", () => {
  it("can be answered also when another one opens after it", async () => {
    let openSecond = (): void => undefined;
    function Pair() {
      const [isOpen, setOpen] = useState(false);
      openSecond = () => setOpen(true);
      return (
        <>
          <Dialog isOpen onClose={() => undefined} title="Sign in again" isTopmost>
            <input aria-label="Password" />
          </Dialog>
          <Dialog isOpen={isOpen} onClose={() => undefined} title="Create Domain">
            <input aria-label="Name" />
          </Dialog>
        </>
      );
    }
    const { user } = show(<Pair />);
    const password = await screen.findByRole("textbox", { name: "Password" });
    act(() => openSecond());
    await screen.findByRole("dialog", { name: "Create Domain" });
    expect(password.closest("[inert]")).toBeNull();
    await user.type(password, "typed");
    expect(password).toHaveValue("typed");
  });
});

describe("a question", () => {
  it("puts the focus on the least harmful answer", async () => {
    await ask();
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
  });

  it("closes with Escape without doing anything and gives the focus back", async () => {
    const { user, onConfirm } = await ask();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(onConfirm).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.getByRole("button", { name: "Delete…" })).toHaveFocus());
  });

  it("that is grave waits until its words are typed", async () => {
    const { user, onConfirm } = await ask({ isGrave: true });
    expect(screen.getByRole("textbox")).toHaveFocus();
    await user.keyboard("delete 3 acc{Enter}");
    expect(onConfirm).not.toHaveBeenCalled();
    await user.keyboard("ounts");
    await user.click(screen.getByRole("button", { name: "Delete 3 accounts" }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it("forgets what was typed when it is asked again", async () => {
    const { user } = await ask({ isGrave: true });
    await user.keyboard("delete 3 accounts{Escape}");
    await user.click(screen.getByRole("button", { name: "Delete…" }));
    expect(await screen.findByRole("textbox")).toHaveValue("");
  });

  it("cannot be closed while its work is under way", async () => {
    const { user } = await ask({ isBusy: true });
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.getByRole("alertdialog")).toBeVisible();
  });
});

function Preview({ onApply }: { readonly onApply: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Show commands
      </button>
      {isOpen && (
        <Drawer title="Change preview" closeLabel="Close" onClose={() => setOpen(false)} onApply={onApply}>
          <input aria-label="Why" />
        </Drawer>
      )}
    </>
  );
}

describe("a drawer", () => {
  afterEach(() => act(() => setNarrow(false)));

  async function open() {
    const onApply = vi.fn();
    const view = show(<Preview onApply={onApply} />);
    const button = screen.getByText("Show commands");
    await view.user.click(button);
    return { ...view, onApply, button };
  }

  it("gives the focus to its title", async () => {
    await open();
    expect(screen.getByRole("heading", { name: "Change preview" })).toHaveFocus();
  });

  it("leaves the page beside it in use", async () => {
    const { button } = await open();
    expect(button.closest("[inert]")).toBeNull();
    expect(screen.getByRole("dialog")).toHaveAttribute("aria-modal", "false");
  });

  it("closes with Escape and gives the focus back", async () => {
    const { user, button } = await open();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button).toHaveFocus();
  });

  it("applies with Ctrl and Enter, wherever the focus is inside", async () => {
    const { user, onApply } = await open();
    await user.click(screen.getByLabelText("Why"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(onApply).toHaveBeenCalledOnce();
  });

  it("covers the page on a narrow screen, until it is closed", async () => {
    setNarrow(true);
    const { user, button } = await open();
    expect(button).toHaveAttribute("inert");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(button).not.toHaveAttribute("inert");
  });
});
