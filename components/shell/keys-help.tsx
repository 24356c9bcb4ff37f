"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useCommandKey } from "./use-command-key";

interface KeysHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Realms that have a letter after `G`. */
  readonly realms: readonly { readonly goKey: string; readonly label: string }[];
  readonly hasSingleKeys: boolean;
}

interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly label: string; readonly press: readonly string[] }[];
}

function useGroups(realms: KeysHelpProps["realms"]): readonly KeyGroup[] {
  const t = useTranslations("shell");
  const command = useCommandKey();
  return [
    {
      title: t("keysEverywhere"),
      keys: [
        { label: t("keyPalette"), press: [`${command} K`] },
        { label: t("keyHelp"), press: ["?"] },
        { label: t("keyFilter"), press: ["/"] },
        { label: t("keyEscape"), press: ["Esc"] },
        { label: t("keySave"), press: [`${command} S`] },
      ],
    },
    {
      title: t("keysTables"),
      keys: [
        { label: t("keyRows"), press: ["↑", "↓"] },
        { label: t("keyTick"), press: ["Space"] },
        { label: t("keyExtend"), press: ["Shift ↑", "Shift ↓"] },
        { label: t("keyOpen"), press: ["Enter"] },
        { label: t("keyRowMenu"), press: ["."] },
      ],
    },
    { title: t("keysRealms"), keys: realms.map(({ goKey, label }) => ({ label, press: ["G", goKey] })) },
    { title: t("keysDrawer"), keys: [{ label: t("keyApply"), press: [`${command} Enter`] }] },
  ];
}

/** All keys of the console. */
export function KeysHelp({ isOpen, onClose, realms, hasSingleKeys }: KeysHelpProps) {
  const t = useTranslations("shell");
  const groups = useGroups(realms).filter((group) => group.keys.length > 0);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("keys")} closeLabel={t("close")} width="large">
      {!hasSingleKeys && <p className="mb-3">{t("singleKeysOff")}</p>}
      <div className="gap-8 wide:columns-2">
        {groups.map(({ title, keys }) => (
          <section key={title} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-small font-medium text-text-3">{title}</h3>
            <dl>
              {keys.map(({ label, press }) => (
                <div
                  key={label}
                  className="flex min-h-8 items-center gap-3 border-b border-line-soft py-1 last:border-b-0"
                >
                  <dt className="flex-1 text-text">{label}</dt>
                  <dd className="m-0 flex flex-none gap-1">
                    {press.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
