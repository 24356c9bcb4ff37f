"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";
import { Moment } from "@/components/data/moment";
import { CardAnswer } from "@/components/person/card-answer";
import { Card } from "@/components/ui/card";
import { Status } from "@/components/ui/status";
import { FIGURES, type ReadOutput, type serverPulse } from "@/lib/reads";

type Pulse = UseQueryResult<ReadOutput<typeof serverPulse>>;

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

function Uptime({ startedAt }: { readonly startedAt: number }) {
  const t = useTranslations("overview");
  const now = useNow();
  if (now === undefined) return null;
  const ran = Math.max(0, now - startedAt);
  const [days, hours] = [Math.floor(ran / DAY_MS), Math.floor((ran % DAY_MS) / HOUR_MS)];
  return <>{t("up", { days, hours })}</>;
}

/** The server in one line: whether it answers, which it is, for how long it runs. */
export function ServerLine({ pulse }: { readonly pulse: Pulse }) {
  const t = useTranslations("overview");
  const { data, dataUpdatedAt, isError } = pulse;
  if (isError && data === undefined) return <Status tone="trouble">{t("noAnswer")}</Status>;
  if (data === undefined) return null;
  const { version, startedAt, answeredMs } = data;
  const parts = [
    ...(version === undefined ? [] : [<span key="version">{`CommuniGate Pro ${version}`}</span>]),
    ...(startedAt === undefined ? [] : [<Uptime key="up" startedAt={startedAt} />]),
    <span key="read">{t.rich("read", { time: () => <Moment at={dataUpdatedAt} /> })}</span>,
  ];
  return (
    <span className="flex items-center justify-end gap-4 narrow:hidden">
      <Status tone={isError ? "trouble" : "ok"}>{isError ? t("noAnswer") : t("answers", { ms: answeredMs })}</Status>
      {parts}
    </span>
  );
}

/** The levels that the server counts, those that it has. */
export function Figures({ pulse }: { readonly pulse: Pulse }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  return (
    <Card>
      <CardAnswer query={pulse} lines={1}>
        {({ figures }) => {
          const values = new Map(figures.map(({ name, value }) => [name, value]));
          const shown = FIGURES.filter((name) => values.has(name));
          if (shown.length === 0) return <p className="p-4 text-dense text-text-2">{t("noFigures")}</p>;
          return (
            <dl className="-mt-px -ml-px grid grid-cols-2 @min-[560px]:grid-cols-4 @min-[1060px]:grid-cols-8">
              {shown.map((name) => (
                <div key={name} className="border-t border-l border-line-soft px-4 py-3">
                  <dt className="cut text-small text-text-2">{t(`figure.${name}`)}</dt>
                  <dd className="mt-0.5 text-[20px]/7 font-semibold tabular-nums">
                    {format.number(values.get(name) ?? 0)}
                  </dd>
                  <dd className="cut text-micro text-text-3">{t(`unit.${name}`)}</dd>
                </div>
              ))}
            </dl>
          );
        }}
      </CardAnswer>
    </Card>
  );
}
