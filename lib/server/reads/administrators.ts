import "server-only";
import { rightsFromCodes } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { isDictionary } from "@/lib/codec";
import type { administrator, administratorsPage, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

const AT_ONCE = 2;
/** Accounts of one page: small enough that each answers soon and the search can be given up in between. */
const PAGE = 50;

type Administrator = Of<typeof administrator>;

function holdsRights(codes: readonly string[]): boolean {
  const { server, domain, other } = rightsFromCodes(codes);
  return server.size + domain.size + other.size > 0;
}

async function withName(
  caller: Caller,
  account: string,
  codes: readonly string[],
  options: RunOptions,
): Promise<Administrator> {
  const input = { accountName: account };
  const settings = await tolerate(runCommand(caller, catalogue.getAccountEffectiveSettings, input, options));
  const realName = settings?.get("RealName");
  return { account, codes, ...(typeof realName === "string" && realName !== "" ? { realName } : {}) };
}

/** No command lists administrators: the rights of every account are read, page by page. */
export async function readAdministratorsPage(
  caller: Caller,
  { domain, cookie }: ReadInput<typeof administratorsPage>,
  options: RunOptions,
): Promise<ReadOutput<typeof administratorsPage>> {
  const input = { domainName: domain, limit: PAGE, accounts: true, cookie };
  const [total, objects, , , next] = await runCommand(caller, catalogue.listDomainObjects, input, options);
  const names = isDictionary(objects) ? [...objects.keys()] : [];
  const rights = await mapBounded(names, AT_ONCE, async (name) => {
    const account = `${name}@${domain}`;
    const codes = await tolerate(runCommand(caller, catalogue.getAccountRights, { accountName: account }, options));
    return { account, codes };
  });
  const holders = rights.flatMap(({ account, codes = [] }) => (holdsRights(codes) ? [{ account, codes }] : []));
  const unreadable = rights.filter(({ codes }) => codes === undefined).length;
  return {
    found: await mapBounded(holders, AT_ONCE, ({ account, codes }) => withName(caller, account, codes, options)),
    looked: names.length - unreadable,
    unreadable,
    total: Number(total ?? names.length),
    ...(typeof next === "string" && next !== "" ? { next } : {}),
  };
}
