// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Checkbox } from "@/components/ui/checkbox";
import { Menu } from "@/components/ui/menu";
import { RowMenuButton } from "@/components/ui/row-menu-button";
import { Cell, Row, Table, TableBody } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { useSelection } from "@/components/ui/use-selection";
import { show } from "./screen";

const ROWS = ["a.sokolova", "b.okafor", "c.lindqvist", "d.volkova"];

interface AccountsProps {
  readonly onOpen: (row: string) => void;
  readonly onRename: (row: string) => void;
}

function Accounts({ onOpen, onRename }: AccountsProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = useSelection(ROWS, selected, setSelected);
  const menuOf = (row: string) => [{ key: "rename", label: "Rename…", shortcut: "R", onSelect: () => onRename(row) }];
  const keys = useRowKeys({ rows: ROWS, onOpen, onToggle: selection.toggle, onExtend: selection.extend, menuOf });
  return (
    <>
      <button type="button" onClick={selection.toggleAll}>
        {selection.state}
      </button>
      <Table label="Accounts" {...keys.table}>
        <TableBody>
          {ROWS.map((row) => (
            <Row key={row} {...keys.row(row)} isSelected={selected.has(row)}>
              <Cell>
                <Checkbox
                  aria-label={`Select ${row}`}
                  tabIndex={-1}
                  checked={selected.has(row)}
                  onChange={() => selection.toggle(row)}
                />
              </Cell>
              <Cell>{row}</Cell>
              <Cell>
                <RowMenuButton
                  label={`Actions for ${row}`}
                  isOpen={keys.menu?.row === row}
                  onOpen={(anchor) => keys.openMenu(row, anchor)}
                />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {keys.menu && (
        <Menu
          label={keys.menu.row}
          entries={menuOf(keys.menu.row)}
          anchor={keys.menu.anchor}
          onClose={keys.closeMenu}
        />
      )}
    </>
  );
}

function showAccounts() {
  const onOpen = vi.fn();
  const onRename = vi.fn();
  const view = show(<Accounts onOpen={onOpen} onRename={onRename} />);
  const row = (name: string) => screen.getByRole("row", { name: new RegExp(name) });
  const ticked = () => ROWS.filter((name) => row(name).getAttribute("aria-selected") === "true");
  const focus = (name: string) => act(() => row(name).focus());
  return { ...view, onOpen, onRename, row, focus, ticked };
}

describe("a table's keyboard", () => {
  it("is one tab stop", async () => {
    const { user, row } = showAccounts();
    await user.tab();
    await user.tab();
    expect(row("a.sokolova")).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("moves from row to row and comes back to the row it left", async () => {
    const { user, focus, row } = showAccounts();
    focus("a.sokolova");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(row("b.okafor")).toHaveFocus();
    await user.tab();
    await user.tab({ shift: true });
    expect(row("b.okafor")).toHaveFocus();
  });

  it("ticks with Space and unticks with Space", async () => {
    const { user, focus, ticked } = showAccounts();
    focus("b.okafor");
    await user.keyboard(" ");
    expect(ticked()).toEqual(["b.okafor"]);
    await user.keyboard(" ");
    expect(ticked()).toEqual([]);
  });

  it("extends what is ticked with Shift", async () => {
    const { user, focus, ticked } = showAccounts();
    focus("b.okafor");
    await user.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(ticked()).toEqual(["b.okafor", "c.lindqvist", "d.volkova"]);
  });

  it("opens the row with Enter", async () => {
    const { user, focus, onOpen } = showAccounts();
    focus("c.lindqvist");
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("c.lindqvist");
  });

  it("opens the row's menu with the point", async () => {
    const { user, focus, onRename } = showAccounts();
    focus("c.lindqvist");
    await user.keyboard(".");
    expect(screen.getByRole("menu", { name: "c.lindqvist" })).toBeVisible();
    await user.keyboard("{Enter}");
    expect(onRename).toHaveBeenCalledExactlyOnceWith("c.lindqvist");
  });

  it("understands the menu's letters on the row itself", async () => {
    const { user, focus, onRename } = showAccounts();
    focus("d.volkova");
    await user.keyboard("r");
    expect(onRename).toHaveBeenCalledExactlyOnceWith("d.volkova");
  });

  it("leaves letters with Ctrl to the browser", async () => {
    const { user, focus, onRename } = showAccounts();
    focus("d.volkova");
    await user.keyboard("{Control>}r{/Control}");
    expect(onRename).not.toHaveBeenCalled();
  });
});

describe("a selection", () => {
  it("knows whether none, some or all of the page is ticked", async () => {
    const { user, ticked } = showAccounts();
    await user.click(screen.getByRole("checkbox", { name: "Select a.sokolova" }));
    expect(screen.getByText("some")).toBeVisible();
    await user.click(screen.getByText("some"));
    expect(ticked()).toEqual(ROWS);
    await user.click(screen.getByText("all"));
    expect(screen.getByText("none")).toBeVisible();
  });
});
