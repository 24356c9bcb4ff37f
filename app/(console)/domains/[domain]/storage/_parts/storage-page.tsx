"use client";

import { FolderTree, HardDrive, MapPin, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { CardAnswer } from "@/components/person/card-answer";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import { LinkButton } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { Card, CardActions, CardBody, CardRow } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import type { Command, Input } from "@/lib/catalogue";
import {
  createAccountStorage,
  deleteDirectoryRecords,
  getDomainLocation,
  insertDirectoryRecords,
  listAccountStorage,
} from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { createDomainStorage, listDomainStorage } from "@/lib/catalogue/commands/domain-set/domains";
import { domainHref, isOperator } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";
import { DomainPage } from "../../_parts/domain-page";
import type { StorageQuestion } from "./storage-dialogs";

const CreateStorage = dynamic(() => import("./storage-dialogs").then((module) => module.CreateStorage));
const DirectoryRecords = dynamic(() => import("./storage-dialogs").then((module) => module.DirectoryRecords));

interface CardProps {
  readonly domain: string;
  readonly onAsk: (question: StorageQuestion) => void;
}

/** Where the files of the Domain are. Members of a Cluster share those below one directory (Guide, "Clusters"). */
function LocationCard({ domain }: Pick<CardProps, "domain">) {
  const t = useTranslations("domain.storage");
  const location = useCommand(getDomainLocation, { domainName: domain });
  return (
    <Card title={t("location")} icon={<MapPin className="text-text-3" />}>
      <CardAnswer query={location} lines={2}>
        {(path) => (
          <CardBody>
            <KeyValues>
              <KeyValue name={t("path")}>
                <span className="mono">{path}</span>
              </KeyValue>
              <KeyValue name={t("shared")}>{t(/^SharedDomains\b/i.test(path) ? "sharedYes" : "sharedNo")}</KeyValue>
            </KeyValues>
            <p className="mt-2 text-small text-text-3">{t("locationNote")}</p>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}

interface StoragesProps {
  readonly title: string;
  readonly note: string;
  readonly names: ReturnType<typeof useCommand<Record<never, never>, "strings">>;
  /** Why no other can be made. */
  readonly missing: string | undefined;
  readonly onCreate: (taken: readonly string[]) => void;
}

/** Storage directories by their names. */
function Storages({ title, note, names, missing, onCreate }: StoragesProps) {
  const t = useTranslations("domain.storage");
  const create = (
    <Button
      variant="quiet"
      size="small"
      icon={<Plus />}
      disabledReason={missing === undefined ? undefined : t("lackRight", { right: missing })}
      onClick={() => onCreate(names.data ?? [])}
    >
      {t("create")}
    </Button>
  );
  return (
    <Card title={title} icon={<HardDrive className="text-text-3" />} note={names.data?.length} actions={create}>
      <CardAnswer query={names} lines={2}>
        {(list) => (
          <>
            <p className="px-4 pt-1 pb-3 text-small text-text-3">{list.length === 0 ? t("usualOnly") : note}</p>
            {list.map((name) => (
              <CardRow key={name}>
                <span className="mono">{name}</span>
              </CardRow>
            ))}
          </>
        )}
      </CardAnswer>
    </Card>
  );
}

function useReason(): (command: Command, input: Input<typeof insertDirectoryRecords>) => string | undefined {
  const t = useTranslations("domain.storage");
  const missingRight = useMissingRight();
  return (command, input) => {
    const right = missingRight(command, input);
    return right === undefined ? undefined : t("lackRight", { right });
  };
}

/** The Domain's objects in the Directory, and whether the server keeps their records by itself. */
function DirectoryCard({ domain, onAsk }: CardProps) {
  const t = useTranslations("domain.storage");
  const reasonFor = useReason();
  const input = { domainName: domain };
  const settings = useCommand(getDomainEffectiveSettings, input);
  return (
    <Card
      title={t("directory")}
      icon={<FolderTree className="text-text-3" />}
      actions={
        <LinkButton variant="quiet" size="small" href={`${domainHref(domain, "settings")}?key=CentralDirectory`}>
          {t("setting")}
        </LinkButton>
      }
    >
      <CardAnswer query={settings} lines={2}>
        {(values) => {
          const mode = values.get("CentralDirectory");
          return (
            <CardBody>
              <KeyValues>
                <KeyValue name={t("integration")}>
                  {typeof mode === "string" ? <span className="mono">{mode}</span> : t("integrationUnset")}
                </KeyValue>
              </KeyValues>
              <p className="mt-2 text-small text-text-3">{t("directoryNote")}</p>
            </CardBody>
          );
        }}
      </CardAnswer>
      <CardActions>
        <Button disabledReason={reasonFor(insertDirectoryRecords, input)} onClick={() => onAsk({ about: "insert" })}>
          {t("insert")}
        </Button>
        <Button
          variant="danger-quiet"
          disabledReason={reasonFor(deleteDirectoryRecords, input)}
          onClick={() => onAsk({ about: "remove" })}
        >
          {t("remove")}
        </Button>
      </CardActions>
    </Card>
  );
}

/** Where the Domain is kept: its files, the storage for its new accounts, its records in the Directory. */
export function StoragePage({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.storage");
  const actor = useActor();
  const missingRight = useMissingRight();
  const question = useQuestion<StorageQuestion>();
  const forAccounts = useCommand(listAccountStorage, { domainName: domain });
  const forDomains = useCommand(listDomainStorage, {}, { enabled: isOperator(actor) });
  const { asked, ask } = question;
  const create = (isForDomains: boolean) => (taken: readonly string[]) => ask({ about: "create", isForDomains, taken });
  return (
    <DomainPage domain={domain} page="domainStorage" drawer={question.drawer}>
      <div className="@container px-6 py-5 narrow:px-4">
        <div className="grid items-start gap-4 @min-[800px]:grid-cols-2">
          <div className="grid min-w-0 gap-4">
            <LocationCard domain={domain} />
            <DirectoryCard domain={domain} onAsk={ask} />
          </div>
          <div className="grid min-w-0 gap-4">
            <Storages
              title={t("forAccounts")}
              note={t("forAccountsNote")}
              names={forAccounts}
              missing={missingRight(createAccountStorage, { domainName: domain, storage: "" })}
              onCreate={create(false)}
            />
            {isOperator(actor) && (
              <Storages
                title={t("forDomains")}
                note={t("forDomainsNote")}
                names={forDomains}
                missing={missingRight(createDomainStorage, { storage: "" })}
                onCreate={create(true)}
              />
            )}
          </div>
        </div>
      </div>
      {asked?.about === "create" && (
        <CreateStorage
          key={question.no}
          question={question}
          domain={domain}
          isForDomains={asked.isForDomains}
          taken={asked.taken}
        />
      )}
      {(asked?.about === "insert" || asked?.about === "remove") && (
        <DirectoryRecords key={question.no} question={question} domain={domain} about={asked.about} />
      )}
      {question.dialogs}
    </DomainPage>
  );
}
