"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CodeBlock, type CodeRole } from "@/components/ui/code";
import { type Command, type Effect, type SyntaxPiece, syntaxPieces } from "@/lib/catalogue";
import { EFFECT_BADGE } from "../effect";

const ROLE: Readonly<Record<SyntaxPiece["role"], CodeRole>> = {
  command: "command",
  keyword: "plain",
  name: "key",
  mark: "mute",
};

/** The guide's way of spacing: none inside of brackets. */
function spaced(parts: readonly SyntaxPiece[]) {
  return parts.map(({ role, text }, index) => {
    const before = parts[index - 1]?.text;
    const isTight = index === 0 || before === "[" || before === "(" || text === "]" || text === ")";
    return { role: ROLE[role], text: isTight ? text : ` ${text}` };
  });
}

interface CommandHeadProps {
  readonly command: Command;
  /** Of what is in the form now. */
  readonly effect: Effect;
  readonly isClusterOnly: boolean | undefined;
}

/** The command's name, what it does, and its syntax. */
export function CommandHead({ command, effect, isClusterOnly }: CommandHeadProps) {
  const t = useTranslations("explorer");
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1 className="font-mono text-[18px]/7 font-semibold tracking-[-0.02em] break-all">{command.verb}</h1>
        <Badge tone={EFFECT_BADGE[effect]} title={t(`effectNote.${effect}`)}>
          {t(`effect.${effect}`)}
        </Badge>
        {isClusterOnly && (
          <Badge tone="outline" title={t("clusterNote")}>
            {t("clusterOnly")}
          </Badge>
        )}
      </div>
      <p className="text-dense text-text-2">{command.summary}</p>
      <div className="mt-3 mb-4">
        <CodeBlock spans={spaced(syntaxPieces(command))} />
      </div>
    </>
  );
}
