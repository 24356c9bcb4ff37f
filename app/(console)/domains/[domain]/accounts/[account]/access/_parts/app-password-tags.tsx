"use client";

import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { Moment } from "@/components/data/moment";
import { CardAnswer } from "@/components/person/card-answer";
import { InDrawer } from "@/components/person/drawer-room";
import { useRefusal } from "@/components/person/use-refusal";
import { Button, IconButton } from "@/components/ui/button";
import { Card, CardRow } from "@/components/ui/card";
import { setAccountPassword } from "@/lib/catalogue/commands/account/password";
import { useRead } from "@/lib/query/hooks";
import { appPasswords } from "@/lib/reads";

const RemoveAppPassword = dynamic(() => import("./remove-app-password").then((module) => module.RemoveAppPassword));

/**
 * Application passwords that the console knows of. The server lists none, so any other one is taken away by whoever knows
 * its tag.
 */
export function AppPasswordTags({ account }: { readonly account: string }) {
  const t = useTranslations("accountAccess");
  const query = useRead(appPasswords, { account });
  const refusedBecause = useRefusal(account)(setAccountPassword, { accountName: account });
  const question = useQuestion<{ readonly tag: string }>();
  return (
    <Card
      title={t("tags")}
      note={query.data !== undefined && query.data.length > 0 && query.data.length}
      actions={
        <Button variant="quiet" size="small" disabledReason={refusedBecause} onClick={() => question.ask({ tag: "" })}>
          {t("removeAnother")}
        </Button>
      }
    >
      <CardAnswer query={query} lines={2}>
        {(tags) => (
          <>
            {tags.length === 0 && <p className="px-4 pb-3 text-dense text-text-2">{t("noTags")}</p>}
            <ul aria-label={t("tags")}>
              {tags.map(({ tag, setAt, setBy }) => (
                <li key={tag}>
                  <CardRow>
                    <span className="cut flex-1 font-medium" title={tag}>
                      {tag}
                    </span>
                    <span className="cut text-small text-text-3 narrow:hidden" title={setBy}>
                      {setBy}
                    </span>
                    <span className="flex-none text-small text-text-3">
                      <Moment at={setAt} />
                    </span>
                    <IconButton
                      size="small"
                      icon={<X className="size-3.5" />}
                      label={t("removeTag", { tag })}
                      disabledReason={refusedBecause}
                      onClick={() => question.ask({ tag })}
                    />
                  </CardRow>
                </li>
              ))}
            </ul>
            <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">{t("tagsNote")}</p>
          </>
        )}
      </CardAnswer>
      {question.asked && (
        <RemoveAppPassword key={question.no} account={account} tag={question.asked.tag} question={question} />
      )}
      <InDrawer>{question.drawer}</InDrawer>
      {question.dialogs}
    </Card>
  );
}
