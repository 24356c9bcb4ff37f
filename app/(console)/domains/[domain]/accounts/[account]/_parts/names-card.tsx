"use client";

import { useTranslations } from "next-intl";
import { AccountNames } from "@/components/person/account-names";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";

/** The other names and the numbers that lead to this Account, and where its own mail goes on to. */
export function NamesCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.names");
  return (
    <Card title={t("title")}>
      <CardBody>
        <KeyValues>
          <AccountNames account={account} />
        </KeyValues>
      </CardBody>
    </Card>
  );
}
