"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/shell/links";
import { StateMessage } from "@/components/ui/state-message";
import { commandHref } from "@/lib/navigation";
import { nearestVerb } from "../console/lines";
import { useCommandIndex } from "../use-command-index";

/** An address that names no command of the catalogue, and the one that was probably meant. */
export function UnknownCommand({ verb }: { readonly verb: string }) {
  const t = useTranslations("explorer");
  const { commands } = useCommandIndex();
  const nearest = nearestVerb(
    verb,
    commands.map((command) => command.verb),
  );
  return (
    <StateMessage
      icon={<SearchX />}
      title={t("unknownTitle", { verb })}
      actions={
        nearest !== undefined && (
          <LinkButton href={commandHref(nearest)}>{t("unknownNearest", { verb: nearest })}</LinkButton>
        )
      }
    >
      {t("unknownText")}
    </StateMessage>
  );
}
