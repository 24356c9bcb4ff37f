import { type AnyInput, type Command, writeInput } from "@/lib/catalogue";
import { encode } from "@/lib/codec";
import type { Read } from "@/lib/reads";
import type { RunningConsole } from "./console";
import { PASSWORD } from "./start-sandbox";

/** One signed-in person who asks over HTTP as a browser does, without one. */
export class HttpVisitor {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Sends the form of the sign-in page, which works without script. `address` is whom the throttle takes it for. */
  static async signIn(
    { url }: Pick<RunningConsole, "url">,
    account: string,
    address = "192.0.2.7",
  ): Promise<HttpVisitor> {
    const headers = { origin: url, "x-forwarded-for": address };
    const page = await (await fetch(`${url}/sign-in`, { headers })).text();
    const form = page.split("<form").find((part) => part.includes('name="password"')) ?? "";
    const fields = new FormData();
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      fields.set(/name="([^"]*)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? "");
    const server = /<option value="([^"]*)"/.exec(form)?.[1];
    if (server !== undefined) fields.set("server", server);
    fields.set("account", account);
    fields.set("password", PASSWORD);
    const answer = await fetch(`${url}/sign-in`, { method: "POST", headers, body: fields, redirect: "manual" });
    const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
    const cookie = cookies.find((one) => /gatehouse=./.test(one));
    if (cookie === undefined) throw new Error(`${account} cannot sign in: ${answer.status} ${cookies.join(" ")}`);
    return new HttpVisitor(url, cookie);
  }

  /** The whole of a page, as it first comes. */
  async page(path: string): Promise<string> {
    const answer = await fetch(this.#url + path, { headers: { cookie: this.#cookie }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} is answered ${answer.status}.`);
    return text;
  }

  command(command: Command, input: AnyInput): Promise<string> {
    return this.#query({ command: command.verb, input: writeInput(input) });
  }

  read<I, O>(read: Read<I, O>, input: I): Promise<string> {
    return this.#query({ read: read.name, input: encode(read.input.write(input) ?? null) });
  }

  async #query(body: Readonly<Record<string, string>>): Promise<string> {
    const headers = { cookie: this.#cookie, origin: this.#url, "content-type": "application/json" };
    const answer = await fetch(`${this.#url}/api/query`, { method: "POST", headers, body: JSON.stringify(body) });
    const { value, error }: { value?: string; error?: unknown } = await answer.json();
    if (value === undefined) throw new Error(`${JSON.stringify(body)} is answered ${JSON.stringify(error)}`);
    return value;
  }
}
