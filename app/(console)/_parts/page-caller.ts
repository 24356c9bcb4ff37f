import { redirect } from "next/navigation";
import { type Caller, currentCaller } from "@/lib/server/session";

/** The caller of a page, or off to the sign-in and back to this address. Every page begins with this. */
export async function pageCaller(href: string): Promise<Caller> {
  const caller = await currentCaller();
  if (caller === undefined) redirect(`/sign-in?next=${encodeURIComponent(href)}`);
  return caller;
}
