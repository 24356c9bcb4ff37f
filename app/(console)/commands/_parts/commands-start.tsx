"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useCommandIndex } from "./use-command-index";

function kbd(words: ReactNode): ReactNode {
  return <Kbd>{words}</Kbd>;
}

/** Before a command is chosen: what can be done here. */
export function CommandsStart() {
  const t = useTranslations("explorer");
  const { commands } = useCommandIndex();
  const mine = commands.filter(({ missing, isLacking }) => missing === undefined && !isLacking).length;
  const absent = commands.filter(({ isLacking }) => isLacking).length;
  return (
    <div className="max-w-[560px] px-6 py-5">
      <h1 className="text-page font-semibold">{t("startTitle")}</h1>
      <p className="mt-2 text-text-2">{t("startText")}</p>
      <p className="mt-3 text-dense text-text-3">
        {t("startMine", { mine, count: commands.length })} {absent > 0 && t("startAbsent", { count: absent })}
      </p>
      <p className="mt-1 text-dense text-text-3">{t.rich("startKeys", { kbd })}</p>
    </div>
  );
}
