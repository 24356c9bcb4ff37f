import { QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import { type FrameParts, SettingsEditor, type SettingsEditorProps } from "@/components/settings/settings-editor";
import { Toasts } from "@/components/ui/toasts";
import type { ChangeMode, ChangeResult, KeyResult, Receipt } from "@/lib/changes";
import { type Dictionary, dictionary, encode, type Value } from "@/lib/codec";
import { messagesOf } from "@/lib/messages";
import { makeQueryClient } from "@/lib/query/client";
import { accountLevels, changedKeys, type Locale, type SettingsForm, type SettingsSchema } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { show } from "./screen";

type Settings = Readonly<Record<string, Value>>;

export const map = (settings: Settings = {}): Dictionary => dictionary(Object.entries(settings));

/** What was sent, one entry for each press. */
export interface Sent {
  readonly mode: ChangeMode;
  readonly form: SettingsForm;
  readonly changes: Settings;
}

export const PREVIEW = {
  title: { id: "accountSettings", values: { account: "anna" } },
  steps: [],
  objects: 1,
  forced: [],
  clashes: [],
} as const;

export function receiptOf(keys: readonly KeyResult[], more: Partial<Receipt["steps"][number]> = {}): ChangeResult {
  const step = {
    no: 0,
    verb: "UPDATEACCOUNTSETTINGS",
    line: [],
    outcome: "done",
    durationMs: 3,
    keys,
    ...more,
  } as const;
  const receipt: Receipt = {
    id: 7,
    title: { id: "accountSettings", values: { account: "anna" } },
    outcome: "done",
    startedAt: "2026-11-20T14:33:06Z",
    durationMs: 12,
    steps: [step],
    undo: { possible: 0, never: [] },
    seal: "41d07c3b",
    touched: { kinds: [], names: [] },
  };
  return { kind: "receipt", receipt };
}

/** A few groups of the schema: the test DOM is slow with all of them. */
const someGroups: SettingsSchema = {
  ...accountSettings,
  groups: accountSettings.groups.filter(({ id }) =>
    ["personal", "authentication", "mailStorage", "storageQuota", "realTime"].includes(id),
  ),
};

/** Everything is taken, as a server that allows everything would. */
export function takeAll({ changes }: Sent): ChangeResult {
  return receiptOf(Object.entries(changes).map(([key, value]) => ({ key, after: encode(value), state: "taken" })));
}

interface Options {
  readonly schema?: SettingsSchema;
  readonly own?: Settings;
  readonly domainDefaults?: Settings | "unreadable";
  readonly wide?: Settings | "unreadable";
  readonly effective?: Settings;
  readonly lockOf?: SettingsEditorProps["lockOf"];
  readonly focusKey?: string;
  readonly locale?: Locale;
  readonly servicesAbove?: SettingsEditorProps["servicesAbove"];
  /** What the console's server answers to each press. */
  readonly answer?: (sent: Sent) => ChangeResult | Promise<ChangeResult>;
}

const reading = (settings: Settings | "unreadable" = {}) => (settings === "unreadable" ? settings : map(settings));

function frame({ footer, drawer, children }: FrameParts) {
  return (
    <main>
      {children}
      {footer}
      {drawer}
      <a href="/domains">Domains</a>
    </main>
  );
}

/**
 * The editor of an Account's settings over its levels. `server.own` is what the Account has now: a test changes it as
 * another person would, and `server.reread()` hands it to the page as a new reading.
 */
export function showSettings(options: Options = {}) {
  const { schema = someGroups, locale = "en", answer = takeAll } = options;
  const sent: Sent[] = [];
  let update: (own: Dictionary) => void = () => undefined;
  const server = { own: map(options.own), reread: () => update(server.own) };

  async function save(mode: ChangeMode, form: SettingsForm): Promise<ChangeResult> {
    const changed = changedKeys(schema, server.own, form.edits);
    const one = { mode, form, changes: changed.ok ? Object.fromEntries(changed.changes) : {} };
    sent.push(one);
    return answer(one);
  }
  function Page() {
    const [own, setOwn] = useState(server.own);
    update = setOwn;
    const [levels, setLevels] = useState<readonly [Dictionary, SettingsEditorProps["levels"]]>();
    const built = levels?.[0] === own ? levels[1] : undefined;
    if (built === undefined) {
      const account = { account: own, accountName: "anna", domainName: "northwind.example", wide: "server" } as const;
      const above = { domainDefaults: reading(options.domainDefaults), wideDefaults: reading(options.wide) };
      setLevels([own, accountLevels({ ...account, ...above })]);
      return null;
    }
    return (
      <SettingsEditor
        schema={schema}
        explicit={own}
        levels={built}
        effective={options.effective && map(options.effective)}
        lockOf={options.lockOf ?? (() => undefined)}
        passwordKeys={["Password", "RADIUSPassword"]}
        suggestions={new Map([["ServiceClass", ["Staff", "Shared"]]])}
        servicesAbove={options.servicesAbove}
        save={save}
        readAgain={async () => {
          setOwn(server.own);
          return server.own;
        }}
        focusKey={options.focusKey}
        frame={frame}
      />
    );
  }
  const view = show(
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={messagesOf(locale)}>
      <QueryClientProvider client={makeQueryClient()}>
        <Toasts label="Notices" closeLabel="Close">
          <Page />
        </Toasts>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
  return { ...view, sent, server };
}
