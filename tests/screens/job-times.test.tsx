// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { JobRest, JobTimes } from "@/app/(console)/jobs/_parts/job-times";
import { clockOf, type JobRow } from "@/app/(console)/jobs/_parts/job-view";
import { data } from "@/lib/messages/en/data";
import { jobs } from "@/lib/messages/en/jobs";
import "./screen";

const AT = Date.UTC(2026, 4, 4, 9, 30);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const RUNNING: JobRow = {
  id: 7,
  title: { id: "command", values: {} },
  account: "postmaster@northwind.example",
  realName: "",
  domain: "northwind.example",
  why: "",
  startedAt: AT - 20 * MINUTE_MS,
  state: "running",
  isListed: true,
  total: 1_000,
  done: 350,
  leftOut: 50,
  notTaken: 0,
  refused: 0,
  failed: 0,
  unknown: 0,
  workedMs: 3 * MINUTE_MS + 4_000,
  rate: 5,
  isOwn: true,
  mayStop: true,
};

function show(row: Partial<JobRow>): void {
  const all = { ...RUNNING, ...row };
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ jobs, data }}>
      <JobRest row={all} />
      <JobTimes row={all} />
    </NextIntlClientProvider>,
  );
}

beforeEach(() => {
  vi.useFakeTimers({ now: AT, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

describe("the times of a job", () => {
  it("say when it was begun and how long it was at work", () => {
    show({});
    expect(screen.getByText(/^Started:/)).toHaveTextContent("Started: 20 min ago");
    expect(screen.getByText("3 min 4 s at work")).toBeVisible();
    expect(screen.queryByText(/^Ended:/)).toBeNull();
  });

  it("say when it ended", () => {
    show({ state: "ended", end: "done", finishedAt: AT - 5 * MINUTE_MS });
    expect(screen.getByText(/^Ended:/)).toHaveTextContent("Ended: 5 min ago");
  });

  it("estimate what is left at the rate of the last seconds", () => {
    show({});
    expect(screen.getByText(/left$/)).toHaveTextContent("about 2 min 0 s left");
  });

  it.each<[string, Partial<JobRow>]>([
    ["it is paused", { state: "paused" }],
    ["it stands still", { rate: 0 }],
    ["the server is away", { trouble: { code: "connect", text: "" } }],
    ["the accounts are still being listed", { isListed: false }],
  ])("do not guess what is left while %s", (_, row) => {
    show(row);
    expect(screen.queryByText(/left$/)).toBeNull();
  });
});

describe("a length of time", () => {
  it.each([
    [300, "seconds", { seconds: 1 }],
    [59_400, "seconds", { seconds: 59 }],
    [MINUTE_MS, "minutes", { minutes: 1, seconds: 0 }],
    [26 * HOUR_MS + 3 * MINUTE_MS, "hours", { hours: 26, minutes: 3 }],
  ])("of %d ms is told in %s", (ms, unit, values) => {
    expect(clockOf(ms)).toMatchObject({ unit, ...values });
  });
});
