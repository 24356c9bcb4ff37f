import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { command, Hydrate } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { HelpDesk } from "./_parts/help-desk";
import { endSessions, resetPassword } from "./actions";

interface HelpDeskPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("helpDesk");
  return { title: t("title") };
}

/** Where to come back to after signing in: what was typed and who was shown. */
function hrefOf({ q, who }: Awaited<HelpDeskPageProps["searchParams"]>): string {
  const query = new URLSearchParams();
  if (typeof q === "string") query.set("q", q.slice(0, 200));
  if (typeof who === "string") query.set("who", who.slice(0, 300));
  return query.size === 0 ? "/help-desk" : `/help-desk?${query.toString()}`;
}

export default async function HelpDeskPage({ searchParams }: HelpDeskPageProps) {
  const caller = await pageCaller(hrefOf(await searchParams));
  const domains = isOperator(caller.actor) ? command(listDomains, {}) : command(listAdminDomains, {});
  return (
    <Hydrate caller={caller} ready={[domains]}>
      <HelpDesk resetPassword={resetPassword} endSessions={endSessions} />
    </Hydrate>
  );
}
