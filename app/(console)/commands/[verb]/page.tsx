import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { commandHref } from "@/lib/navigation";
import { commandDeclarations } from "@/lib/reads";
import { Hydrate, read } from "../../_parts/hydrate";
import { pageCaller } from "../../_parts/page-caller";
import { CommandPage } from "../_parts/page/command-page";
import { UnknownCommand } from "../_parts/page/unknown-command";
import { schemasOf } from "../_parts/schemas-of";

interface CommandPageProps {
  readonly params: Promise<{ readonly verb: string }>;
}

/** Of the address, where anybody may have written anything. */
async function verbOf(params: CommandPageProps["params"]): Promise<string> {
  return decodeURIComponent((await params).verb)
    .toUpperCase()
    .slice(0, 100);
}

export async function generateMetadata({ params }: CommandPageProps): Promise<Metadata> {
  const t = await getTranslations("explorer");
  return { title: `${await verbOf(params)} · ${t("title")}` };
}

export default async function CommandOfPath({ params }: CommandPageProps) {
  const verb = await verbOf(params);
  const caller = await pageCaller(commandHref(verb));
  const command = commandsByVerb.get(verb);
  if (command === undefined) return <UnknownCommand verb={verb} />;
  const language = await getLocale();
  return (
    <Hydrate caller={caller} ready={[read(commandDeclarations, { verbs: [verb], language })]}>
      <CommandPage key={verb} verb={verb} schemas={schemasOf(command, language)} />
    </Hydrate>
  );
}
