import { effectiveRights } from "../access-control";
import type { Call } from "../call";
import { accountNamed } from "../resolve";
import { administersAccount, noRights } from "../rights";
import type { Account } from "../state/account";
import { grantsOf } from "./attributes";
import type { FileStorage } from "./file-storage";
import { upwards } from "./path";

/** `l` list a directory, `r` read, `w` write over and set attributes, `c` create, `d` delete, `a` grant rights. */
export type FileRight = "l" | "r" | "w" | "c" | "d" | "a";

/** The letters that an Account holds at a path: those of the nearest entry upwards that grants any. */
export function grantedRights(files: FileStorage, path: string, account: Account, owner: Account): string {
  for (const at of upwards(path)) {
    const grants = grantsOf(files.find(at) ?? new Map());
    if (grants !== undefined) return effectiveRights(grants, account, owner);
  }
  return effectiveRights(new Map(), account, owner);
}

/**
 * The Account whose rights to the files decide (Guide, "File Storage Administration"): with AUTH the one named, without it
 * the caller, unless that is an administrator, who may do everything.
 */
export class FileActor {
  readonly #owner: Account;
  readonly #held: Account | undefined;

  constructor(call: Call, owner: Account, authName: string | undefined) {
    this.#owner = owner;
    const free = administersAccount(call, owner, "WebSite");
    this.#held = authName === undefined ? (free ? undefined : call.account) : accountNamed(call, authName);
  }

  check(files: FileStorage, path: string, right: FileRight): void {
    if (this.#held === undefined) return;
    if (!grantedRights(files, path, this.#held, this.#owner).includes(right)) throw noRights();
  }
}
