"use client";

import { Pencil, Plus, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { CardAnswer } from "@/components/person/card-answer";
import { InDrawer } from "@/components/person/drawer-room";
import { useRefusal } from "@/components/person/use-refusal";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { domainOf } from "@/lib/access";
import { getAccountAcl, setAccountAcl } from "@/lib/catalogue/commands/account/rights";
import type { Dictionary } from "@/lib/codec";
import { useCommand } from "@/lib/query/hooks";
import type { AclQuestion } from "./acl-dialogs";
import { IdentifierWords, Letters } from "./acl-words";
import { AskRights } from "./ask-rights";

const EditEntry = dynamic(() => import("./acl-dialogs").then((module) => module.EditEntry));
const RemoveEntry = dynamic(() => import("./acl-dialogs").then((module) => module.RemoveEntry));

interface EntriesProps {
  readonly domain: string;
  readonly acl: Dictionary;
  readonly refusedBecause: string | undefined;
  readonly onAsk: (question: AclQuestion) => void;
}

function Entries({ domain, acl, refusedBecause, onAsk }: EntriesProps) {
  const t = useTranslations("accountAccess");
  return (
    <table className="w-full text-dense [&_td]:h-10 [&_td]:border-t [&_td]:border-line-soft [&_th]:h-10 [&_th]:border-t [&_th]:border-line-soft">
      <caption className="sr-only">{t("acl")}</caption>
      <thead className="text-small text-text-3 [&_th]:h-8 [&_th]:font-medium">
        <tr>
          <th scope="col" className="pl-4 text-left">
            {t("whoHead")}
          </th>
          <th scope="col" className="text-left">
            {t("rights")}
          </th>
          <th scope="col" className="w-20">
            <span className="sr-only">{t("change")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...acl].map(([identifier, value]) => (
          <tr key={identifier}>
            <th scope="row" className="py-1.5 pr-3 pl-4 text-left font-normal wrap-anywhere" title={identifier}>
              <IdentifierWords identifier={identifier} domain={domain} />
            </th>
            <td className="py-1.5">
              <Letters letters={String(value)} />
            </td>
            <td className="pr-2 text-right whitespace-nowrap">
              <IconButton
                size="small"
                icon={<Pencil className="size-3.5" />}
                label={t("changeOf", { identifier })}
                disabledReason={refusedBecause}
                onClick={() => onAsk({ about: "change", identifier })}
              />
              <IconButton
                size="small"
                icon={<X className="size-3.5" />}
                label={t("removeOf", { identifier })}
                disabledReason={refusedBecause}
                onClick={() => onAsk({ about: "remove", identifier })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which others may use the Account, and how far. */
export function AclCard({ account }: { readonly account: string }) {
  const t = useTranslations("accountAccess");
  const input = { accountName: account };
  const query = useCommand(getAccountAcl, input);
  const refusedBecause = useRefusal(account)(setAccountAcl, input);
  const question = useQuestion<AclQuestion>({ onConflict: () => void query.refetch() });
  const { asked } = question;
  const shared = { account, question, acl: query.data ?? new Map() };
  return (
    <Card
      title={t("acl")}
      actions={
        query.data !== undefined && (
          <Button
            variant="quiet"
            size="small"
            icon={<Plus className="size-3.5" />}
            disabledReason={refusedBecause}
            onClick={() => question.ask({ about: "add" })}
          >
            {t("add")}
          </Button>
        )
      }
    >
      <CardAnswer query={query}>
        {(acl) => (
          <>
            {acl.size === 0 ? (
              <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("nobody")}</p>
            ) : (
              <Entries domain={domainOf(account)} acl={acl} refusedBecause={refusedBecause} onAsk={question.ask} />
            )}
            <div className="border-t border-line-soft px-4 pt-3 pb-4">
              <p className="mb-4 text-small text-text-3">{t("aclNote")}</p>
              <AskRights account={account} />
            </div>
          </>
        )}
      </CardAnswer>
      {asked?.about === "remove" && <RemoveEntry key={question.no} {...shared} identifier={asked.identifier} />}
      {(asked?.about === "add" || asked?.about === "change") && (
        <EditEntry key={question.no} {...shared} identifier={asked.about === "change" ? asked.identifier : undefined} />
      )}
      <InDrawer>{question.drawer}</InDrawer>
      {question.dialogs}
    </Card>
  );
}
