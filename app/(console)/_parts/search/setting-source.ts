import type { PaletteEntry, PaletteScope } from "@/components/shell/palette-data";
import { fetchRead } from "@/lib/query/fetch-command";
import { findSettings, type foundSetting, type Of } from "@/lib/reads";
import type { Locale } from "@/lib/settings";
import { type Place, settingHref } from "./place";
import type { Source } from "./source";

type Found = Of<typeof foundSetting>;

const SHORTEST = 2;
const MOST = 4;
const MOST_ALONE = 30;

export interface SettingWords {
  readonly language: Locale;
  readonly title: string;
  /** What the levels are called. */
  readonly ofDomain: string;
  readonly ofAccount: string;
}

/**
 * Settings of an Account are found where one is open, those of a Domain wherever one is near. Preferences are those of the
 * Account that is open, else the ones that the Domain gives to its Accounts.
 */
function objectOf(schema: string, { domain, account }: Place): string | undefined {
  if (schema === "account") return account;
  if (schema === "accountPrefs") return account ?? domain;
  return schema === "domain" ? domain : undefined;
}

function entryOf({ schema, key, label }: Found, place: Place, words: SettingWords): PaletteEntry[] {
  const object = objectOf(schema, place);
  if (object === undefined) return [];
  return [
    {
      key: `setting-${schema}-${key}`,
      icon: "setting",
      label,
      note: key,
      noteIsMono: true,
      badge: object === place.account ? words.ofAccount : words.ofDomain,
      place: object,
      placeIsMono: true,
      target: { href: settingHref(object, schema === "accountPrefs" ? "preferences" : "settings", key) },
    },
  ];
}

export function settingSource(scope: PaletteScope, place: Place, words: SettingWords): Source {
  return {
    scope,
    find: async function* ({ text, isAlone }, signal) {
      if (text.length < SHORTEST || place.domain === undefined) return;
      const most = isAlone ? MOST_ALONE : MOST;
      const found = await fetchRead(findSettings, { text, limit: MOST_ALONE, language: words.language }, { signal });
      const entries = found.flatMap((one) => entryOf(one, place, words)).slice(0, most);
      yield { groups: [{ key: "settings", title: words.title, entries }] };
    },
  };
}
