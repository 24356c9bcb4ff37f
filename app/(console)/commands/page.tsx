import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCaller } from "../_parts/page-caller";
import { CommandsStart } from "./_parts/commands-start";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("explorer"))("title") };
}

export default async function CommandsPage() {
  await pageCaller("/commands");
  return <CommandsStart />;
}
