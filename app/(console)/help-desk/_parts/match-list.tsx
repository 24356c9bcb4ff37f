"use client";

import { Forward } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Moment } from "@/components/data/moment";
import { mono } from "@/components/data/rich-text";
import type { Match } from "@/components/person/matches";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Cell, Column, HeadCell, Row, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { usePeople } from "./use-people";

interface MatchListProps {
  readonly matches: readonly Match[];
  /** `isByKey`: the focus follows. */
  readonly onPick: (account: string, isByKey: boolean) => void;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** A Forwarder that leads out of these Domains is told, not opened: there is nobody here to help. */
function Outside({ by }: { readonly by: Match["by"] }) {
  const t = useTranslations("helpDesk");
  return (
    <li className="flex items-center gap-2.5 border-t border-line-soft px-6 py-2 text-dense text-text-2 narrow:px-4">
      <Forward className="text-text-3" />
      <span className="min-w-0 break-words">
        <span className="mono text-text">{`${by.name}@${by.domain}`}</span>{" "}
        {t.rich("outside", { target: by.target, mono })}
      </span>
    </li>
  );
}

/** The people found, nearest first: arrows and Enter, or a press, choose one. */
export function MatchList({ matches, onPick, ref }: MatchListProps) {
  const t = useTranslations("helpDesk");
  const people = matches.flatMap(({ account }) => account ?? []);
  const summaries = usePeople(people);
  const keys = useRowKeys({ rows: people, onOpen: (account) => onPick(account, true) });
  const outside = matches.filter(({ account }) => account === undefined);
  return (
    <div ref={ref} className="flex min-h-0 flex-1 flex-col">
      {people.length > 0 && (
        <Table label={t("listOf")} {...keys.table}>
          <colgroup>
            <Column className="w-14" />
            <Column className="w-64" />
            <Column />
            <Column className="w-40" drop={2} />
            <Column className="w-64" drop={3} />
          </colgroup>
          <TableHead>
            <tr>
              <HeadCell isFirst>
                <span className="sr-only">{t("initials")}</span>
              </HeadCell>
              <HeadCell>{t("person")}</HeadCell>
              <HeadCell>{t("account")}</HeadCell>
              <HeadCell drop={2}>{t("lastLogin")}</HeadCell>
              <HeadCell drop={3}>{t("byHead")}</HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {matches.map(({ account, by }) => {
              if (account === undefined) return null;
              const { realName: name = "", lastLogin } = summaries.get(account)?.row ?? {};
              return (
                <Row key={account} {...keys.row(account)} onClick={() => onPick(account, false)}>
                  <Cell isFirst place="mark">
                    <Avatar name={name === "" ? account : name} />
                  </Cell>
                  <Cell place="title" weight="first" title={name}>
                    {name === "" ? <span className="mono">{account.split("@")[0]}</span> : name}
                  </Cell>
                  <Cell place="meta" title={account}>
                    <span className="mono">{account}</span>
                  </Cell>
                  <Cell drop={2} weight="third">
                    {lastLogin !== undefined && <Moment at={lastLogin} />}
                  </Cell>
                  <Cell drop={3} weight="third" title={by.name}>
                    <span className="flex min-w-0 items-center gap-1.5">
                      <Badge>{t(`by.${by.kind}`)}</Badge>
                      <span className="mono cut">{by.name}</span>
                    </span>
                  </Cell>
                </Row>
              );
            })}
          </TableBody>
        </Table>
      )}
      {outside.length > 0 && (
        <ul className="flex-none pb-4">
          {outside.map((match) => (
            <Outside key={match.key} by={match.by} />
          ))}
        </ul>
      )}
    </div>
  );
}
