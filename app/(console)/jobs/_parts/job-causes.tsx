import { useFormatter, useTranslations } from "next-intl";
import { useRowCodeText } from "@/components/data/use-row-code-text";
import { TextLink } from "@/components/shell/links";
import { Card } from "@/components/ui/card";
import { Status, type StatusTone } from "@/components/ui/status";
import { accountHref } from "@/lib/navigation";
import type { jobCause, Of } from "@/lib/reads";

type Cause = Of<typeof jobCause>;

const TONE: Readonly<Record<Cause["outcome"], StatusTone>> = {
  done: "ok",
  leftOut: "off",
  notTaken: "warning",
  refused: "trouble",
  failed: "trouble",
  unknown: "warning",
};

const NAMED = 5;

function CauseLine({ cause }: { readonly cause: Cause }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const textOf = useRowCodeText();
  const { outcome, status, text, code, count, names } = cause;
  const shown = names.slice(0, NAMED);
  return (
    <li className="grid gap-x-4 gap-y-1 border-t border-line-soft px-4 py-2.5 text-dense wide:grid-cols-[128px_72px_minmax(0,1fr)_minmax(0,1fr)]">
      <Status tone={TONE[outcome]}>{t(`outcomeOf.${outcome}`)}</Status>
      <span className="font-medium">{format.number(count)}</span>
      <span className="wrap-anywhere">
        {status === undefined ? (
          textOf(code)
        ) : (
          <span className="mono">
            {status} {text}
          </span>
        )}
        {status === undefined && text !== undefined && text !== "" && (
          <span className="mono block text-small text-text-3">{text}</span>
        )}
      </span>
      <span className="flex flex-wrap gap-x-2 text-small text-text-3">
        {shown.map((name) => (
          <TextLink key={name} href={accountHref(name)}>
            {name.slice(0, name.lastIndexOf("@"))}
          </TextLink>
        ))}
        {count > shown.length && t("more", { count: count - shown.length })}
      </span>
    </li>
  );
}

/** What was not done, or not as asked for: the same words of the server stand together. */
export function JobCauses({ causes }: { readonly causes: readonly Cause[] }) {
  const t = useTranslations("jobs");
  return (
    <Card title={t("causes")}>
      {causes.length === 0 ? (
        <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("causesNone")}</p>
      ) : (
        <ul>
          {causes.map((cause) => (
            <CauseLine key={[cause.outcome, cause.code, cause.status, cause.text].join(" ")} cause={cause} />
          ))}
        </ul>
      )}
    </Card>
  );
}
