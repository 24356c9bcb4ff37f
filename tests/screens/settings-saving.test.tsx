// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ChangeResult } from "@/lib/changes";
import { problem } from "@/lib/settings";
import { setNarrow } from "./screen";
import { map, PREVIEW, receiptOf, type Sent, showSettings, takeAll } from "./settings-form";

beforeEach(() => {
  setNarrow(false);
  Element.prototype.scrollIntoView = vi.fn();
});

type View = ReturnType<typeof showSettings>;

async function typeAlert({ user }: View, text = "90"): Promise<HTMLElement> {
  const field = screen.getByLabelText("Send Alert at");
  await user.clear(field);
  await user.type(field, text);
  return field;
}
const bar = () => screen.queryByRole("region", { name: "Unsaved changes" });
const save = (view: View) => view.user.click(screen.getByRole("button", { name: "Save 1 change" }));

describe("the save bar", () => {
  it("appears with the first change and counts settings and groups", async () => {
    const view = showSettings({ own: { QuotaAlert: "80" } });
    expect(bar()).not.toBeInTheDocument();
    await typeAlert(view);
    await view.user.type(screen.getByLabelText("Mail Storage limit"), "20");
    expect(bar()).toHaveTextContent("2 unsaved changes");
    expect(bar()).toHaveTextContent("in 2 groups");
  });

  it("is not there for typing that comes back to what stands there", async () => {
    const view = showSettings({ own: { MaxAccountSize: "10240K" } });
    const field = screen.getByLabelText("Mail Storage limit");
    await view.user.type(field, "0");
    await view.user.type(field, "{Backspace}");
    expect(bar()).not.toBeInTheDocument();
  });

  it("discards everything that was typed", async () => {
    const view = showSettings({ own: { QuotaAlert: "80" } });
    const field = await typeAlert(view);
    await view.user.click(screen.getByRole("button", { name: "Discard" }));
    expect(field).toHaveValue("80");
    expect(bar()).not.toBeInTheDocument();
  });

  it("gives its filled button to the preview, and takes it back when something is typed", async () => {
    const view = showSettings({ answer: () => ({ kind: "preview", preview: PREVIEW }) });
    await typeAlert(view);
    await view.user.click(screen.getByRole("button", { name: "Show commands" }));
    await screen.findByRole("dialog", { name: "Change preview" });
    expect(screen.queryByRole("button", { name: "Save 1 change" })).not.toBeInTheDocument();
    await view.user.type(screen.getByLabelText("Real Name"), "A");
    expect(screen.queryByRole("dialog", { name: "Change preview" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Save 2 changes" })).toBeVisible();
  });
});

describe("saving", () => {
  it("sends only what differs, over what was seen", async () => {
    const view = showSettings({ own: { QuotaAlert: "80", RealName: "Anna" } });
    await typeAlert(view);
    await save(view);
    await waitFor(() => expect(view.sent).toHaveLength(1));
    expect([...(view.sent[0]?.form.edits ?? [])]).toEqual([
      ["QuotaAlert", { form: "amount", amount: "90", unit: "%" }],
    ]);
    expect(view.sent[0]?.form.seen).toBe("{QuotaAlert=80;}");
  });

  it("works by Ctrl+S", async () => {
    const view = showSettings();
    await typeAlert(view);
    await view.user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(view.sent.map(({ mode }) => mode)).toEqual(["save"]));
  });

  it("sends nothing while something is wrong, and brings the focus there", async () => {
    const view = showSettings();
    const field = await typeAlert(view, "many");
    await save(view);
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription("Type a whole number.");
    expect(view.sent).toEqual([]);
  });

  it("says at the field what the console's server finds wrong", async () => {
    const fields = { QuotaAlert: problem("numberRange", { min: "0", max: "200" }) };
    const view = showSettings({ answer: () => ({ kind: "invalid", message: "", fields }) });
    const field = await typeAlert(view, "900");
    await save(view);
    await waitFor(() => expect(field).toHaveAccessibleDescription("Type a number from 0 to 200."));
    await view.user.type(field, "{Backspace}");
    expect(field).not.toHaveAccessibleDescription();
  });

  it("says what is wrong with the whole where no field is to blame", async () => {
    const view = showSettings({ answer: () => ({ kind: "invalid", message: "This cannot be sent.", fields: {} }) });
    await typeAlert(view);
    await save(view);
    expect(await screen.findByRole("alert")).toHaveTextContent("This cannot be sent.");
  });

  it("keeps what was typed when the server cannot be reached", async () => {
    const error = { code: "connect", message: "", retryable: true } as const;
    const view = showSettings({ answer: () => ({ kind: "error", error }) });
    const field = await typeAlert(view);
    await save(view);
    await screen.findByRole("alert");
    expect(field).toHaveValue("90");
  });
});

describe("after saving", () => {
  it("a value that was taken stands there as the object's own", async () => {
    const view = showSettings({ own: { QuotaAlert: "80" } });
    const field = await typeAlert(view);
    await save(view);
    await waitFor(() => expect(bar()).not.toBeInTheDocument());
    expect(field).toHaveValue("90");
    view.server.own = map({ QuotaAlert: "91" });
    act(() => view.server.reread());
    await waitFor(() => expect(field).toHaveValue("91"));
  });

  const keptEighty = ({ changes }: Sent): ChangeResult =>
    changes.QuotaAlert === undefined
      ? takeAll({ mode: "save", form: { edits: new Map(), seen: "{}" }, changes })
      : receiptOf([{ key: "QuotaAlert", after: "90", state: "notTaken", has: "80" }]);

  it("a value that was not taken is marked, and what was typed stays", async () => {
    const view = showSettings({ own: { QuotaAlert: "80" }, answer: keptEighty });
    const field = await typeAlert(view);
    await save(view);
    await waitFor(() => expect(screen.getByText("server has 80%")).toBeVisible());
    expect(field).toHaveValue("90");
    expect(field.getAttribute("aria-describedby")).toBe("setting-QuotaAlert-warning");
  });

  it("a value that was not taken can be left to the server", async () => {
    const view = showSettings({ own: { QuotaAlert: "80" }, answer: keptEighty });
    const field = await typeAlert(view);
    await save(view);
    await view.user.click(await screen.findByRole("button", { name: "Keep the server’s 80%" }));
    expect(field).toHaveValue("80");
    expect(bar()).not.toBeInTheDocument();
  });

  it("the server's own words stand at the field that it refused", async () => {
    const view = showSettings({
      answer: () => receiptOf([], { outcome: "refused", status: 501, text: "wrong percent format" }),
    });
    const field = await typeAlert(view);
    await save(view);
    await waitFor(() => expect(field).toHaveAccessibleDescription("501 wrong percent format"));
  });

  it("what was typed after sending is newer than the answer", async () => {
    let answer: (result: ChangeResult) => void = () => undefined;
    const later = new Promise<ChangeResult>((resolve) => {
      answer = resolve;
    });
    const view = showSettings({ own: { QuotaAlert: "80" }, answer: () => later });
    const field = await typeAlert(view);
    await save(view);
    await typeAlert(view, "95");
    await act(async () => answer(receiptOf([{ key: "QuotaAlert", after: "90", state: "taken" }])));
    expect(field).toHaveValue("95");
    expect(bar()).toHaveTextContent("1 unsaved change");
  });
});

describe("two people at one setting", () => {
  function conflicting(): View {
    let isFirst = true;
    const clash = { step: 0, key: "QuotaAlert", original: "80", theirs: "85", yours: "90" };
    const view: View = showSettings({
      own: { QuotaAlert: "80", RealName: "Anna" },
      answer: (sent) => {
        if (!isFirst) return takeAll(sent);
        isFirst = false;
        view.server.own = map({ QuotaAlert: "85", RealName: "Anna" });
        return { kind: "conflict", preview: { ...PREVIEW, clashes: [clash] } };
      },
    });
    return view;
  }

  it("sends the own value over theirs when that is chosen", async () => {
    const view = conflicting();
    await typeAlert(view);
    await save(view);
    await view.user.click(await screen.findByRole("button", { name: "Save 1 setting" }));
    await waitFor(() => expect(view.sent).toHaveLength(2));
    expect(view.sent[1]?.form.seen).toBe("{QuotaAlert=85;}");
  });

  it("lets the own value go when theirs is chosen, and sends nothing more", async () => {
    const view = conflicting();
    const field = await typeAlert(view);
    await save(view);
    await view.user.click(await screen.findByRole("button", { name: "Take all theirs" }));
    await waitFor(() => expect(field).toHaveValue("85"));
    expect(view.sent).toHaveLength(1);
  });

  it("still sends what does not clash when theirs is chosen", async () => {
    const view = conflicting();
    await typeAlert(view);
    await view.user.type(screen.getByLabelText("Real Name"), " S");
    await view.user.click(screen.getByRole("button", { name: "Save 2 changes" }));
    await view.user.click(await screen.findByRole("button", { name: "Take all theirs" }));
    await waitFor(() => expect(view.sent[1]?.changes).toEqual({ RealName: "Anna S" }));
  });
});

describe("leaving with unsaved changes", () => {
  it("is asked about, and staying keeps them", async () => {
    const view = showSettings();
    const field = await typeAlert(view);
    await view.user.click(screen.getByRole("link", { name: "Domains" }));
    const question = await screen.findByRole("alertdialog", { name: "Leave with 1 unsaved change?" });
    await view.user.click(within(question).getByRole("button", { name: "Stay here" }));
    expect(view.visits.pushed).toEqual([]);
    expect(field).toHaveValue("90");
  });

  it("goes on when the person says so", async () => {
    const view = showSettings();
    await typeAlert(view);
    await view.user.click(screen.getByRole("link", { name: "Domains" }));
    await view.user.click(await screen.findByRole("button", { name: "Leave and lose 1 change" }));
    expect(view.visits.pushed).toEqual(["/domains"]);
  });

  it("asks the browser to keep the page", async () => {
    const view = showSettings();
    await typeAlert(view);
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  it("is not asked about when nothing is typed", () => {
    showSettings();
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(false);
  });
});
