"use client";

import { Ban, BookOpen, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/shell/links";
import { DrawerPoint, DrawerPoints } from "@/components/ui/drawer";
import { type AnyInput, type Command, effectOf, type Undo, undoOf } from "@/lib/catalogue";
import { commandHref } from "@/lib/navigation";
import { Fact } from "./fact";
import { RightsFact } from "./rights-fact";

interface CommandFactsProps {
  readonly command: Command;
  /** What is in the form now: rights and undo may depend on it. */
  readonly input: AnyInput;
}

function VerbLink({ verb }: { readonly verb: string }) {
  return (
    <TextLink href={commandHref(verb)} prefetch={false}>
      <span className="mono break-all">{verb}</span>
    </TextLink>
  );
}

/** How the command is undone, in a sentence. */
function UndoWords({ undo }: { readonly undo: Undo }): ReactNode {
  const t = useTranslations("explorer");
  const link = (verb: string) => () => <VerbLink key={verb} verb={verb} />;
  switch (undo.rule) {
    case "replace":
      return t.rich("undoReplace", { read: link(undo.read) });
    case "update":
      return t.rich("undoUpdate", { read: link(undo.read) });
    case "rename":
      return t("undoRename");
    case "never":
      return t("undoNever", { reason: undo.reason });
    case "create":
    case "delete":
    case "opposite":
      return undo.read === undefined
        ? t.rich("undoBy", { by: link(undo.by) })
        : t.rich("undoByRead", { by: link(undo.by), read: link(undo.read) });
  }
}

function UndoFact({ command, input }: CommandFactsProps) {
  const t = useTranslations("explorer");
  const undo = undoOf(command, input);
  const isRead = effectOf(command, input) === "read";
  const loses = undo !== undefined && undo.rule !== "never" ? undo.loses : undefined;
  return (
    <Fact title={t("facts.undo")}>
      <DrawerPoints>
        {isRead || undo === undefined ? (
          <DrawerPoint icon={<BookOpen className="size-3.5" />}>{t("undoNone")}</DrawerPoint>
        ) : (
          <DrawerPoint
            tone={undo.rule === "never" ? "warning" : "neutral"}
            icon={undo.rule === "never" ? <Ban className="size-3.5" /> : <Undo2 className="size-3.5" />}
          >
            <UndoWords undo={undo} />
          </DrawerPoint>
        )}
        {loses !== undefined && (
          <DrawerPoint tone="warning" icon={<Ban className="size-3.5" />}>
            {loses}
          </DrawerPoint>
        )}
      </DrawerPoints>
    </Fact>
  );
}

/** Commands that go with this one: what reads before it, its twin for the cluster or for one server. */
function relatedOf({ undo, serverTwin }: Command): readonly (readonly ["relatedReads" | "relatedServer", string])[] {
  const read = undo !== undefined && "read" in undo ? undo.read : undefined;
  return [
    ...(read === undefined ? [] : [["relatedReads", read] as const]),
    ...(serverTwin === undefined ? [] : [["relatedServer", serverTwin] as const]),
  ];
}

/** What there is to know about a command beside its form: rights, undo, help, what comes back, what goes with it. */
export function CommandFacts({ command, input }: CommandFactsProps) {
  const t = useTranslations("explorer");
  const { help, returns } = command;
  const related = relatedOf(command);
  return (
    <aside aria-label={command.verb} className="min-w-0">
      <RightsFact command={command} input={input} />
      <UndoFact command={command} input={input} />
      {help !== undefined && (
        <Fact title={t("facts.help")}>
          <DrawerPoints>
            <DrawerPoint tone="warning" icon={<TriangleAlert className="size-3.5" />}>
              {help}
            </DrawerPoint>
          </DrawerPoints>
        </Fact>
      )}
      <Fact title={t("facts.returns")}>
        <p className="first-letter:uppercase">{returns.shape}</p>
      </Fact>
      {related.length > 0 && (
        <Fact title={t("facts.related")}>
          <ul className="grid gap-1.5">
            {related.map(([words, verb]) => (
              <li key={verb}>
                <VerbLink verb={verb} />
                <span className="block text-small text-text-3">{t(words)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </aside>
  );
}
