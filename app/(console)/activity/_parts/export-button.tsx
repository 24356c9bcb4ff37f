"use client";

import { Braces, Download, Sheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { useToast } from "@/components/ui/toasts";
import type { changesRead, ReadInput } from "@/lib/reads";
import { useWhat } from "./use-what";

interface ExportButtonProps {
  readonly filter: ReadInput<typeof changesRead>;
}

/** Saves what the filter lets through as a file. */
export function ExportButton({ filter }: ExportButtonProps) {
  const t = useTranslations("activity");
  const toast = useToast();
  const { what } = useWhat();
  const [isBusy, setIsBusy] = useState(false);

  async function save(kind: "csv" | "json"): Promise<void> {
    setIsBusy(true);
    try {
      const { asCsv, asJson, collectChanges, download } = await import("./export-changes");
      const { rows, isAll } = await collectChanges(filter);
      const name = `changes-${new Date().toISOString().slice(0, 10)}.${kind}`;
      if (kind === "csv") download(name, "text/csv", asCsv(rows, what));
      else download(name, "application/json", asJson(rows));
      const detail = isAll ? undefined : t("exportedMost", { count: rows.length });
      toast({ tone: isAll ? "success" : "warning", title: t("exported", { count: rows.length }), detail });
    } catch {
      toast({ tone: "warning", title: t("exportFailed") });
    } finally {
      setIsBusy(false);
    }
  }
  if (isBusy)
    return (
      <Button isBusy busyLabel={t("exporting")} icon={<Download />}>
        {t("export")}
      </Button>
    );
  return (
    <MenuButton
      label={t("export")}
      variant="secondary"
      icon={<Download />}
      entries={[
        { key: "csv", label: t("exportCsv"), icon: <Sheet />, onSelect: () => void save("csv") },
        { key: "json", label: t("exportJson"), icon: <Braces />, onSelect: () => void save("json") },
      ]}
    >
      {t("export")}
    </MenuButton>
  );
}
