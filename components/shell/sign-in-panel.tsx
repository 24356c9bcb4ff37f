import { CircleAlert, FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { PasswordInput } from "@/components/ui/password-input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ArchBackground } from "./arch-background";
import { BrandMark } from "./brand-mark";
import { LanguageSwitch } from "./language-switch";
import type { FormAction } from "./preferences";
import { ThemeSwitch } from "./theme-switch";

export interface SignInServer {
  readonly key: string;
  readonly name: string;
}

export interface SignInPanelProps {
  readonly action: FormAction;
  /** Fields that travel with the form: a token, where to go afterwards. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly servers: readonly SignInServer[];
  readonly server?: string | undefined;
  readonly account?: string | undefined;
  /** The main Domain, added to a name that has none. */
  readonly mainDomain?: string | undefined;
  readonly error?: string | undefined;
  /** The embedded sandbox is behind it: said before anybody types a real password. */
  readonly isSandbox?: boolean | undefined;
  /** The session ended in the middle of work. */
  readonly isAgain?: boolean | undefined;
  readonly locale: string;
  readonly setLocale: FormAction;
  readonly setTheme: FormAction;
}

function ServerField({ servers, server }: Pick<SignInPanelProps, "servers" | "server">) {
  const t = useTranslations("shell");
  const shown = servers.find(({ key }) => key === server) ?? servers[0];
  if (!shown) return null;
  return (
    <div className="mt-4">
      <label htmlFor="server" className="mb-1.5 block text-dense font-medium">
        {t("server")}
      </label>
      <Select id="server" name="server" size="large" isMono defaultValue={shown.key}>
        {servers.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Credentials({ account, mainDomain, error }: Pick<SignInPanelProps, "account" | "mainDomain" | "error">) {
  const t = useTranslations("shell");
  const isKnown = account !== undefined && account !== "";
  return (
    <>
      <div className="mt-4">
        <label htmlFor="account" className="mb-1.5 block text-dense font-medium">
          {t("account")}
        </label>
        <TextInput
          id="account"
          name="account"
          size="large"
          isMono
          required
          autoFocus={!isKnown}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          defaultValue={account}
          unit={mainDomain === undefined ? undefined : <span className="mono text-[13px]">@{mainDomain}</span>}
        />
      </div>
      <div className="mt-4">
        <label htmlFor="password" className="mb-1.5 block text-dense font-medium">
          {t("password")}
        </label>
        <PasswordInput
          id="password"
          name="password"
          size="large"
          required
          autoFocus={isKnown}
          autoComplete="current-password"
          showLabel={t("showPassword")}
          hideLabel={t("hidePassword")}
          {...(error !== undefined && { "aria-describedby": "sign-in-error" })}
        />
      </div>
    </>
  );
}

function SignInForm(props: SignInPanelProps) {
  const { action, hidden = {}, error, isAgain = false, isSandbox = false } = props;
  const t = useTranslations("shell");
  return (
    <form
      action={action}
      method={typeof action === "string" ? "post" : undefined}
      className="rounded-xl bg-raised px-7 pt-7 pb-6 shadow-menu narrow:px-5 narrow:py-6"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h1 className="text-title font-semibold">{t("signInTitle")}</h1>
      {isAgain && error === undefined && <p className="mt-1 text-dense text-text-2">{t("signInAgain")}</p>}
      {error !== undefined && (
        <div id="sign-in-error" className="mt-4">
          <Note tone="danger" role="alert" icon={<CircleAlert />}>
            {error}
          </Note>
        </div>
      )}
      {isSandbox && (
        <div className="mt-4">
          <Note tone="info" icon={<FlaskConical />}>
            <b>{t("sandboxTitle")}</b> {t("sandboxText")}
          </Note>
        </div>
      )}
      <ServerField {...props} />
      <Credentials {...props} />
      <div className="mt-6">
        <SubmitButton variant="primary" size="large" isWide busyLabel={t("signingIn")}>
          {t("signIn")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The page without a session: one plain form that works before any script has loaded. */
export function SignInPanel(props: SignInPanelProps) {
  const t = useTranslations("shell");
  return (
    <div className="relative grid min-h-dvh grid-rows-[1fr_auto] overflow-hidden bg-canvas">
      <ArchBackground />
      <main className="relative m-auto w-[384px] max-w-[calc(100vw-32px)] py-8">
        <div className="mb-6 flex items-center justify-center gap-3">
          <BrandMark className="size-8 text-accent" />
          <b className="text-page font-semibold tracking-[-0.02em]">{t("productName")}</b>
        </div>
        <SignInForm {...props} />
        <p className="mx-3 mt-5 text-center text-[12px]/4.5 text-balance text-text-3">{t("signInFine")}</p>
      </main>
      <footer className="relative flex items-center gap-4 px-6 py-4 text-small text-text-3 narrow:px-4">
        <span className="flex-1">{t("productLine")}</span>
        <LanguageSwitch action={props.setLocale} locale={props.locale} />
        <ThemeSwitch action={props.setTheme} />
      </footer>
    </div>
  );
}
