import { parseArgs } from "node:util";
import { parseServerUrl, type ServerAddress } from "@/lib/client";
import { InputError } from "@/lib/errors";

export const PASSWORD_VARIABLE = "GATEHOUSE_DOCTOR_PASSWORD";

export const HELP = `Looks at a mail server through the eyes of the console and says what works. It only reads.

  npm run doctor -- --url pwd://mail.example.com:106 --user postmaster@mail.example.com

  --url ADDRESS    where the server listens for PWD: pwd://host:106 (STLS) or pwd+tls://host:port, with the options
                   ca=, fingerprint=, domain=, login= and clear= that CGPRO_URL takes
  --user ACCOUNT   who signs in; without it only what comes before the sign-in is looked at
  --report FILE    write what was found to this file too: no password, no account, no values of settings
  --help           show this text

The password is asked for. Where there is no terminal it is read from ${PASSWORD_VARIABLE}, else it is the first line
of standard input. A refused password is not tried again, because the server counts it against this machine's address.

Ends with 0 when nothing failed, 1 when something did, 2 when the command line is not right.
`;

/** A sentence for the person who typed the command. */
export class UsageError extends Error {}

export interface DoctorOptions {
  readonly address: ServerAddress;
  /** The account as it is sent to the server. */
  readonly login: string | undefined;
  readonly report: string | undefined;
}

/** Reads the command line; nothing when only the help was asked for. */
export function readOptions(args: readonly string[]): DoctorOptions | undefined {
  const { url, user, report, help } = readArguments(args);
  if (help) return undefined;
  if (url === undefined) throw new UsageError("--url is missing: where does the server listen?");
  const address = addressOf(url);
  return { address, login: user === undefined ? undefined : loginOf(user, address), report };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: "string" },
        user: { type: "string" },
        report: { type: "string" },
        help: { type: "boolean" },
      },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UsageError(sentence, { cause: error });
  }
}

function addressOf(url: string): ServerAddress {
  try {
    return parseServerUrl(url);
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function loginOf(user: string, { domain }: ServerAddress): string {
  if (user === "" || /[\s\p{Cc}]/u.test(user)) throw new UsageError("--user must be the name of an account.");
  return user.includes("@") || domain === undefined ? user : `${user}@${domain}`;
}
