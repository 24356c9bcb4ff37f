import { notFound } from "next/navigation";

export interface DomainPath {
  readonly domain: string;
}

/** The Domain of a page's address. People type and bookmark addresses: one that cannot be read leads nowhere. */
export async function domainOfPath(params: Promise<DomainPath>): Promise<string> {
  const { domain } = await params;
  try {
    return decodeURIComponent(domain);
  } catch {
    return notFound();
  }
}
