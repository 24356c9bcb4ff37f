import type { changeRow, changesRead, Of, ReadInput } from "@/lib/reads";

export type ChangeRow = Of<typeof changeRow>;
export type Outcome = ChangeRow["outcome"];

export const OUTCOMES = [
  "done",
  "part",
  "refused",
  "failed",
  "unknown",
  "running",
] as const satisfies readonly Outcome[];
export const DAYS = [1, 7, 30, 90] as const;
export const PAGE = 50;

/** What the address says of the list: which filters are in force, where the page begins. */
export interface ActivityView {
  readonly text: string | undefined;
  readonly who: string | undefined;
  readonly domain: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly days: number | undefined;
  readonly object: { readonly kind: string; readonly name: string } | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** The Change that is open. */
  readonly open: number | undefined;
}

/** Names in the address that go away when the filter changes: they only make sense for the old one. */
export const PLACE = ["before", "after", "change"] as const;
export const FILTERS = ["q", "who", "domain", "outcome", "days", "object"] as const;

const LONGEST = 200;

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `account:user@domain` */
function objectOf(text: string | undefined): ActivityView["object"] {
  const [, kind, name] = /^(\w{1,20}):(.+)$/.exec(text ?? "") ?? [];
  return kind === undefined || name === undefined ? undefined : { kind, name: name.toLowerCase() };
}

/** Anybody may write an address: what it cannot mean is left out. */
export function viewOf(get: (name: string) => string | null | undefined): ActivityView {
  const text = (name: string): string | undefined => get(name)?.trim().slice(0, LONGEST) || undefined;
  return {
    text: text("q"),
    who: text("who"),
    domain: text("domain")?.toLowerCase(),
    outcome: OUTCOMES.find((one) => one === text("outcome")),
    days: numberOf(text("days")),
    object: objectOf(text("object")),
    before: numberOf(text("before")),
    after: numberOf(text("after")),
    open: numberOf(text("change")),
  };
}

/** @param titles ids of the titles that hold the text in the reader's language */
export function changesInput(view: ActivityView, titles: readonly string[]): ReadInput<typeof changesRead> {
  const { text, object, who, domain, outcome, days, before, after } = view;
  return {
    ...(text === undefined ? {} : { text, titles }),
    who,
    domain,
    outcome,
    days,
    objectKind: object?.kind,
    objectName: object?.name,
    ...(after === undefined ? { before } : { after }),
    limit: PAGE,
  };
}

/** Is anything but everything asked for? */
export function isFiltered({ text, who, domain, outcome, days, object }: ActivityView): boolean {
  return [text, who, domain, outcome, days, object].some((part) => part !== undefined);
}
