import type { Engine } from "../engine";
import { refuse } from "../refusal";
import type { Account } from "../state/account";
import { type Attempt, authenticate, provesByHmac, provesByPassword, provesBySession } from "./authenticate";

/**
 * The command AUTH. No public source shows its byte exchange on this protocol: the dialogue is the one of POP3, with 300
 * and base64 in place of the plus sign. WEBUSER and SESSIONID are one clear line, as vendor clients send it.
 */
export interface AuthDialogue {
  readonly engine: Engine;
  readonly challenge: string;
  readonly address: string;
  readonly secure: boolean;
  /** Sends a 300 line and gives the peer's next one, decoded; throws when the peer gives up. */
  ask(prompt: string): Promise<string>;
}

function decode64(text: string): string {
  const bytes = Buffer.from(text, "base64");
  if (!/^[A-Za-z0-9+/=]*$/.test(text)) throw refuse("The authentication data is not correctly encoded");
  return bytes.toString();
}

function signIn(
  dialogue: AuthDialogue,
  attempt: Omit<Attempt, "address" | "service" | "exposed">,
  options = {},
): Account {
  const { engine, address, secure } = dialogue;
  return authenticate(engine, { service: "PWD", exposed: !secure, ...options, ...attempt, address });
}

type Mechanism = (dialogue: AuthDialogue, argument: string) => Promise<Account>;

const plain: Mechanism = async (dialogue, argument) => {
  const [, login = "", password = ""] = (argument === "" ? await dialogue.ask("") : decode64(argument)).split("\0");
  return signIn(dialogue, { login, proves: provesByPassword(dialogue.engine, password) });
};

const login: Mechanism = async (dialogue, argument) => {
  const name = argument === "" ? await dialogue.ask("Username:") : decode64(argument);
  const password = await dialogue.ask("Password:");
  return signIn(dialogue, { login: name, proves: provesByPassword(dialogue.engine, password) });
};

const cramMd5: Mechanism = async (dialogue) => {
  const [, name = "", digest = ""] = /^(.*) ([0-9a-fA-F]{32})$/.exec(await dialogue.ask(dialogue.challenge)) ?? [];
  const proves = provesByHmac(dialogue.engine, dialogue.challenge, digest);
  return signIn(dialogue, { login: name, proves }, { exposed: false });
};

const webUser: Mechanism = async (dialogue, argument) => {
  const [, name = "", password = ""] = /^(\S+) (.*)$/.exec(argument) ?? [];
  return signIn(dialogue, { login: name, proves: provesByPassword(dialogue.engine, password) }, { service: "WebMail" });
};

const sessionId: Mechanism = async (dialogue, argument) => {
  const [, name = "", id = ""] = /^(\S+) (\S+)$/.exec(argument) ?? [];
  return signIn(dialogue, { login: name, proves: provesBySession(dialogue.engine, id) });
};

const MECHANISMS: ReadonlyMap<string, Mechanism> = new Map([
  ["PLAIN", plain],
  ["LOGIN", login],
  ["CRAM-MD5", cramMd5],
  ["WEBUSER", webUser],
  ["SESSIONID", sessionId],
]);

export async function authCommand(dialogue: AuthDialogue, argument: string): Promise<Account> {
  const [, name = "", rest = ""] = /^(\S*) ?(.*)$/.exec(argument) ?? [];
  const mechanism = MECHANISMS.get(name.toUpperCase());
  if (mechanism === undefined)
    throw refuse(`Authentication method must be one of ${[...MECHANISMS.keys()].join(", ")}`);
  return mechanism(dialogue, rest);
}

/** What the peer answered to a 300 line. */
export function readResponse(line: string): string {
  if (line === "*") throw refuse("Authentication was given up");
  return decode64(line);
}
