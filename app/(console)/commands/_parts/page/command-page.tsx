"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { Failure } from "@/components/change/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { commandDeclarations } from "@/lib/reads";
import type { Schemas } from "../form/read-form";
import { CommandView } from "./command-view";

interface CommandPageProps {
  readonly verb: string;
  readonly schemas: Schemas;
}

/** Names of the address that are no parameters. */
const VIEW: ReadonlySet<string> = new Set(["q"]);

/** One command: what it is, its form, and what there is to know about it. */
export function CommandPage({ verb, schemas }: CommandPageProps) {
  const language = useLocale();
  const query = useSearchParams();
  const given = [...query].filter(([name]) => !VIEW.has(name));
  const { data, error, refetch } = useRead(
    commandDeclarations,
    useMemo(() => ({ verbs: [verb], language }), [verb, language]),
  );
  const [command] = data ?? [];
  if (command !== undefined) {
    // Another address that fills the form begins it anew.
    const key = JSON.stringify(given);
    return <CommandView key={key} command={command} schemas={schemas} given={given.length > 0 ? query : undefined} />;
  }
  if (error !== null)
    return (
      <div className="p-6 narrow:p-4">
        <Failure error={shownError(error)} onRetry={() => void refetch()} />
      </div>
    );
  return (
    <div aria-busy="true" className="grid gap-4 p-6 narrow:p-4">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-9" />
      <Skeleton className="h-40" />
    </div>
  );
}
