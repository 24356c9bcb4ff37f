"use client";

import { Ban } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Failure } from "@/components/change/failure";
import { notationSpans } from "@/components/change/line-spans";
import { useRowCodeText } from "@/components/data/use-row-code-text";
import { CodeBlock } from "@/components/ui/code";
import type { JobRequest } from "@/lib/changes";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { jobPreview, type ReadOutput } from "@/lib/reads";

/** Room for all commands of one Account. */
const LINES = 5;

function Without({ without }: Pick<ReadOutput<typeof jobPreview>, "without">) {
  const t = useTranslations("jobs");
  const textOf = useRowCodeText();
  return without.map(({ code, text, count }) => (
    <li key={`${code} ${text ?? ""}`}>
      <Ban aria-hidden="true" />
      <span>
        {t("withoutCount", { count })} {textOf(code)}
        {text !== undefined && <span className="mono block">{text}</span>}
      </span>
    </li>
  ));
}

/** What would be sent for the first Accounts, as the server's planning says, and who is left out of those. */
export function BulkPreview({ request }: { readonly request: JobRequest }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const query = useRead(jobPreview, { request });
  const { data } = query;
  if (data === undefined)
    return query.isError ? (
      <Failure error={shownError(query.error)} onRetry={() => void query.refetch()} />
    ) : (
      <p role="status" className="text-small text-text-3">
        {t("reading")}
      </p>
    );
  const { count, read, lines, without, losses } = data;
  return (
    <section aria-label={t("firstCommands")}>
      <div className="mb-1.5 flex text-small text-text-3">
        <h3 className="flex-1 font-medium">{t("firstCommands")}</h3>
        {t("readOf", { read: format.number(read), count: format.number(count) })}
      </div>
      {lines.length === 0 && <p className="text-dense text-text-2">{t("noCommands")}</p>}
      <div className="grid gap-2">
        {lines.slice(0, LINES).map((line) => {
          const [verb = ""] = line.split(" ", 1);
          return (
            <CodeBlock
              key={line}
              spans={[{ text: verb, role: "command" }, ...notationSpans(line.slice(verb.length))]}
            />
          );
        })}
      </div>
      <ul className="mt-2 grid gap-1 text-small text-text-3 [&_svg]:mt-px [&_svg]:size-3.5 [&_svg]:flex-none [&>li]:flex [&>li]:gap-1.5">
        <Without without={without} />
        {losses.map((loss) => (
          <li key={loss}>
            <Ban aria-hidden="true" />
            {loss}
          </li>
        ))}
      </ul>
    </section>
  );
}
