"use client";

import { useMemo } from "react";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import {
  getAccountEffectivePrefs,
  getAccountPrefs,
  updateAccountPrefs,
} from "@/lib/catalogue/commands/account/settings";
import { useCommand } from "@/lib/query/hooks";
import type { SettingsSchema } from "@/lib/settings";
import { useDefaultPrefs } from "../../../../_parts/use-default-prefs";
import { AccountFrame } from "../../_parts/account-frame";
import { saveAccountPrefs } from "../actions";

interface AccountPreferencesProps {
  /** `user@domain` */
  readonly account: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** The Preferences of one Account, over the Domain's default ones and those above. */
export function AccountPreferences({ account, schema, focusKey, find }: AccountPreferencesProps) {
  const at = account.lastIndexOf("@");
  const input = useMemo(() => ({ accountName: account }), [account]);
  const own = useCommand(getAccountPrefs, input);
  const effective = useCommand(getAccountEffectivePrefs, input);
  const readings = useMemo(
    () => ({ account: own.data ?? new Map(), accountName: account.slice(0, at) }),
    [own.data, account, at],
  );
  const { levels, isReady } = useDefaultPrefs(account.slice(at + 1), readings);
  return (
    <SettingsScreen
      own={own}
      asked={{ command: getAccountPrefs, input }}
      isReady={isReady}
      place={account}
      schema={schema}
      levels={levels}
      effective={effective.data}
      lockOf={useLocks(updateAccountPrefs, input)}
      save={(mode, form, why) => saveAccountPrefs(mode, account, form, why)}
      focusKey={focusKey}
      find={find}
      frame={(parts) => <AccountFrame account={account} page="accountPreferences" layout="fill" {...parts} />}
    />
  );
}
