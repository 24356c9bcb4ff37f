import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";

/** The keys of the palette, and the way to all the others. */
export function PaletteHints({ onKeys }: { readonly onKeys: () => void }) {
  const t = useTranslations("shell");
  const hints = [
    { keys: ["↑", "↓"], label: t("hintChoose") },
    { keys: ["Enter"], label: t("hintOpen") },
    { keys: ["Ctrl Enter"], label: t("hintNewTab") },
    { keys: ["Tab"], label: t("hintNextScope") },
  ];
  return (
    <div className="flex h-9 flex-none items-center gap-4 overflow-hidden border-t border-line bg-dlg-foot px-4 text-small text-text-3 narrow:hidden">
      {hints.map(({ keys, label }) => (
        <span key={label} className="flex items-center gap-1.25 whitespace-nowrap">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {label}
        </span>
      ))}
      <button
        type="button"
        tabIndex={-1}
        onClick={onKeys}
        className="ml-auto flex items-center gap-1.25 whitespace-nowrap"
      >
        <Kbd>?</Kbd>
        {t("hintAllKeys")}
      </button>
    </div>
  );
}
