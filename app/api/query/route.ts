import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { effectOf, readInput, readReply } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { decode, encode } from "@/lib/codec";
import { AccessError, AppError } from "@/lib/errors";
import { sendCommand } from "@/lib/server/gate";
import { checkOrigin } from "@/lib/server/origin";
import { runRead } from "@/lib/server/reads";
import { currentCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

/**
 * The one way of the browser to read: a command that only reads, or a read of our own. Same origin, never cached, answered
 * in the server's notation. A command line that writes is refused here, whatever the browser claims.
 */

const body = z.union([
  z.object({ command: z.string(), input: z.string().max(100_000) }),
  z.object({ read: z.string(), input: z.string().max(100_000) }),
]);

const HEADERS = { "cache-control": "no-store" };

const STATUS: Partial<Record<AppError["code"], number>> = {
  "session-ended": 401,
  access: 403,
  rank: 403,
  input: 400,
  "not-found": 404,
  busy: 503,
};

async function answer(request: NextRequest): Promise<string | undefined> {
  await checkOrigin();
  const caller = await currentCaller();
  if (caller === undefined) throw new AppError("session-ended", "Sign in again to go on.");
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) throw new AppError("input", "This is no query.");
  const options = { signal: request.signal };
  if ("read" in parsed.data) {
    const value = await runRead(caller, parsed.data.read, decode(parsed.data.input), options);
    return value === undefined ? undefined : encode(value);
  }
  const command = commandsByVerb.get(parsed.data.command);
  if (command === undefined) throw new AppError("not-found", "There is no such command.");
  const input = readInput(command, parsed.data.input);
  if (effectOf(command, input) !== "read") throw new AccessError(`${command.verb} writes: it is no query.`);
  const { value } = await sendCommand(caller, command, input, options);
  readReply(command.returns, value);
  return value === undefined ? undefined : encode(value);
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  try {
    return NextResponse.json({ value: await answer(request) }, { headers: HEADERS });
  } catch (error) {
    const shown = showError(error, crypto.randomUUID().slice(0, 8));
    return NextResponse.json({ error: shown }, { status: STATUS[shown.code] ?? 502, headers: HEADERS });
  }
}
