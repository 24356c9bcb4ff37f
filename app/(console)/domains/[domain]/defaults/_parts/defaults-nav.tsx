"use client";

import { useTranslations } from "next-intl";
import { SegmentedLinks } from "@/components/shell/links";
import { domainHref } from "@/lib/navigation";

interface DefaultsNavProps {
  readonly domain: string;
  readonly current: "all" | "classes";
}

/** The two halves of the Account defaults: what all accounts inherit, and what those of a class do. */
export function DefaultsNav({ domain, current }: DefaultsNavProps) {
  const t = useTranslations("domain.defaults");
  const items = [
    { href: domainHref(domain, "defaults"), label: t("forAll"), isCurrent: current === "all" },
    { href: domainHref(domain, "defaults/classes"), label: t("classes"), isCurrent: current === "classes" },
  ];
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-4 pb-1 narrow:px-4">
      <SegmentedLinks label={t("halves")} items={items} />
      <p className="text-dense text-text-2">{t(current === "all" ? "note" : "classesNote")}</p>
    </div>
  );
}
