"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { Avatar } from "@/components/ui/avatar";
import { Cell, Column, HeadCell, ROW_LINK, Row, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { jobHref } from "@/lib/navigation";
import { JobStatus } from "./job-status";
import { type JobRow, throughOf } from "./job-view";

/** Jobs, those under way first. */
export function JobsTable({ rows }: { readonly rows: readonly JobRow[] }) {
  const t = useTranslations("jobs");
  const tc = useTranslations("change");
  const format = useFormatter();
  const router = useRouter();
  const keys = useRowKeys({
    rows: rows.map(({ id }) => String(id)),
    onOpen: (id) => router.push(jobHref(Number(id))),
  });
  return (
    <Table label={t("title")} {...keys.table}>
      <colgroup>
        <Column />
        <Column className="w-[200px]" drop={2} />
        <Column className="w-[132px]" />
        <Column className="w-[236px]" />
        <Column className="w-[140px]" drop={3} />
      </colgroup>
      <TableHead>
        <tr>
          <HeadCell isFirst>{t("job")}</HeadCell>
          <HeadCell drop={2}>{t("where")}</HeadCell>
          <HeadCell isNumber>{t("progress")}</HeadCell>
          <HeadCell>{t("outcome")}</HeadCell>
          <HeadCell drop={3}>{t("started")}</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const words = tc(`title.${row.title.id}`, row.title.values);
          const name = row.realName === "" ? row.account : row.realName;
          return (
            <Row key={row.id} {...keys.row(String(row.id))}>
              <Cell place="title" isFirst weight="first" title={words}>
                <span className="flex items-center gap-2.5">
                  <span title={name} className="narrow:hidden">
                    <Avatar name={name} />
                  </span>
                  <Link tabIndex={-1} href={jobHref(row.id)} className={`${ROW_LINK} cut font-sans!`}>
                    {words}
                  </Link>
                </span>
              </Cell>
              <Cell drop={2} title={row.domain}>
                <span className="mono">{row.domain}</span>
              </Cell>
              <Cell place="figure" isNumber>
                {row.isListed &&
                  t("ofTotal", { through: format.number(throughOf(row)), total: format.number(row.total) })}
              </Cell>
              <Cell place="state">
                <JobStatus row={row} />
              </Cell>
              <Cell place="meta" drop={3} weight="third">
                <Moment at={row.startedAt} />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
