"use client";

import { Lock, Shield, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/change/failure";
import { useChange } from "@/components/change/use-change";
import { CardAnswer } from "@/components/person/card-answer";
import { useRank } from "@/components/person/use-account";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import { LeaveGuard } from "@/components/settings/leave-guard";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SaveBar } from "@/components/ui/save-bar";
import { locksOut } from "@/lib/access";
import { setAccountRights } from "@/lib/catalogue/commands/access-rights";
import type { RunChange } from "@/lib/changes";
import { AccountFrame } from "../../_parts/account-frame";
import { saveRights } from "../actions";
import { EffectCard } from "./effect-card";
import { PRESET_NAMES, PRESETS } from "./presets";
import { RightsList } from "./rights-list";
import { useRightsEdits } from "./use-rights-edits";

const NONE: readonly string[] = [];

/** What the Account may do as an administrator: chosen here, saved as one Change. */
export function RightsPage({ account }: { readonly account: string }) {
  const t = useTranslations("accountRights");
  const tc = useTranslations("change");
  const actor = useActor();
  const { query, lacking = NONE } = useRank(account);
  const edits = useRightsEdits(query.data ?? NONE);
  const { seen, result, count } = edits;
  const missing = useMissingRight()(setAccountRights, { accountName: account, newRights: NONE });
  const isLocked = missing !== undefined || lacking.length > 0;
  const isLockingOut = count > 0 && locksOut(actor, account, result);
  const change = useChange({
    labelOf: (key) => (key === "newRights" ? t("rights") : key),
    onReceipt: ({ outcome }) => {
      if (outcome === "done") edits.discard();
    },
    onResolve: (_, choices) => {
      if ([...choices.values()].includes("theirs")) edits.discard();
      void query.refetch();
    },
  });
  const run: RunChange = (mode, why) => saveRights(mode, account, { seen, rights: result }, why);
  const saveBar = count > 0 && (
    <SaveBar label={t("unsaved", { count })} count={t("unsaved", { count })}>
      <Button variant="quiet" onClick={edits.discard}>
        {t("discard")}
      </Button>
      <span className="flex narrow:hidden">
        <Button
          isDisabled={isLockingOut}
          aria-expanded={change.isPreviewing}
          onClick={() => (change.isPreviewing ? change.closePreview() : change.preview(run))}
        >
          {tc(change.isPreviewing ? "hideCommands" : "showCommands")}
        </Button>
      </span>
      {!change.isPreviewing && (
        <Button
          variant="primary"
          isDisabled={isLockingOut}
          isBusy={change.isBusy}
          busyLabel={t("saving")}
          onClick={() => change.save(run)}
        >
          {t("save", { count })}
        </Button>
      )}
    </SaveBar>
  );
  return (
    <AccountFrame account={account} page="accountRights" drawer={change.drawer} footer={saveBar}>
      <div className="@container grid max-w-240 gap-4 px-6 py-5 narrow:px-4">
        {missing !== undefined && <Note icon={<Lock />}>{t("locked", { right: missing })}</Note>}
        {missing === undefined && lacking.length > 0 && (
          <Note icon={<Lock />}>{t("outranked", { rights: lacking.join(", ") })}</Note>
        )}
        {isLockingOut && (
          <Note tone="danger" role="alert" icon={<TriangleAlert />}>
            {t("lockOut")}
          </Note>
        )}
        {change.error !== undefined && <Failure error={change.error} />}
        <p className="text-dense text-text-2">
          <Shield aria-hidden="true" className="mr-1.5 inline size-3.5 text-text-3" />
          {t("rule")}
        </p>
        <CardAnswer query={query} lines={6}>
          {() => (
            <>
              {!isLocked && (
                <fieldset className="flex min-w-0 flex-wrap items-center gap-2">
                  <legend className="sr-only">{t("presets")}</legend>
                  <span aria-hidden="true" className="text-small text-text-3">
                    {t("presets")}
                  </span>
                  {PRESET_NAMES.map((name) => (
                    <Button key={name} size="small" onClick={() => edits.take(PRESETS[name])}>
                      {t(`preset.${name}`)}
                    </Button>
                  ))}
                </fieldset>
              )}
              {count > 0 && <EffectCard account={account} now={seen} wanted={result} />}
              <RightsList chosen={edits.chosen} others={edits.others} isLocked={isLocked} onToggle={edits.toggle} />
            </>
          )}
        </CardAnswer>
      </div>
      <LeaveGuard count={count} />
      {change.dialogs}
    </AccountFrame>
  );
}
