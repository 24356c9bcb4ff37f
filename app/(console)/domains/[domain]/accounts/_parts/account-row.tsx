"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Moment } from "@/components/data/moment";
import { StorageUse } from "@/components/data/size";
import { stateOf } from "@/components/person/account-facts";
import { AccountStatus } from "@/components/person/account-status";
import { Checkbox } from "@/components/ui/checkbox";
import { RowMenuButton } from "@/components/ui/row-menu-button";
import { Skeleton } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import { Cell, ROW_LINK, Row } from "@/components/ui/table";
import { decode } from "@/lib/codec";
import { accountHref } from "@/lib/navigation";
import { shownError } from "@/lib/query/failure";
import type { RowAnswer } from "@/lib/query/use-rows";
import { isServiceOn, parseServices, type Services, serviceNames } from "@/lib/settings/services";
import type { AccountSummary } from "../../../_parts/use-summaries";
import { accountType } from "./account-type";
import type { ListedAccount } from "./use-account-page";

/** So many services are named in the list. */
const NAMED = 3;

export function servicesIn({ services }: AccountSummary): Services | undefined {
  return services === undefined ? undefined : parseServices(decode(services));
}

function ServicesText({ services }: { readonly services: Services }) {
  const t = useTranslations("accounts");
  // The server's own words: they are never translated.
  if (services.mode !== "some") return services.mode === "all" ? "All" : "None";
  const on = serviceNames(services).filter((name) => isServiceOn(services, name));
  const names = on.slice(0, NAMED).join(", ");
  const short = on.length > NAMED ? t("moreServices", { names, count: on.length - NAMED }) : names;
  return <span title={on.join(", ")}>{short === "" ? "None" : short}</span>;
}

interface StateProps {
  readonly summary: AccountSummary;
  /** No Account of the Domain opens: that is why this one cannot be read. */
  readonly isClosed: boolean;
}

function State({ summary, isClosed }: StateProps) {
  const t = useTranslations("accounts");
  if (summary.problem !== undefined) {
    return (
      <span title={summary.problem}>
        {isClosed ? <Status tone="off">{t("closed")}</Status> : <Status tone="warning">{t("unreadable")}</Status>}
      </span>
    );
  }
  const { account, used, limit, suspendAt } = summary;
  const facts = { services: servicesIn(summary), limit, delayedAt: suspendAt };
  return <AccountStatus state={stateOf(account, facts, used)} />;
}

interface AccountRowProps
  extends Pick<ComponentProps<typeof Row>, "onKeyDown" | "onFocus" | "onContextMenu" | "tabIndex"> {
  readonly listed: ListedAccount;
  /** `user@domain`. */
  readonly account: string;
  readonly answer: RowAnswer<AccountSummary> | undefined;
  readonly isClosed: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly onMenu: (anchor: HTMLElement) => void;
}

/** One Account. What is not read yet is a grey bar in its place. */
export function AccountRow(props: AccountRowProps) {
  const { listed, account, answer, isClosed, isOpen, isSelected, onToggle, onMenu, ...row } = props;
  const t = useTranslations("accounts");
  const td = useTranslations("data");
  const { name, extension } = listed;
  const failure: AccountSummary | undefined =
    answer?.error === undefined ? undefined : { account, problem: shownError(answer.error).message };
  const summary = answer?.row ?? failure;
  const waiting = summary === undefined && <Skeleton className="w-20 animate-late" />;
  const services = summary && servicesIn(summary);
  return (
    <Row {...row} data-row={account} isOpen={isOpen} isSelected={isSelected}>
      <Cell place="mark" isFirst>
        <Checkbox aria-label={td("selectRow", { name })} checked={isSelected} onChange={onToggle} tabIndex={-1} />
      </Cell>
      <Cell place="title" weight="first" title={name}>
        <Link tabIndex={-1} className={ROW_LINK} href={accountHref(account)}>
          {name}
        </Link>
      </Cell>
      <Cell place="meta" title={summary?.realName}>
        {waiting || summary?.realName}
      </Cell>
      <Cell drop={1} weight="third" title={extension}>
        {accountType(extension)}
      </Cell>
      <Cell drop={2} weight="third">
        {waiting || (services && <ServicesText services={services} />)}
      </Cell>
      <Cell place="figure">
        {waiting ||
          (summary?.used !== undefined && (
            <StorageUse used={summary.used} limit={summary.limit} meter="w-18 @max-[800px]:w-11 narrow:w-12" />
          ))}
      </Cell>
      <Cell drop={3} isNumber>
        {waiting ||
          (summary?.problem === undefined && (summary?.lastLogin ? <Moment at={summary.lastLogin} /> : td("never")))}
      </Cell>
      <Cell place="state">{waiting || (summary && <State summary={summary} isClosed={isClosed} />)}</Cell>
      <Cell isLast>
        <RowMenuButton label={t("actionsFor", { account: name })} isOpen={isOpen} onOpen={onMenu} />
      </Cell>
    </Row>
  );
}
