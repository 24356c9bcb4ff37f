"use client";

import { useTranslations } from "next-intl";
import { useChange } from "@/components/change/use-change";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { useMissingRight } from "@/components/session/actor-context";
import { LeaveGuard } from "@/components/settings/leave-guard";
import { Button } from "@/components/ui/button";
import { SaveBar } from "@/components/ui/save-bar";
import { getDomainAliases, setDomainAliases as setAliases } from "@/lib/catalogue/commands/domain/objects";
import type { RunChange } from "@/lib/changes";
import { useCommand } from "@/lib/query/hooks";
import { setDomainAliases } from "../../../actions";
import { DomainPage } from "../../_parts/domain-page";
import { AliasesCard } from "./aliases-card";
import { useAliasEdits } from "./use-alias-edits";

const NONE: readonly string[] = [];

/** The other names of a Domain: added and taken out here, saved as one Change. */
export function AliasesPage({ domain }: { readonly domain: string }) {
  const t = useTranslations("domains");
  const tc = useTranslations("change");
  const input = { domainName: domain };
  const query = useCommand(getDomainAliases, input);
  const edits = useAliasEdits(query.data ?? NONE);
  const missing = useMissingRight()(setAliases, { ...input, newAliases: NONE });
  const change = useChange({
    labelOf: (key) => (key === "newAliases" ? t("aliasesTitle") : key),
    onReceipt: ({ outcome }) => {
      if (outcome === "done") edits.discard();
    },
    onResolve: (_, choices) => {
      if ([...choices.values()].includes("theirs")) edits.discard();
      void query.refetch();
    },
  });
  const { seen, result, count } = edits;
  const run: RunChange = (mode, why) => setDomainAliases(mode, domain, { seen, aliases: result }, why);
  const answer = answerOf(query, {
    columns: 1,
    place: domain,
    isEmpty: false,
    empty: { icon: null, title: "", text: "" },
    refusedTitle: t("aliasesRefused"),
    asked: { command: getDomainAliases, input },
  });
  const saveBar = count > 0 && (
    <SaveBar label={t("unsaved", { count })} count={t("unsaved", { count })}>
      <Button variant="quiet" onClick={edits.discard}>
        {t("discard")}
      </Button>
      <span className="flex narrow:hidden">
        <Button
          aria-expanded={change.isPreviewing}
          onClick={() => (change.isPreviewing ? change.closePreview() : change.preview(run))}
        >
          {tc(change.isPreviewing ? "hideCommands" : "showCommands")}
        </Button>
      </span>
      {!change.isPreviewing && (
        <Button variant="primary" isBusy={change.isBusy} busyLabel={t("saving")} onClick={() => change.save(run)}>
          {t("save", { count })}
        </Button>
      )}
    </SaveBar>
  );
  return (
    <DomainPage domain={domain} page="domainAliases" drawer={change.drawer} footer={saveBar}>
      <ListFrame answer={answer}>
        <AliasesCard domain={domain} edits={edits} missingRight={missing} change={change} />
      </ListFrame>
      <LeaveGuard count={count} />
      {change.dialogs}
    </DomainPage>
  );
}
