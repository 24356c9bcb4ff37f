import { FlaskConical, Plug, Users } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/shell/page-frame";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardRow } from "@/components/ui/card";
import type { CodeSpan } from "@/components/ui/code";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { PageHead } from "@/components/ui/page-head";
import { config } from "@/lib/server/config";
import { pageCaller } from "../_parts/page-caller";
import { Command } from "./_parts/command";
import { SANDBOX_SIGN_INS } from "./_parts/sign-ins";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pages.sandbox"))("title") };
}

const ADDRESSES = [
  { id: "starttls", url: "pwd://mail.example.com:106?domain=example.com" },
  { id: "implicit", url: "pwd+tls://mail.example.com:1106" },
  { id: "several", url: "main=pwd://a.example.com:106 lab=pwd://b.example.com:106" },
] as const;

const OPTIONS = [
  { id: "domain", text: "domain=NAME" },
  { id: "ca", text: "ca=FILE" },
  { id: "fingerprint", text: "fingerprint=…" },
  { id: "login", text: "login=apop" },
  { id: "clear", text: "clear=allow" },
] as const;

function startWith(url: string): readonly CodeSpan[] {
  const value = /[ ?]/.test(url) ? `"${url}"` : url;
  return [
    { text: "CGPRO_URL", role: "key" },
    { text: "=", role: "plain" },
    { text: value, role: "string" },
    { text: " npm start", role: "command" },
  ];
}

async function SignIns({ account }: { readonly account: string }) {
  const t = await getTranslations("pages.sandbox");
  return (
    <Card title={t("signIns")} icon={<Users />}>
      <p className="px-4 pb-3 text-dense text-text-2">{t("signInsText")}</p>
      {SANDBOX_SIGN_INS.map((one) => (
        <CardRow key={one.role}>
          <Avatar name={one.account.replace(/@.*/, "")} />
          <span className="min-w-0 py-1.5">
            <span className="mono block wrap-anywhere">{one.account}</span>
            <span className="block text-small text-text-3">{t(one.role)}</span>
          </span>
          {one.account === account && (
            <span className="ml-auto">
              <Badge tone="accent">{t("you")}</Badge>
            </span>
          )}
        </CardRow>
      ))}
    </Card>
  );
}

async function Connecting() {
  const t = await getTranslations("pages.sandbox");
  return (
    <Card title={t("connect")} icon={<Plug />}>
      <CardBody>
        <p className="text-dense text-text-2">{t("connectText")}</p>
        <ul className="mt-4 grid gap-3.5" aria-label={t("addresses")}>
          {ADDRESSES.map(({ id, url }) => (
            <Command key={id} spans={startWith(url)}>
              {t(id)}
            </Command>
          ))}
        </ul>
        <h3 className="mt-6 mb-2.5 text-small font-medium text-text-3">{t("options")}</h3>
        <KeyValues>
          {OPTIONS.map(({ id, text }) => (
            <KeyValue key={id} name={<code className="mono text-text">{text}</code>}>
              {t(id)}
            </KeyValue>
          ))}
        </KeyValues>
      </CardBody>
    </Card>
  );
}

/** What the console is connected to, who can sign in to the sandbox, and how a real server is connected. */
export default async function Sandbox() {
  const { actor, server } = await pageCaller("/sandbox");
  const t = await getTranslations("pages.sandbox");
  const { isSandbox } = config();
  return (
    <PageFrame crumbs={[{ label: t("title") }]}>
      <PageHead title={t("title")} />
      <div className="grid max-w-[860px] gap-4 px-6 pb-10 narrow:px-4">
        <Card title={t(isSandbox ? "isSandbox" : "isReal")} icon={<FlaskConical />}>
          <CardBody>
            <div className="grid gap-2 text-dense text-text-2">
              {isSandbox ? (
                <>
                  <p>{t("what")}</p>
                  <p>{t("keeps")}</p>
                </>
              ) : (
                <p>{t("real", { server: server.name })}</p>
              )}
            </div>
          </CardBody>
        </Card>
        {isSandbox && <SignIns account={actor.account} />}
        <Connecting />
      </div>
    </PageFrame>
  );
}
