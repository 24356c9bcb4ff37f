"use client";

import { CircleOff, Lock, Network } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { commandHref } from "@/lib/navigation";
import type { CommandEntry } from "@/lib/reads";
import { EFFECT_TONE } from "../effect";

interface CommandLinkProps {
  readonly command: CommandEntry;
  /** The filter goes along, so that the list stays as it is. */
  readonly query: string;
  readonly isCurrent: boolean;
  readonly tabIndex: number;
}

/** Why a command is not one to use here and now: absent, out of reach, or for clusters. */
function Marks({ command }: Pick<CommandLinkProps, "command">) {
  const t = useTranslations("explorer");
  const said = command.isLacking
    ? { icon: <CircleOff />, text: t("absent") }
    : command.missing !== undefined
      ? { icon: <Lock />, text: t("lacksRight", { right: command.missing }) }
      : command.isClusterOnly
        ? { icon: <Network />, text: t("clusterOnly") }
        : undefined;
  if (said === undefined) return null;
  return (
    <span title={said.text} className="flex-none text-text-3 [&>svg]:size-3">
      {said.icon}
      <span className="sr-only">{said.text}</span>
    </span>
  );
}

/** One command of the list: its name and what it does to the server, in a word. */
export function CommandLink({ command, query, isCurrent, tabIndex }: CommandLinkProps) {
  const t = useTranslations("explorer");
  const { verb, summary, effect } = command;
  const isOut = command.isLacking || command.missing !== undefined;
  return (
    <Link
      data-item=""
      href={commandHref(verb, query === "" ? {} : { q: query })}
      prefetch={false}
      title={summary}
      tabIndex={tabIndex}
      {...(isCurrent && { "aria-current": "page" as const })}
      className={classNames(
        "flex h-6.5 items-center gap-1.5 rounded-md pr-2 pl-7 focus-visible:-outline-offset-2 touch:h-10",
        isCurrent ? "bg-active font-semibold text-text" : `hover:bg-hover ${isOut ? "text-text-3" : "text-text-2"}`,
      )}
    >
      <span className="cut flex-1 font-mono text-[12px]/4 tracking-[-0.03em] narrow:text-dense">{verb}</span>
      <Marks command={command} />
      <span className={`flex-none text-micro font-medium ${EFFECT_TONE[effect]}`}>{t(`effect.${effect}`)}</span>
    </Link>
  );
}
