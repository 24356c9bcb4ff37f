import { notFound } from "next/navigation";

/** The parts of the address that name an Account. */
export interface AccountPath {
  readonly domain: string;
  readonly account: string;
}

/** Addresses are typed and bookmarked by people: one that is no address shows that there is nothing here. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return notFound();
  }
}

/** `user@domain` of a page's address. */
export async function accountOfPath(params: Promise<AccountPath>): Promise<string> {
  const { domain, account } = await params;
  return `${decoded(account)}@${decoded(domain)}`;
}
