import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The place of the form while its code is on the way. */
export function ResetPasswordLoading() {
  const t = useTranslations("account.password");
  return (
    <Card title={t("title")} note={t("which")}>
      <div className="h-96 animate-late px-4 pt-3">
        <Skeleton className="w-3/5" />
      </div>
    </Card>
  );
}
