import "server-only";
import { headers } from "next/headers";
import { AccessError } from "@/lib/errors";
import { config } from "./config";

/**
 * Every write is a POST from a page of ours. The framework lets a request without an Origin pass; we do not: only something
 * that is no browser leaves it out, and that has no session to lose.
 *
 * @throws AccessError
 */
export async function checkOrigin(): Promise<void> {
  const origin = (await headers()).get("origin");
  if (origin !== config().origin) throw new AccessError("The request came from another site.");
}
