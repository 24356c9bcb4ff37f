// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Checkbox } from "@/components/ui/checkbox";
import { NumberField, PasswordField, TextField } from "@/components/ui/form-fields";
import { SearchInput } from "@/components/ui/search-input";
import { show } from "./screen";

describe("a field", () => {
  it("is named by its label and described by its error and its hint", () => {
    show(<TextField label="Mail Storage limit" hint="Empty inherits." error="501 wrong size format" />);
    const field = screen.getByLabelText("Mail Storage limit");
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("501 wrong size format Empty inherits.");
  });

  it("that is locked can be read but not changed, and says which right is missing", async () => {
    const { user } = show(<TextField label="Rules" defaultValue="Any" lockedReason="Needs the right RulesAllowed." />);
    await user.type(screen.getByLabelText("Rules"), "x");
    expect(screen.getByLabelText("Rules")).toHaveValue("Any");
    expect(screen.getByLabelText("Rules")).toHaveAccessibleDescription("Needs the right RulesAllowed.");
  });

  it("tells what its value was before it was changed", () => {
    show(<TextField label="Class" was="was Staff" />);
    expect(screen.getByText("was Staff")).toBeVisible();
  });
});

describe("a number field", () => {
  it("steps with the arrow keys and stops at its bounds", async () => {
    const { user } = show(<NumberField label="Alert" defaultValue="99" max={100} />);
    await user.click(screen.getByLabelText("Alert"));
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(screen.getByLabelText("Alert")).toHaveValue("100");
  });

  it("keeps what is no number, so that somebody can be told what is wrong with it", async () => {
    const { user } = show(<NumberField label="Limit" />);
    await user.type(screen.getByLabelText("Limit"), "20GG");
    await user.keyboard("{ArrowUp}");
    expect(screen.getByLabelText("Limit")).toHaveValue("20GG");
  });

  it("tells a form that keeps the value about each step", async () => {
    function Kept() {
      const [value, setValue] = useState("5");
      return <NumberField label="Days" value={value} onChange={(event) => setValue(event.target.value)} />;
    }
    const { user } = show(<Kept />);
    await user.click(screen.getByLabelText("Days"));
    await user.keyboard("{ArrowDown}");
    expect(screen.getByLabelText("Days")).toHaveValue("4");
  });
});

describe("a password field", () => {
  it("shows its secret only when it is asked to", async () => {
    const { user } = show(
      <PasswordField label="Password" defaultValue="Kv7-harbor" showLabel="Show it" hideLabel="Hide it" />,
    );
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
    await user.click(screen.getByRole("button", { name: "Show it" }));
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
    await user.click(screen.getByRole("button", { name: "Hide it" }));
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
  });
});

describe("a search field", () => {
  function Search() {
    const [value, setValue] = useState("stor");
    return <SearchInput label="Name contains" clearLabel="Clear" value={value} onChange={setValue} shortcut="/" />;
  }

  it("is emptied by the first Escape and lets the second one pass", async () => {
    const closesMore = vi.fn();
    const { user, container } = show(<Search />);
    await user.click(screen.getByRole("searchbox", { name: "Name contains" }));
    container.parentElement?.addEventListener("keydown", closesMore, { once: true });
    await user.keyboard("{Escape}");
    expect(screen.getByRole("searchbox")).toHaveValue("");
    expect(closesMore).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(closesMore).toHaveBeenCalledOnce();
  });

  it("keeps the focus when the cross empties it", async () => {
    const { user } = show(<Search />);
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });
});

describe("a box to tick", () => {
  it("can stand for a part of what it means", () => {
    show(<Checkbox aria-label="Select the page" isMixed />);
    expect(screen.getByRole("checkbox")).toBePartiallyChecked();
  });

  it("is ticked by its words too", async () => {
    const { user } = show(<Checkbox hint="Otherwise phones stay signed in.">End 3 sessions</Checkbox>);
    await user.click(screen.getByText("End 3 sessions"));
    expect(screen.getByRole("checkbox")).toBeChecked();
  });
});
