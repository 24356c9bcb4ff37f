"use client";

import { useTranslations } from "next-intl";
import { Card, CardBody } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { codeOf } from "@/lib/access";
import { DOMAIN_RIGHTS, SERVER_RIGHTS } from "@/lib/catalogue";

interface RightsListProps {
  readonly chosen: ReadonlySet<string>;
  /** Codes that the Account has and that are in no list here. */
  readonly others: readonly string[];
  readonly isLocked: boolean;
  readonly onToggle: (code: string) => void;
}

/** Every right in words, with its code. Codes that the console does not know stay as they are unless somebody takes them away. */
export function RightsList({ chosen, others, isLocked, onToggle }: RightsListProps) {
  const t = useTranslations("accountRights");
  const tr = useTranslations("rights");
  const groups = [
    { id: "server", entries: SERVER_RIGHTS.map((right) => ({ code: codeOf(right), words: tr(right) })) },
    { id: "domain", entries: DOMAIN_RIGHTS.map((right) => ({ code: codeOf(right), words: tr(right) })) },
    { id: "other", entries: others.map((code) => ({ code, words: code })) },
  ] as const;
  return groups.map(
    ({ id, entries }) =>
      entries.length > 0 && (
        <Card key={id} title={t(`${id}Title`)}>
          <CardBody>
            <fieldset className="min-w-0">
              <legend className="mb-3 text-small text-text-3">{t(`${id}Text`)}</legend>
              <div className="grid gap-x-6 gap-y-3 touch:gap-y-1 @min-[560px]:grid-cols-2">
                {entries.map(({ code, words }) => (
                  <Checkbox
                    key={code}
                    checked={chosen.has(code)}
                    disabled={isLocked}
                    onChange={() => onToggle(code)}
                    hint={words === code ? undefined : <span className="mono">{code}</span>}
                  >
                    <span className="wrap-anywhere">{words}</span>
                  </Checkbox>
                ))}
              </div>
            </fieldset>
          </CardBody>
        </Card>
      ),
  );
}
