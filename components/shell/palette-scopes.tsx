import { useTranslations } from "next-intl";
import type { PaletteScope } from "./palette-data";

interface PaletteScopesProps {
  readonly scopes: readonly PaletteScope[];
  readonly current: string | undefined;
  readonly status: string;
  readonly onChoose: (scope: PaletteScope) => void;
}

/** Where to look. The keyboard changes it by the prefix or by Tab, so that the focus never leaves the field. */
export function PaletteScopes({ scopes, current, status, onChoose }: PaletteScopesProps) {
  const t = useTranslations("shell");
  return (
    <div className="flex flex-none items-center gap-1 border-b border-line-soft px-3 py-2">
      <fieldset
        aria-label={t("paletteScopes")}
        className="m-0 flex min-w-0 gap-1 overflow-x-auto border-0 p-0 [scrollbar-width:none]"
      >
        {scopes.map((scope) => (
          <button
            key={scope.key}
            type="button"
            tabIndex={-1}
            aria-pressed={scope.key === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(scope)}
            className={`flex h-6 flex-none items-center gap-1.5 rounded-md px-2 text-small font-medium touch:h-10 ${
              scope.key === current
                ? "bg-accent-soft text-accent-text inset-ring inset-ring-accent-line"
                : "text-text-2 hover:bg-hover"
            }`}
          >
            {scope.label}
            {scope.prefix !== "" && <kbd className="font-mono text-micro text-text-3">{scope.prefix}</kbd>}
          </button>
        ))}
      </fieldset>
      <span role="status" className="cut ml-auto pl-2 text-small text-text-3">
        {status}
      </span>
    </div>
  );
}
