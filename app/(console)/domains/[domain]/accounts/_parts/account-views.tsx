import { useTranslations } from "next-intl";
import { SegmentedLinks } from "@/components/shell/links";
import { domainHref } from "@/lib/navigation";

/** In the address: the Accounts that are set aside, instead of all. */
export const ASIDE_VIEW = "aside";

interface AccountViewsProps {
  readonly domain: string;
  readonly isAside: boolean;
}

/** The two lists of a Domain's Accounts. */
export function AccountViews({ domain, isAside }: AccountViewsProps) {
  const t = useTranslations("aside");
  const href = domainHref(domain);
  return (
    <SegmentedLinks
      label={t("views")}
      items={[
        { href, label: t("all"), isCurrent: !isAside },
        { href: `${href}?view=${ASIDE_VIEW}`, label: t("list"), isCurrent: isAside },
      ]}
    />
  );
}
