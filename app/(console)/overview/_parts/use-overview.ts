"use client";

import { useMemo } from "react";
import { useNow } from "@/components/data/clock";
import { useDomainSummaries } from "@/components/domain/use-domain-summary";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import { domainOf } from "@/lib/access";
import { getAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { getStatElement } from "@/lib/catalogue/commands/monitoring";
import { getTempBlacklistedIps } from "@/lib/catalogue/commands/temporary-addresses";
import { useRead } from "@/lib/query/hooks";
import { rowsHook } from "@/lib/query/use-rows";
import { asideDue, changesRead, domainSecurities, recordState, serverPulse } from "@/lib/reads";
import { useDomains } from "../../_parts/use-domains";
import { attentionOf } from "./attention";
import { unknownChanges, watched } from "./overview-reads";

const NONE: readonly string[] = [];
/** The figures of a server move; a person who watches them does nothing. */
const PULSE_MS = 20_000;

const useSecurities = rowsHook({ read: domainSecurities, inputOf: (domains) => ({ domains }) });

/** Everything that the overview knows so far. Each part is read for itself and may fail alone. */
export function useOverview() {
  const actor = useActor();
  const missing = useMissingRight();
  const now = useNow();
  const domains = useDomains();
  const own = domainOf(actor.account);
  const names = useMemo(() => watched(domains.data ?? NONE, own), [domains.data, own]);
  const mayMonitor = missing(getStatElement) === undefined;
  const pulse = useRead(serverPulse, {}, { enabled: mayMonitor, everyMs: PULSE_MS });
  const summaries = useDomainSummaries(names);
  const maySeeDefaults = missing(getAccountDefaults, { domainName: own }) === undefined;
  const securities = useSecurities(maySeeDefaults ? names : NONE);
  const due = useRead(asideDue, { domains: names }, { enabled: names.length > 0 });
  const unknown = useRead(changesRead, unknownChanges);
  const record = useRead(recordState, {});
  const known = {
    summaries: names.flatMap((name) => summaries.get(name)?.row ?? []),
    securities: names.flatMap((name) => securities.get(name)?.row ?? []),
    due: due.data ?? [],
    unknown: unknown.data?.rows ?? [],
    isRecordWhole: record.data?.whole ?? true,
    queued: pulse.data?.figures.find(({ name }) => name === "numQueuedMessages")?.value,
  };
  return {
    domains,
    own,
    names,
    pulse,
    mayMonitor,
    mayBlock: missing(getTempBlacklistedIps) === undefined,
    summaries: known.summaries,
    attention: now === undefined ? [] : attentionOf(known, now),
    /** Not everything was looked at yet. */
    isLooking:
      now === undefined ||
      domains.isPending ||
      known.summaries.length < names.length ||
      unknown.isPending ||
      record.isPending,
  };
}
