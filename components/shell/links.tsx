import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CardRow } from "@/components/ui/card";
import { LinkButton as PlainLinkButton } from "@/components/ui/link-button";
import { SegmentedLinks as PlainSegmentedLinks } from "@/components/ui/segmented";
import { TabLinks as PlainTabLinks } from "@/components/ui/tab-links";

/** A button that goes to another page of the console. */
export function LinkButton(props: Omit<ComponentProps<typeof PlainLinkButton>, "as">) {
  return <PlainLinkButton {...props} as={Link} />;
}

/** The pages of an object. */
export function TabLinks(props: Omit<ComponentProps<typeof PlainTabLinks>, "as">) {
  return <PlainTabLinks {...props} as={Link} />;
}

/** Views of one page that have addresses. */
export function SegmentedLinks(props: Omit<ComponentProps<typeof PlainSegmentedLinks>, "as">) {
  return <PlainSegmentedLinks {...props} as={Link} />;
}

/** A line of a card that goes to another page of the console. */
export function LinkRow(props: Omit<ComponentProps<typeof CardRow>, "as">) {
  return <CardRow {...props} as={Link} />;
}

/** A link in running text. */
export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} className="rounded-sm font-medium text-accent-text underline-offset-3 hover:underline" />;
}

/** The first thing a keyboard reaches: past the menu to the page. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#content"
      className="sr-only focus-visible:not-sr-only focus-visible:fixed! focus-visible:top-2 focus-visible:left-2 focus-visible:z-40 focus-visible:rounded-md focus-visible:bg-raised focus-visible:px-3 focus-visible:py-2 focus-visible:shadow-menu"
    >
      {t("skipToContent")}
    </a>
  );
}
