import { certificateState } from "@/components/domain/certificate-state";
import { accountsLimit, domainState } from "@/components/domain/domain-state";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { domainHref } from "@/lib/navigation";
import type { changeRow, domainSecurity, Of } from "@/lib/reads";

/** What needs somebody, each with the page where it is mended. Pure. */

export type Problem =
  | "full"
  | "nearLimit"
  | "closed"
  | "certificateEnded"
  | "certificateEnding"
  | "certificateBroken"
  | "clearPasswords"
  | "queue"
  | "unknownChanges"
  | "recordBroken"
  | "due";

export interface Attention {
  readonly key: string;
  readonly problem: Problem;
  readonly tone: "trouble" | "warning";
  /** The Domain it is about. */
  readonly domain?: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly href: string;
}

/** What is known; what was not read yet, or refused, says nothing. */
export interface Known {
  readonly summaries: readonly DomainSummary[];
  readonly securities: readonly Of<typeof domainSecurity>[];
  readonly due: readonly { readonly domain: string; readonly due: number }[];
  readonly unknown: readonly Of<typeof changeRow>[];
  readonly isRecordWhole: boolean;
  readonly queued: number | undefined;
}

/** The guide's own example of a queue that deserves a notice (Guide, "Triggers"). */
const LONG_QUEUE = 10_000;

function ofSummary(summary: DomainSummary): readonly Attention[] {
  const { domain, accounts = 0, closed } = summary;
  const state = domainState(summary);
  if (state === "closed")
    return [
      {
        key: `closed-${domain}`,
        problem: "closed",
        tone: "warning",
        domain,
        values: { said: closed ?? "" },
        href: domainHref(domain, ""),
      },
    ];
  if (state !== "full" && state !== "nearLimit") return [];
  return [
    {
      key: `limit-${domain}`,
      problem: state,
      tone: state === "full" ? "trouble" : "warning",
      domain,
      values: { accounts, limit: accountsLimit(summary) ?? 0 },
      href: `${domainHref(domain, "settings")}?key=AccountsLimit`,
    },
  ];
}

function ofSecurity(security: Of<typeof domainSecurity>, now: number): readonly Attention[] {
  const { domain, certificateEnds, isBroken, keepsClear } = security;
  const found: Attention[] = [];
  const href = `${domainHref(domain, "settings")}?key=CertificateType`;
  if (isBroken)
    found.push({ key: `broken-${domain}`, problem: "certificateBroken", tone: "trouble", domain, values: {}, href });
  const state = certificateEnds === undefined ? "valid" : certificateState(certificateEnds, now);
  if (state !== "valid")
    found.push({
      key: `certificate-${domain}`,
      problem: state === "ended" ? "certificateEnded" : "certificateEnding",
      tone: state === "ended" ? "trouble" : "warning",
      domain,
      values: { at: certificateEnds ?? 0 },
      href,
    });
  if (keepsClear)
    found.push({
      key: `clear-${domain}`,
      problem: "clearPasswords",
      tone: "warning",
      domain,
      values: {},
      href: `${domainHref(domain, "defaults")}?key=PasswordEncryption`,
    });
  return found;
}

function ofServer({ unknown, isRecordWhole, queued }: Known): readonly Attention[] {
  const open = unknown.filter(({ found }) => found === undefined || found === "cannotTell");
  const found: Attention[] = [];
  if (!isRecordWhole)
    found.push({ key: "record", problem: "recordBroken", tone: "trouble", values: {}, href: "/activity" });
  if (queued !== undefined && queued >= LONG_QUEUE)
    found.push({
      key: "queue",
      problem: "queue",
      tone: "trouble",
      values: { count: queued },
      href: "/commands/RELEASESMTPQUEUE",
    });
  if (open.length > 0)
    found.push({
      key: "unknown",
      problem: "unknownChanges",
      tone: "warning",
      values: { count: open.length },
      href: "/activity?outcome=unknown",
    });
  return found;
}

/** Trouble first, then what only warns. */
export function attentionOf(known: Known, now: number): readonly Attention[] {
  const due = known.due.map(
    ({ domain, due: count }): Attention => ({
      key: `due-${domain}`,
      problem: "due",
      tone: "warning",
      domain,
      values: { count },
      href: `${domainHref(domain)}?view=aside`,
    }),
  );
  const all = [
    ...ofServer(known),
    ...known.summaries.flatMap(ofSummary),
    ...known.securities.flatMap((security) => ofSecurity(security, now)),
    ...due,
  ];
  return [...all.filter(({ tone }) => tone === "trouble"), ...all.filter(({ tone }) => tone === "warning")];
}
