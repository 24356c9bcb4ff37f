import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { domainHref } from "@/lib/navigation";
import { asideAccounts, domainSummaries } from "@/lib/reads";
import { command, Hydrate, read } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { accountFields } from "../../dialog-fields";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { ASIDE_VIEW } from "./_parts/account-views";
import { AccountsPage } from "./_parts/accounts-page";
import { AsidePage } from "./_parts/aside/aside-page";
import { firstPage } from "./_parts/page-input";

interface PageProps {
  readonly params: Promise<DomainPath>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: `${t("title")}: ${await domainOfPath(params)}` };
}

export default async function DomainAccounts({ params, searchParams }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain));
  const view = await searchParams;
  const summary = read(domainSummaries, { domains: [domain] });
  if (view.view === ASIDE_VIEW) {
    return (
      <Hydrate caller={caller} ready={[read(asideAccounts, { domain }), summary]}>
        <AsidePage domain={domain} />
      </Hydrate>
    );
  }
  const ready = [command(listDomainObjects, firstPage(domain, view)), summary];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccountsPage domain={domain} fields={accountFields(await getLocale())} />
    </Hydrate>
  );
}
