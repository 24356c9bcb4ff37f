"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { PasswordInput } from "@/components/ui/password-input";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type ParamWidgetProps, textIn, typedText } from "./param-widget";
import { useObjectNames } from "./use-object-names";

/** Words that the browser offers under a field, whatever else may be typed. */
function Offered({ id, words }: { readonly id: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

/** One line of text, a number or an address; with the names of objects that it could go on with. */
export function TextParam({ param: { kind }, typed, onType, bound }: ParamWidgetProps) {
  const listId = useId();
  const [hasFocus, setHasFocus] = useState(false);
  const text = textIn(typed);
  const names = useObjectNames(kind.kind === "string" ? kind.names : undefined, text, hasFocus && text !== "");
  const words = kind.kind === "numberOr" ? kind.values : kind.kind === "string" ? (kind.suggestions ?? []) : [];
  const offered = [...words, ...names.filter((name) => name !== text)];
  return (
    <>
      <TextInput
        {...bound}
        value={text}
        onChange={(event) => onType(typedText(event.target.value))}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        inputMode={kind.kind === "number" || kind.kind === "numeric" ? "numeric" : undefined}
        list={offered.length > 0 ? listId : undefined}
        isMono
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <Offered id={listId} words={offered} />
    </>
  );
}

/** A secret is typed unseen, and shown nowhere afterwards. */
export function SecretParam({ typed, onType, bound }: ParamWidgetProps) {
  const t = useTranslations("explorer");
  return (
    <PasswordInput
      {...bound}
      value={textIn(typed)}
      onChange={(event) => onType(typedText(event.target.value))}
      // The browser must not offer the administrator's own password here, nor keep this one.
      autoComplete="new-password"
      showLabel={t("show")}
      hideLabel={t("hide")}
    />
  );
}

/** A text of several lines. */
export function LongTextParam({ typed, onType, bound }: ParamWidgetProps) {
  return (
    <TextArea {...bound} value={textIn(typed)} onChange={(event) => onType(typedText(event.target.value))} rows={3} />
  );
}

/** Any value: a text, or what begins like the server's notation. */
export function ValueParam({ typed, onType, bound }: ParamWidgetProps) {
  return (
    <TextArea
      {...bound}
      value={textIn(typed)}
      onChange={(event) => onType(typedText(event.target.value))}
      isMono
      rows={1}
      spellCheck={false}
    />
  );
}

/** A value in the server's notation. */
export function NotationParam({ typed, onType, bound }: ParamWidgetProps) {
  return (
    <div className="w-full [&>textarea]:max-h-80">
      <TextArea
        {...bound}
        value={textIn(typed)}
        onChange={({ target: { value } }) => onType(value === "" ? undefined : { is: "notation", text: value })}
        isMono
        rows={2}
        spellCheck={false}
      />
    </div>
  );
}
