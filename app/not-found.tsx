import { MapPinOff } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { StateMessage } from "@/components/ui/state-message";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pages.notFound"))("title") };
}

/** An address that leads nowhere, whoever asks. */
export default async function NotFound() {
  const t = await getTranslations("pages.notFound");
  return (
    <main className="flex min-h-dvh">
      <StateMessage icon={<MapPinOff />} title={t("title")} actions={<LinkButton href="/">{t("back")}</LinkButton>}>
        {t("text")}
      </StateMessage>
    </main>
  );
}
