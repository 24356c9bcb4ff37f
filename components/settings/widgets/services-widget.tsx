"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/shell/links";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { combineServices, SERVICES, type Typed, writeField } from "@/lib/settings";
import { useEditor } from "../editor-context";
import type { WidgetProps } from "./widget";

const MODES = ["all", "none", "some"] as const;

function servicesOf(typed: Typed | undefined): Typed<"services"> | undefined {
  return typed?.form === "services" ? typed : undefined;
}

/** The names that are on: All and None carry ticks to start from, which are not what they mean. */
function namesOn(typed: Typed<"services"> | undefined): readonly string[] {
  if (typed === undefined || typed.mode === "none") return [];
  return typed.mode === "all" ? SERVICES : typed.names;
}

function wordsOf(mode: Typed<"services">["mode"]): "all" | "none" | "chosen" {
  return mode === "some" ? "chosen" : mode;
}

/** All, none, or the chosen ones. */
export function ServicesWidget({ typed, shadow, onType, onInherit, bound, isLocked }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const here = servicesOf(typed);
  const shown = here ?? servicesOf(shadow);
  function choose(value: string): void {
    const mode = MODES.find((one) => one === value);
    if (mode === undefined) onInherit();
    else onType({ form: "services", mode, threshold: shown?.threshold ?? SERVICES.length, names: namesOn(shown) });
  }
  return (
    <Select
      {...bound}
      value={here?.mode ?? "inherit"}
      isInherited={here === undefined}
      disabled={isLocked}
      onChange={(event) => choose(event.target.value)}
    >
      <optgroup label={t("inherited")}>
        <option value="inherit">{shown === undefined || here ? t("inherited") : t(wordsOf(shown.mode))}</option>
      </optgroup>
      <optgroup label={t("setHere")}>
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(wordsOf(mode))}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

/** Every service with whether it is on here, and which of them the Domain does not have. */
export function ServicesGrid({ field, typed, shadow, onType, isLocked }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const { servicesAbove } = useEditor();
  const shown = servicesOf(typed) ?? servicesOf(shadow);
  const on = new Set(namesOn(shown));
  const written = shown === undefined ? undefined : writeField(field, shown);
  const own = { level: "here", ...(written !== undefined && "value" in written ? { value: written.value } : {}) };
  const states = combineServices<string>(own, ...(servicesAbove ? [{ level: "above", ...servicesAbove }] : []));
  const isOffAbove = ({ switchedOffBy }: (typeof states)[number]) => switchedOffBy.includes("above");
  const offAbove = states.filter(isOffAbove).length;
  function toggle(name: string): void {
    const names = on.has(name) ? [...on].filter((one) => one !== name) : [...on, name];
    const threshold = shown === undefined ? SERVICES.length : shown.threshold;
    onType({ form: "services", mode: "some", threshold, names });
  }
  return (
    <>
      <fieldset
        aria-label={t("servicesOf")}
        className="m-0 mt-2 grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-x-3 gap-y-1 border-0 p-0"
      >
        {states.map((state) => (
          <Checkbox
            key={state.name}
            checked={on.has(state.name)}
            onChange={() => !isLocked && toggle(state.name)}
            {...(isLocked && { "aria-disabled": true })}
            hint={isOffAbove(state) ? t("offInDomain") : undefined}
          >
            <span className={on.has(state.name) && !isOffAbove(state) ? "" : "text-text-3"}>{state.name}</span>
          </Checkbox>
        ))}
      </fieldset>
      <p className="mt-1 text-small text-text-3">
        {servicesAbove !== undefined && servicesAbove.value === undefined && t("domainUnknown")}
        {servicesAbove !== undefined && offAbove > 0 && (
          <TextLink href={servicesAbove.href}>{t("offInDomainLink", { count: offAbove })}</TextLink>
        )}{" "}
        {shown?.mode === "some" && shown.threshold !== null && t("servicesLater")}
      </p>
    </>
  );
}
