import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { command, Hydrate } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { DomainsPage } from "./_parts/domains-page";
import { domainFields } from "./dialog-fields";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("domains");
  return { title: t("title") };
}

export default async function Domains() {
  const caller = await pageCaller("/domains");
  const names = isOperator(caller.actor) ? command(listDomains, {}) : command(listAdminDomains, {});
  return (
    <Hydrate caller={caller} ready={[names]}>
      <DomainsPage fields={domainFields(await getLocale())} />
    </Hydrate>
  );
}
