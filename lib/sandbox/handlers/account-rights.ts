import { effectiveRights, updatedAcl } from "../access-control";
import type { Call } from "../call";
import { accountNamed } from "../resolve";
import { noRights } from "../rights";
import type { Account } from "../state/account";
import type { Handlers } from "./handler";

/** Guide, "Account Administration" and "Access Rights Administration": rights that are held, and rights to an Account. */

/** With AUTH the operation is done for another Account, which must hold the Admin right to the target. */
function checkAuth(call: Call, target: Account, authName: string | undefined): void {
  if (authName === undefined) return;
  const auth = accountNamed(call, authName);
  if (!effectiveRights(target.get("acl"), auth, target).includes("a")) throw noRights();
}

export const accountRightsHandlers = {
  getAccountRights: ({ accountName }, call) => accountNamed(call, accountName).get("rights"),
  setAccountRights: ({ accountName, newRights }, call) => {
    accountNamed(call, accountName).set("rights", [...new Set(newRights)]);
  },
  getAccountAcl: ({ accountName, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    checkAuth(call, account, authAccountName);
    return account.get("acl");
  },
  setAccountAcl: ({ accountName, authAccountName, newACL }, call) => {
    const account = accountNamed(call, accountName);
    checkAuth(call, account, authAccountName);
    account.set("acl", updatedAcl(account.get("acl"), newACL));
  },
  getAccountAclRights: ({ accountName, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    return effectiveRights(account.get("acl"), accountNamed(call, authAccountName), account);
  },
} satisfies Partial<Handlers>;
