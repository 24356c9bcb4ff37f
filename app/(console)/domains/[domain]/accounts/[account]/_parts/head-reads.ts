import { infoInput } from "@/components/person/person-reads";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { getAccountEffectiveSettings } from "@/lib/catalogue/commands/account/settings";
import { command } from "../../../../../_parts/hydrate";

/** What the head of every page of an Account is drawn from. */
export function headReads(account: string) {
  return [
    command(getAccountEffectiveSettings, { accountName: account }),
    command(getAccountInfo, infoInput(account)),
    command(getAccountRights, { accountName: account }),
  ];
}
