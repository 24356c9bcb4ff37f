"use client";

import { useTranslations } from "next-intl";
import { AccountNames } from "@/components/person/account-names";
import { LinkButton } from "@/components/shell/links";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { accountHref } from "@/lib/navigation";

/** The other names and the numbers that lead to this Account, and where its own mail goes on to. */
export function NamesCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.names");
  return (
    <Card
      title={t("title")}
      actions={
        <LinkButton variant="quiet" size="small" href={accountHref(account, "names")}>
          {t("edit")}
        </LinkButton>
      }
    >
      <CardBody>
        <KeyValues>
          <AccountNames account={account} />
        </KeyValues>
      </CardBody>
    </Card>
  );
}
