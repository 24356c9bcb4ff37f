import { useTranslations } from "next-intl";
import { SegmentedSubmit } from "@/components/ui/segmented";
import { type FormAction, LANGUAGES } from "./preferences";

interface LanguageSwitchProps {
  readonly action: FormAction;
  readonly locale: string;
}

/** Each language in its own name. */
export function LanguageSwitch({ action, locale }: LanguageSwitchProps) {
  const t = useTranslations("shell");
  const options = LANGUAGES.map(({ value, label }) => ({ value, label, lang: value }));
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined} className="flex">
      <SegmentedSubmit label={t("language")} name="locale" options={options} value={locale} />
    </form>
  );
}
