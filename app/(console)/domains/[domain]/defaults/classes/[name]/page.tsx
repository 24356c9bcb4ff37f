import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { getAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { accountSchema } from "../../../_parts/account-schema";
import { type DomainPath, domainOfPath } from "../../../_parts/domain-of-path";
import { type SettingsParams, settingsParams } from "../../../_parts/page-params";
import { ServiceClass } from "./_parts/service-class";

interface PageProps {
  readonly params: Promise<DomainPath & { readonly name: string }>;
  readonly searchParams: SettingsParams;
}

/** A name that cannot be read names no class, and the page says so. */
async function nameOfPath(params: PageProps["params"]): Promise<string> {
  const { name } = await params;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `${await nameOfPath(params)}: ${await domainOfPath(params)}` };
}

export default async function ServiceClassPage({ params, searchParams }: PageProps) {
  const [domain, name] = [await domainOfPath(params), await nameOfPath(params)];
  const caller = await pageCaller(domainHref(domain, `defaults/classes/${encodeURIComponent(name)}`));
  const ready = [command(getAccountDefaults, { domainName: domain }), read(wideDefaults, { domain, of: "account" })];
  return (
    <Hydrate caller={caller} ready={ready}>
      <ServiceClass
        domain={domain}
        name={name}
        schema={accountSchema(await getLocale())}
        {...(await settingsParams(searchParams))}
      />
    </Hydrate>
  );
}
