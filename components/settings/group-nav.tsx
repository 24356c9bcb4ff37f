"use client";

import { ChevronsUpDown, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { BottomSheet } from "@/components/ui/dialog";
import { SearchInput } from "@/components/ui/search-input";
import type { SettingsGroup } from "@/lib/settings";
import { groupId } from "./group-section";

const FILTER_LIMIT = 200;

export interface GroupEntry {
  readonly group: SettingsGroup;
  readonly changed: number;
}

export interface GroupNavProps {
  readonly groups: readonly GroupEntry[];
  /** The group that is being looked at. */
  readonly current: string | undefined;
  readonly onGo: (id: string) => void;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

function Count({ changed, count }: { readonly changed: number; readonly count: number }) {
  const t = useTranslations("settingsEditor");
  if (changed === 0) return <span className="ml-auto text-small font-normal text-text-3">{count}</span>;
  return (
    <span
      role="img"
      aria-label={t("changed")}
      title={t("changed")}
      className="ml-auto size-1.5 flex-none rounded-full bg-accent-mark"
    />
  );
}

function GroupLinks({ groups, current, onGo }: Pick<GroupNavProps, "groups" | "current" | "onGo">) {
  return groups.map(({ group: { id, title, fields }, changed }) => (
    <a
      key={id}
      href={`#${groupId(id)}`}
      aria-current={id === current || undefined}
      onClick={(event) => {
        event.preventDefault();
        onGo(id);
      }}
      className="flex h-7 items-center gap-2 rounded-md px-2 text-dense text-text-2 hover:bg-hover aria-[current]:bg-active aria-[current]:font-demi aria-[current]:text-text touch:h-11"
    >
      <span title={title} className="cut">
        {title}
      </span>
      <Count changed={changed} count={fields.length} />
    </a>
  ));
}

function Filter({ filter, onFilter }: Pick<GroupNavProps, "filter" | "onFilter">) {
  const t = useTranslations("settingsEditor");
  return (
    <SearchInput
      label={t("filter")}
      clearLabel={t("clearFilter")}
      value={filter}
      onChange={onFilter}
      maxLength={FILTER_LIMIT}
      size="small"
      shortcut="/"
    />
  );
}

/** The groups at the side, with their counts and a dot where something is changed. */
export function GroupNav(props: GroupNavProps) {
  const t = useTranslations("settingsEditor");
  return (
    <div className="w-46 flex-none overflow-y-auto border-r border-line-soft py-4 pr-2 pl-4 narrow:hidden">
      <div className="mb-2">
        <Filter {...props} />
      </div>
      <nav aria-label={t("groups")}>
        <GroupLinks {...props} />
      </nav>
    </div>
  );
}

/** When narrow: which group this is, and the others from below. */
export function GroupChooser(props: GroupNavProps) {
  const { groups, current, onGo, filter } = props;
  const t = useTranslations("settingsEditor");
  const [isOpen, setOpen] = useState(false);
  const [isFiltering, setFiltering] = useState(filter !== "");
  const entry = groups.find(({ group }) => group.id === current) ?? groups[0];
  const count = entry?.group.fields.length ?? 0;
  return (
    <div className="hidden flex-none border-b border-line-soft px-4 py-2 narrow:block">
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
          className="flex h-11 min-w-0 flex-1 items-center gap-2 rounded-md bg-canvas px-3 text-left font-demi inset-ring inset-ring-line"
        >
          <span className="flex-none">{entry?.group.title}</span>
          <span className="cut flex-1 text-small font-normal text-text-3">
            {entry !== undefined && entry.changed > 0
              ? t("countChanged", { count, changed: entry.changed })
              : t("count", { count })}
          </span>
          <ChevronsUpDown className="size-3.5" />
        </button>
        <IconButton
          icon={<Search />}
          label={t("showFilter")}
          aria-expanded={isFiltering}
          onClick={() => setFiltering(!isFiltering)}
        />
      </div>
      {(isFiltering || filter !== "") && (
        <div className="mt-2">
          <Filter {...props} />
        </div>
      )}
      <BottomSheet isOpen={isOpen} onClose={() => setOpen(false)} title={t("groups")} closeLabel={t("close")}>
        <nav aria-label={t("groups")} className="px-2 pb-4">
          <GroupLinks
            groups={groups}
            current={current}
            onGo={(id) => {
              setOpen(false);
              onGo(id);
            }}
          />
        </nav>
      </BottomSheet>
    </div>
  );
}
