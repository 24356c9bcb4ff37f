import { redirect } from "next/navigation";
import { domainHref } from "@/lib/navigation";
import { type DomainPath, domainOfPath } from "./_parts/domain-of-path";

/** A Domain begins with its accounts. */
export default async function Domain({ params }: { readonly params: Promise<DomainPath> }) {
  redirect(domainHref(await domainOfPath(params)));
}
