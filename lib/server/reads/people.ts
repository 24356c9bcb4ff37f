import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, encode, IpAddress, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type {
  accountSession,
  accountSessions,
  accountSummaries,
  accountSummary,
  Of,
  ReadInput,
  ReadOutput,
} from "@/lib/reads";
import { parseQuantity, SIZES } from "@/lib/settings/quantity";
import { type RunOptions, runCommand } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

type Summary = Of<typeof accountSummary>;

/** As many commands at once as one person has connections. */
const AT_ONCE = 2;
const MOST_ROWS = 200;

function momentOf(value: Value | undefined): number | undefined {
  return value instanceof Timestamp && typeof value.at === "number" ? value.at : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  const number =
    typeof value === "number" ? value : typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** `10M` in bytes; nothing for `unlimited`, and for what is no size. */
function sizeInBytes(value: Value | undefined): number | undefined {
  const bytes = typeof value === "string" ? parseQuantity(value, SIZES) : undefined;
  return bytes === undefined || bytes < 0n || bytes > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(bytes);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function without<T extends object>(parts: T): Defined<T> {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Defined<T>; // only entries without a value were taken out
}

function summaryOf(account: string, settings: Dictionary, info: Dictionary): Summary {
  const services = settings.get("AccessModes") ?? settings.get("AccessMode");
  return {
    account,
    ...without({
      realName: textOf(settings.get("RealName")),
      services: services === undefined ? undefined : encode(services),
      serviceClass: textOf(settings.get("ServiceClass")),
      used: numberOf(info.get("StorageUsed")),
      limit: sizeInBytes(settings.get("MaxAccountSize")),
      suspendAt: numberOf(settings.get("QuotaSuspend")),
      lastLogin: momentOf(info.get("LastLogin")),
    }),
  };
}

async function readSummary(caller: Caller, account: string, options: RunOptions): Promise<Summary> {
  try {
    const settings = await runCommand(caller, catalogue.getAccountEffectiveSettings, { accountName: account }, options);
    const info = await runCommand(
      caller,
      catalogue.getAccountInfo,
      { accountName: account, keyList: ["LastLogin", "StorageUsed"] },
      options,
    );
    return summaryOf(account, settings, isDictionary(info) ? info : new Map());
  } catch (error) {
    // One account that was removed meanwhile, or may not be read, must not take the page with it.
    if (error instanceof AppError && (error.code === "reply" || error.code === "access"))
      return { account, problem: error.message };
    throw error;
  }
}

export async function readAccountSummaries(
  caller: Caller,
  { accounts }: ReadInput<typeof accountSummaries>,
  options: RunOptions,
): Promise<ReadOutput<typeof accountSummaries>> {
  return mapBounded(accounts.slice(0, MOST_ROWS), AT_ONCE, (account) => readSummary(caller, account, options));
}

function addressText(value: Value | undefined): string | undefined {
  return value instanceof IpAddress ? value.ip : textOf(value);
}

function sessionOf(id: string, data: Dictionary): Of<typeof accountSession> {
  return {
    id,
    protocol: textOf(data.get("protocol")) ?? textOf(data.get("Protocol")) ?? "",
    ...without({
      client: textOf(data.get("client")) ?? textOf(data.get("Client")),
      address: addressText(data.get("loginAddress") ?? data.get("address") ?? data.get("ip")),
      startedAt: momentOf(data.get("loginTime") ?? data.get("started")),
    }),
  };
}

export async function readAccountSessions(
  caller: Caller,
  { account }: ReadInput<typeof accountSessions>,
  options: RunOptions,
): Promise<ReadOutput<typeof accountSessions>> {
  const ids = await runCommand(caller, catalogue.listAccountSessions, { accountName: account }, options);
  const domainName = account.slice(account.lastIndexOf("@") + 1);
  const sessions = await mapBounded(ids, AT_ONCE, async (sessionID) => {
    try {
      return sessionOf(sessionID, await runCommand(caller, catalogue.getSession, { sessionID, domainName }, options));
    } catch (error) {
      // It ended between the two commands.
      if (error instanceof AppError && error.code === "reply") return undefined;
      throw error;
    }
  });
  return sessions.filter((session) => session !== undefined);
}
