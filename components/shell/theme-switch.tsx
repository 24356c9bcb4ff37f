import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { FormAction } from "./preferences";

interface ToThemeProps {
  readonly theme: "light" | "dark";
  readonly label: string;
}

function ToTheme({ theme, label }: ToThemeProps) {
  return (
    <button
      type="submit"
      name="theme"
      value={theme}
      aria-label={label}
      title={label}
      className={buttonClass({ variant: "quiet", isIcon: true })}
    >
      <SunMoon />
    </button>
  );
}

/**
 * One button to the other theme. There are two, and the style sheet shows the one that leads away from the theme in
 * force, which may be the system's: so no script has to find out.
 */
export function ThemeSwitch({ action }: { readonly action: FormAction }) {
  const t = useTranslations("shell");
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined} className="flex">
      <span className="flex dark:hidden">
        <ToTheme theme="dark" label={t("toDark")} />
      </span>
      <span className="hidden dark:flex">
        <ToTheme theme="light" label={t("toLight")} />
      </span>
    </form>
  );
}
