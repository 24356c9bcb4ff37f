import { type NextRequest, NextResponse } from "next/server";
import { AppError } from "@/lib/errors";
import { reportOf } from "@/lib/server/jobs/report";
import { checkOrigin } from "@/lib/server/origin";
import { currentCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

/** The report of a job as a file: written as it is read, however many rows it has. */

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  return new ReadableStream({
    async pull(controller): Promise<void> {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    async cancel(): Promise<void> {
      await pieces.return(undefined);
    },
  });
}

export async function POST(request: NextRequest): Promise<Response> {
  try {
    await checkOrigin();
    const caller = await currentCaller();
    if (caller === undefined) throw new AppError("session-ended", "Sign in again to go on.");
    const job = Number((await request.formData()).get("job"));
    if (!Number.isSafeInteger(job) || job < 1) throw new AppError("not-found", "There is no such job.");
    return new Response(streamOf(await reportOf(caller, job)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="job-${job}.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return NextResponse.json({ error: showError(error, crypto.randomUUID().slice(0, 8)) }, { status: 502 });
  }
}
