"use client";

import { CirclePause } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bold } from "@/components/data/rich-text";
import { useDomainSummary } from "@/components/domain/use-domain-summary";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { DOMAIN_PAGES, domainHref } from "@/lib/navigation";
import { useDomainActions } from "../../_parts/use-domain-actions";
import { DomainHead, type DomainPageId } from "./domain-head";

interface DomainPageProps {
  readonly domain: string;
  readonly page: DomainPageId;
  readonly layout?: "scroll" | "fill" | undefined;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

interface ClosedNoteProps {
  /** What the server said when an Account was tried. */
  readonly said: string;
  readonly onResume: (() => void) | undefined;
}

/** The one thing to know about a Domain whose Accounts do not open, before anything else on its pages. */
function ClosedNote({ said, onResume }: ClosedNoteProps) {
  const t = useTranslations("domains");
  const resume = onResume && (
    <Button size="small" onClick={onResume}>
      {t("resume")}
    </Button>
  );
  return (
    <div className="px-6 pt-4 narrow:px-4">
      <Note tone="warning" icon={<CirclePause />} actions={resume}>
        {t.rich("closedText", { b: bold })} <span className="mono">{said}</span>
      </Note>
    </div>
  );
}

/** Every page of one Domain: where it is, its head with the Domain's menu, and the questions that the menu asks. */
export function DomainPage({ domain, page, layout, actions, footer, drawer, children }: DomainPageProps) {
  const tn = useTranslations("nav");
  const router = useRouter();
  const summary = useDomainSummary(domain);
  const path = DOMAIN_PAGES.find(({ id }) => id === page)?.path;
  const domainActions = useDomainActions((receipt, question) => {
    if (receipt.outcome !== "done") return;
    // The address of this page names a Domain that is no longer there.
    const { to } = receipt.title.values;
    if (question?.about === "delete") router.replace("/domains");
    if (question?.about === "rename" && typeof to === "string") router.replace(domainHref(to, path));
  });
  const crumbs = [
    { label: tn("domains"), href: "/domains" },
    { label: domain, href: domainHref(domain), isMono: true },
    { label: tn(page) },
  ];
  return (
    <PageFrame crumbs={crumbs} layout={layout} footer={footer} drawer={domainActions.drawer ?? drawer}>
      <DomainHead
        domain={domain}
        page={page}
        summary={summary}
        menu={domainActions.menuOf(domain, summary)}
        actions={actions}
      />
      {summary?.closed !== undefined && (
        <ClosedNote
          said={summary.closed}
          onResume={domainActions.isOperator ? () => domainActions.ask({ about: "resume", domain }) : undefined}
        />
      )}
      {children}
      {domainActions.dialogs}
    </PageFrame>
  );
}
