import { Check } from "lucide-react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { isMenuItem, type MenuEntry, type MenuItem } from "./menu-entry";

interface MenuLineProps {
  readonly entry: MenuEntry;
  readonly id: string;
  readonly onChoose: (item: MenuItem) => void;
}

function lookOf(item: MenuItem): string {
  if (item.disabledReason !== undefined) return "text-text-off";
  return item.isDanger ? "text-danger-text" : "text-text [&_svg]:text-text-3";
}

/** One line of a menu. Pointing at an entry gives it the focus, so that there is never a second highlight. */
export function MenuLine({ entry, id, onChoose }: MenuLineProps) {
  if (entry.kind === "separator") return <hr className="-mx-1 my-1 border-0 border-t border-line" />;
  if (!isMenuItem(entry)) return <div className="px-2 pt-2 pb-1 text-micro font-medium text-text-3">{entry.label}</div>;
  const { label, icon, shortcut, isChecked, disabledReason } = entry;
  return (
    <button
      type="button"
      role={isChecked === undefined ? "menuitem" : "menuitemradio"}
      tabIndex={-1}
      data-label={label}
      aria-labelledby={`${id}-label`}
      {...(isChecked !== undefined && { "aria-checked": isChecked })}
      {...(disabledReason !== undefined && { "aria-disabled": true, "aria-describedby": `${id}-reason` })}
      {...(shortcut !== undefined && { "aria-keyshortcuts": shortcut })}
      onClick={() => onChoose(entry)}
      onPointerMove={(event) => event.currentTarget.focus()}
      className={classNames(
        "flex min-h-7.5 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-left outline-none focus:bg-pop-on focus:[&_kbd]:text-text-2 touch:min-h-10",
        lookOf(entry),
      )}
    >
      {icon}
      <span className="min-w-0">
        <span id={`${id}-label`} className="block whitespace-nowrap">
          {label}
        </span>
        {disabledReason !== undefined && (
          <span id={`${id}-reason`} className="block max-w-60 text-small text-text-3">
            {disabledReason}
          </span>
        )}
      </span>
      <span className={`ml-auto flex pl-6 ${isChecked === undefined ? "narrow:hidden" : ""}`}>
        {isChecked ? <Check aria-hidden="true" className="size-3.5" /> : shortcut && <Kbd isBare>{shortcut}</Kbd>}
      </span>
    </button>
  );
}
