import { useTranslations } from "next-intl";
import { CardLoading } from "./card-loading";

/** The place of the form while its code is on the way. */
export function ResetPasswordLoading() {
  const t = useTranslations("account.password");
  return <CardLoading title={t("title")} note={t("which")} />;
}
