import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { alertsOf } from "@/lib/reads";
import { command, Hydrate, read } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { alertsInput, alertViewOf } from "./_parts/alert-view";
import { AlertsPage } from "./_parts/alerts-page";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("alerts");
  return { title: t("title") };
}

export default async function Alerts({ searchParams }: PageProps) {
  const params = new URLSearchParams(Object.entries(await searchParams).map(([name, value]) => [name, String(value)]));
  const query = params.toString();
  const caller = await pageCaller(query === "" ? "/alerts" : `/alerts?${query}`);
  const { actor } = caller;
  const { place } = alertViewOf(params, actor, actor.domains);
  const names = isOperator(actor) ? command(listDomains, {}) : command(listAdminDomains, {});
  return (
    <Hydrate caller={caller} ready={place === undefined ? [names] : [names, read(alertsOf, alertsInput(place))]}>
      <AlertsPage />
    </Hydrate>
  );
}
