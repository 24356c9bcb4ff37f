"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { CardLoading } from "@/components/person/card-loading";
import { AccountFrame } from "../../_parts/account-frame";
import { AclCard } from "./acl-card";
import { AppPasswordTags } from "./app-password-tags";

function AppPasswordLoading() {
  return <CardLoading title={useTranslations("accountAccess")("passwords")} />;
}

/** Made in the browser alone: a password that the server had drawn would stand in the page's source. */
const AppPasswordCard = dynamic(() => import("./app-password-card").then((module) => module.AppPasswordCard), {
  ssr: false,
  loading: AppPasswordLoading,
});

/** Who and what may use one Account beside its main password. */
export function AccessPage({ account }: { readonly account: string }) {
  return (
    <AccountFrame account={account} page="accountAccess">
      <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
        <AclCard account={account} />
        <AppPasswordCard key={account} account={account} />
        <AppPasswordTags account={account} />
      </div>
    </AccountFrame>
  );
}
