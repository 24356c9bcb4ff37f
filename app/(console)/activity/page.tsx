import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changesRead } from "@/lib/reads";
import { Hydrate, read } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { ActivityScreen } from "./_parts/activity-screen";
import { changesInput, viewOf } from "./_parts/activity-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

interface ActivityProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function Activity({ searchParams }: ActivityProps) {
  const params = await searchParams;
  const caller = await pageCaller("/activity");
  const view = viewOf((name) => {
    const value = params[name];
    return typeof value === "string" ? value : undefined;
  });
  // A text is also looked for in the titles of the reader's language, which the browser knows.
  const ready = view.text === undefined ? [read(changesRead, changesInput(view, []))] : [];
  return (
    <Hydrate caller={caller} ready={ready}>
      <ActivityScreen />
    </Hydrate>
  );
}
