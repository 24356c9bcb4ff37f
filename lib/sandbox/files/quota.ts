import { parseQuantity, SIZES } from "@/lib/settings/quantity";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { effectiveAccountSettings } from "../settings-levels";
import type { Account } from "../state/account";
import type { FileStorage } from "./file-storage";

/** A limit in bytes or files; a word such as `unlimited`, or less than nothing, is none. */
function limitIn(settings: ReadonlyMap<string, unknown>, key: string): number {
  const limit = parseQuantity(String(settings.get(key) ?? ""), SIZES);
  return limit === undefined || limit < 0n ? Number.POSITIVE_INFINITY : Number(limit);
}

/** Refuses a file that would go over what the Account's settings allow. */
export function checkFileQuota(call: Call, account: Account, files: FileStorage, size: number, oldSize?: number): void {
  const settings = effectiveAccountSettings(call.server, account);
  const { size: total, count } = files.totals();
  const over = (key: string) => refuse(`The file goes over the limit of the Account (${key} is ${settings.get(key)})`);
  if (size > limitIn(settings, "MaxFileSize")) throw over("MaxFileSize");
  if (total - (oldSize ?? 0) + size > limitIn(settings, "MaxWebSize")) throw over("MaxWebSize");
  if (oldSize === undefined && count >= limitIn(settings, "MaxWebFiles")) throw over("MaxWebFiles");
}
