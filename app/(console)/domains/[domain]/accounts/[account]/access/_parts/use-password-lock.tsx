import { useTranslations } from "next-intl";
import { useRank } from "@/components/person/use-account";
import { useMissingRight } from "@/components/session/actor-context";
import { setAccountPassword } from "@/lib/catalogue/commands/account/password";

/** Why this person may not touch the application passwords, in one sentence. */
export function usePasswordLock(account: string): string | undefined {
  const t = useTranslations("accountAccess");
  const right = useMissingRight()(setAccountPassword, { accountName: account });
  const { lacking = [] } = useRank(account);
  if (right !== undefined) return t("noRight", { right });
  return lacking.length === 0 ? undefined : t("outranked", { rights: lacking.join(", ") });
}
