"use client";

import { ListChecks } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { jobHref } from "@/lib/navigation";

/** A job shows what became of each object on a page of its own, and is taken back from there: by another job. */
export function OpenJob({ id }: { readonly id: number }) {
  const t = useTranslations("activity");
  return (
    <div className="mt-4 flex items-center gap-3 text-dense text-text-3 narrow:flex-col narrow:items-start">
      <LinkButton as={Link} href={jobHref(id)} icon={<ListChecks />}>
        {t("openJob")}
      </LinkButton>
      <p className="min-w-0">{t("openJobText")}</p>
    </div>
  );
}
