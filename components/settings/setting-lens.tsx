"use client";

import { Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mono } from "@/components/data/rich-text";
import { Button } from "@/components/ui/button";
import { ChangeValue } from "@/components/ui/change-value";
import { InheritanceRail, type RailLevel } from "@/components/ui/inheritance-rail";
import type { Value } from "@/lib/codec";
import { type Chain, type ChainLink, type Field, formatSetting, type Outcome, valueIn, wireText } from "@/lib/settings";
import { useEditor } from "./editor-context";
import { type Entry, isChange, typedValue } from "./entries";

interface SettingLensProps {
  readonly field: Field;
  readonly chain: Chain;
  readonly entry: Entry | undefined;
  readonly isLocked: boolean;
  readonly isBare: boolean;
  readonly onUseDefault: () => void;
}

/** A value in words, with its exact notation on hover. */
function useShown(field: Field): (value: Value) => ReactNode {
  const locale = useLocale();
  return (value) => (
    <span title={field.secret ? undefined : wireText(value)} className="inline-block max-w-60 cut align-bottom">
      {formatSetting(field, value, locale)}
    </span>
  );
}

/**
 * The last level that may not be read and everything above it are one line: nobody can say which of it counts. A class
 * may be unreadable below a level that can be read.
 */
function readable(links: readonly ChainLink[]): readonly ChainLink[] {
  const last = links.findLastIndex(({ state }) => state === "unreadable");
  return last < 0 ? links : links.slice(0, last);
}

function useRailLevels({ field, chain, entry }: Pick<SettingLensProps, "field" | "chain" | "entry">): RailLevel[] {
  const t = useTranslations("settingsEditor");
  const shown = useShown(field);
  const links = readable(chain.links);
  const isDirty = entry !== undefined && isChange(field, entry);
  const isGivenUp = isDirty && entry.edit.form === "default";
  const winner = isGivenUp ? chain.useDefault : isDirty ? undefined : chain.wins;
  const words = (link: ChainLink): ReactNode =>
    link.state === "set" ? shown(link.value) : t(link.state === "unset" ? "notSet" : "notShown");
  const rows = links.map((link, index): RailLevel => {
    const isOwn = index === 0;
    const isWinner = isOwn && isDirty ? !isGivenUp : link.state === "set" && winner?.from === link.level;
    return {
      key: link.level,
      name: t.rich(`level.${link.level}`, { name: link.name ?? "", mono }),
      value: isOwn && isDirty ? <OwnChange field={field} entry={entry} /> : words(link),
      isSet: link.state === "set" || (isOwn && isDirty),
      isWinner,
    };
  });
  if (links.length === chain.links.length) return rows;
  const outcome: Outcome = winner ?? chain.useDefault;
  const told = outcome.from === "above" ? outcome.value : undefined;
  const above = { key: "above", name: t("level.above"), isSet: told !== undefined, isWinner: winner?.from === "above" };
  return [...rows, { ...above, value: told === undefined ? t("notShown") : shown(told) }];
}

/** The object's own value before and after. */
function OwnChange({ field, entry }: { readonly field: Field; readonly entry: Entry }) {
  const t = useTranslations("settingsEditor");
  const shown = useShown(field);
  const before = valueIn(field, entry.seen);
  const after = typedValue(field, entry);
  const now = after === undefined ? t(entry.edit.form === "default" ? "notSet" : "unknown") : shown(after);
  return <ChangeValue was={before === undefined ? t("notSet") : shown(before)} now={now} becomes={t("becomes")} />;
}

function UseDefault({ field, chain, entry, isLocked, onUseDefault }: SettingLensProps) {
  const t = useTranslations("settingsEditor");
  const locale = useLocale();
  const { isPassword } = useEditor();
  const isSetHere = chain.links[0]?.state === "set";
  const isTyped = entry !== undefined && entry.edit.form !== "default" && isChange(field, entry);
  if (isLocked || isPassword(field.key) || !(isSetHere || isTyped) || entry?.edit.form === "default") return undefined;
  const { useDefault } = chain;
  const value = "value" in useDefault ? useDefault.value : undefined;
  return (
    <Button size="small" icon={<Undo2 className="size-3.5" />} onClick={onUseDefault}>
      <span className="max-w-80 cut">
        {value === undefined ? t("useDefaultOnly") : t("useDefault", { value: formatSetting(field, value, locale) })}
      </span>
    </Button>
  );
}

/** The way back to the inherited value, and how many inherit what is set here. */
function Footer(props: SettingLensProps) {
  const { reachOf } = useEditor();
  const useDefault = UseDefault(props);
  const reach = reachOf?.(props.field);
  if (useDefault === undefined && reach === undefined) return undefined;
  return (
    <>
      {useDefault}
      {reach !== undefined && <span className="min-w-0">{reach}</span>}
    </>
  );
}

/** What the setting is for, the value at each of its levels, and the way back to the inherited one. */
export function SettingLens(props: SettingLensProps) {
  const { field, isBare } = props;
  const t = useTranslations("settingsEditor");
  const levels = useRailLevels(props);
  const footer = Footer(props);
  return (
    <>
      <div className={`text-dense text-text-2 ${isBare ? "px-4 pb-2" : "mt-2 max-w-160"}`}>
        <p>{field.help}</p>
        {field.unconfirmed !== undefined && (
          <p className="text-small text-text-3">
            {t(field.unconfirmed === "label" ? "unconfirmedLabel" : "unconfirmedValues")}
          </p>
        )}
      </div>
      <InheritanceRail
        label={t("lens", { setting: field.label })}
        winsLabel={t("wins")}
        levels={levels}
        footer={footer}
        isBare={isBare}
      />
    </>
  );
}
