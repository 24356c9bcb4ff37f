import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { planOfLines } from "@/lib/server/command-lines";
import { runChange } from "@/lib/server/run-change";

/** Plans and applies Changes as an action does, for what is larger than an action may carry: files in a command. */

const body = z.object({ mode: z.enum(["preview", "save", "apply"]), sent: z.unknown(), why: z.string().max(500) });

export async function POST(request: NextRequest): Promise<NextResponse> {
  const { data } = body.safeParse(await request.json().catch(() => undefined));
  if (data === undefined) return NextResponse.json({}, { status: 400 });
  const result = await runChange(data.mode, () => planOfLines(data.sent), data.why);
  return NextResponse.json(result, { headers: { "cache-control": "no-store" } });
}
