"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ChangedField } from "@/lib/reads";
import { Pane } from "./pane";

const FIRST = 4;

/** Parameters that are no settings and have words of ours. */
const PARAMS = ["newAccountName", "newDomainName", "newAliases"] as const;

function localPart(name: string): string {
  const at = name.lastIndexOf("@");
  return at < 0 ? name : name.slice(0, at);
}

interface FieldLineProps {
  readonly field: ChangedField;
  /** All lines are about one setting, so the line is named after its object. */
  readonly isByObject: boolean;
  readonly hasObject: boolean;
}

function FieldLine({ field, isByObject, hasObject }: FieldLineProps) {
  const t = useTranslations("activity");
  const { key, label, object = "", before, after, secret, state, has } = field;
  const param = PARAMS.find((one) => one === key);
  const words = label ?? (param === undefined ? <span className="mono">{key}</span> : t(`params.${param}`));
  const absent = (what: string) => <span className="font-sans text-text-3">{what}</span>;
  return (
    <tr className="*:border-t *:border-line-soft">
      <th
        scope="row"
        className="h-8 py-1 pr-3 pl-4 text-left font-normal wrap-break-word"
        title={isByObject ? object : key}
      >
        {isByObject ? <span className="mono">{localPart(object)}</span> : words}
        {!isByObject && hasObject && <span className="mono block text-text-3">{localPart(object)}</span>}
      </th>
      <td className="mono py-1 text-right wrap-anywhere">
        {secret ? (
          absent(t("hidden"))
        ) : before === undefined ? (
          absent(t("notSet"))
        ) : (
          <s className="text-danger-text decoration-[color-mix(in_oklab,var(--danger-text)_55%,transparent)]">
            {before}
          </s>
        )}
      </td>
      <td className="w-8">
        <ArrowRight aria-label={t("becomes")} className="mx-auto size-3.5 text-text-3" />
      </td>
      <td className="mono py-1 pr-4 wrap-anywhere">
        {after === undefined ? (
          absent(t("notSet"))
        ) : (
          <span className={state === "notTaken" ? "text-text-3 line-through" : "font-demi text-success-text"}>
            {after}
          </span>
        )}
        {state === "notTaken" && (
          <span className="block font-sans text-small text-warning-text">
            {t("notTaken", { has: has ?? t("nothing") })}
          </span>
        )}
      </td>
    </tr>
  );
}

interface FieldsPaneProps {
  readonly fields: readonly ChangedField[];
  /** The Change is about Accounts alone. */
  readonly isAccounts: boolean;
}

/** What the Change altered, line by line: what stood there before and what after. */
export function FieldsPane({ fields, isAccounts }: FieldsPaneProps) {
  const t = useTranslations("activity");
  const [isWhole, setIsWhole] = useState(false);
  const objects = new Set(fields.map(({ object }) => object));
  const [first] = fields;
  const isByObject = objects.size > 1 && fields.every(({ key }) => key === first?.key);
  const shown = isWhole ? fields : fields.slice(0, FIRST);
  const many = t(isAccounts ? "accounts" : "objects", { count: objects.size });
  const note = isByObject ? `${first?.label ?? first?.key ?? ""}, ${many}` : undefined;
  const more = fields.length > FIRST && (
    <Button variant="link" size="small" onClick={() => setIsWhole(!isWhole)}>
      {isWhole ? t("fewer") : t("moreFields", { count: fields.length - FIRST })}
    </Button>
  );
  return (
    <Pane title={t("beforeAndAfter")} note={note} footer={more || undefined}>
      <table className="w-full border-collapse text-dense">
        <thead>
          <tr className="text-small text-text-3 [&>th]:h-7.5 [&>th]:font-medium">
            <th scope="col" className="pl-4 text-left">
              {t(isByObject ? (isAccounts ? "account" : "object") : "setting")}
            </th>
            <th scope="col" className="text-right">
              {t("before")}
            </th>
            <td />
            <th scope="col" className="pr-4 text-left">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <FieldLine
              key={`${field.step} ${field.key}`}
              field={field}
              isByObject={isByObject}
              hasObject={objects.size > 1}
            />
          ))}
        </tbody>
      </table>
    </Pane>
  );
}
