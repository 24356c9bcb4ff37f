import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/shell/links";
import { PageFrame } from "@/components/shell/page-frame";
import { StateMessage } from "@/components/ui/state-message";

/** A page of the console that is not there (any more). */
export default function NotFound() {
  const t = useTranslations("pages.notFound");
  return (
    <PageFrame crumbs={[{ label: t("title") }]} layout="fill">
      <StateMessage icon={<MapPinOff />} title={t("title")} actions={<LinkButton href="/">{t("back")}</LinkButton>}>
        {t("text")}
      </StateMessage>
    </PageFrame>
  );
}
