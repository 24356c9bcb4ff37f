// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ListFrame } from "@/components/data/list-frame";
import { ListPager } from "@/components/data/list-pager";
import { ListSelection } from "@/components/data/list-selection";
import { show } from "./screen";

describe("a list's answer", () => {
  it("shows the list only when there is one", () => {
    show(
      <ListFrame answer={{ kind: "empty", icon: null, title: "No forwarders yet", text: "A name that sends mail on." }}>
        <p>rows</p>
      </ListFrame>,
    );
    expect(screen.getByRole("heading", { name: "No forwarders yet" })).toBeVisible();
    expect(screen.queryByText("rows")).toBeNull();
  });

  it("says at once that it is reading, although the bars appear later", () => {
    show(<ListFrame answer={{ kind: "loading", columns: 3, place: "kestrel-labs.example" }} />);
    expect(screen.getByRole("status", { name: "Reading" })).toBeInTheDocument();
    expect(screen.getByText("kestrel-labs.example")).toBeInTheDocument();
  });

  it("names the right that is missing and never looks empty", async () => {
    const answer = { kind: "refused", title: "You may not see forwarders here" } as const;
    const { user } = show(<ListFrame answer={{ ...answer, right: "CanCreateForwarders", place: "severny.example" }} />);
    expect(screen.getByText("CanCreateForwarders")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy request for an operator" }));
    expect(await navigator.clipboard.readText()).toBe("I need the right CanCreateForwarders for severny.example.");
  });

  it("quotes the server's own words when it failed, loudly, with one way on", async () => {
    const onRetry = vi.fn();
    const said = "512 <b>unknown</b> secondary domain name";
    const { user } = show(<ListFrame answer={{ kind: "failed", said, onRetry }} />);
    expect(screen.getByRole("alert")).toHaveTextContent(said);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe("a list's pager", () => {
  it("writes numbers as the reader's language does", () => {
    show(<ListPager first={1001} shown={50} total={3918} size={50} onSize={() => undefined} />);
    expect(screen.getByText("Rows 1,001 to 1,050 of 3,918")).toBeVisible();
  });

  it("has no way back on the first page, but the button keeps its place", async () => {
    const onNext = vi.fn();
    const { user } = show(<ListPager first={1} shown={50} size={50} onSize={() => undefined} onNext={onNext} />);
    expect(screen.getByRole("button", { name: "Back" })).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(onNext).toHaveBeenCalledOnce();
  });

  it("changes how many rows a page has", async () => {
    const onSize = vi.fn();
    const { user } = show(<ListPager first={1} shown={50} size={50} onSize={onSize} />);
    await user.selectOptions(screen.getByLabelText("Rows per page"), "100");
    expect(onSize).toHaveBeenCalledExactlyOnceWith(100);
  });
});

describe("a list's selection", () => {
  it("steps from the page to everything that matches", async () => {
    const onAllMatching = vi.fn();
    const rest = { onTogglePage: () => undefined, onClear: () => undefined, onAllMatching, isAllMatching: false };
    const { user } = show(
      <ListSelection {...rest} count={4} shown={50} matching={1240}>
        <button type="button">Suspend…</button>
      </ListSelection>,
    );
    expect(screen.getByRole("status")).toHaveTextContent("4 selected on this page");
    await user.click(screen.getByRole("button", { name: "Select all 1,240 that match" }));
    expect(onAllMatching).toHaveBeenCalledExactlyOnceWith(true);
  });
});
