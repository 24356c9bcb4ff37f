"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { fieldsOf, type SettingsSchema } from "@/lib/settings";

interface AddKeyProps {
  readonly id: string;
  readonly schema: SettingsSchema | undefined;
  /** Keys that have a row. */
  readonly taken: readonly string[];
  readonly isInvalid: boolean;
  readonly onAdd: (key: string) => void;
}

/** Adds a key to a dictionary: one that the schema knows, by its name or its label, or any other. */
export function AddKey({ id, schema, taken, isInvalid, onAdd }: AddKeyProps) {
  const t = useTranslations("explorer");
  const listId = useId();
  const [text, setText] = useState("");
  const fields = (schema === undefined ? [] : fieldsOf(schema)).filter(({ key }) => !taken.includes(key));
  const typed = text.trim();

  function add(): void {
    const wanted = typed.toLowerCase();
    const known = fields.find(({ key, label }) => key.toLowerCase() === wanted || label.toLowerCase() === wanted);
    if (typed !== "") onAdd(known?.key ?? typed);
    setText("");
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  }
  return (
    <div className="flex items-center gap-2 px-3 py-1.5">
      <span className="w-60 max-w-full">
        <TextInput
          id={id}
          size="small"
          aria-label={t(schema === undefined ? "addKey" : "addSetting")}
          {...(isInvalid && { "aria-invalid": true })}
          placeholder={t(schema === undefined ? "addKey" : "addSetting")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          list={fields.length > 0 ? listId : undefined}
          prefix={<Plus className="size-3.5" />}
          autoComplete="off"
          spellCheck={false}
        />
      </span>
      {typed !== "" && (
        <Button size="small" onClick={add}>
          {t("addIt")}
        </Button>
      )}
      {fields.length > 0 && (
        <datalist id={listId}>
          {fields.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}
