import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { readInput } from "@/lib/catalogue";
import { csvText, jsonText, notationText, outermost, type ValueEvent } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import { tellAnswer } from "@/lib/server/gate";
import { checkOrigin } from "@/lib/server/origin";
import { commandNamed } from "@/lib/server/reads/commands";
import { currentCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

/**
 * The whole answer of a command that reads, as a file: written as it is sent, so that a million Accounts are no tree in the
 * console's memory.
 */

const body = z.object({
  command: z.string().max(100),
  input: z.string().max(100_000),
  as: z.enum(["csv", "json", "raw", "file"]),
});

type Form = z.infer<typeof body>["as"];

const TYPE: Readonly<Record<Form, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  raw: "text/plain; charset=utf-8",
  file: "application/octet-stream",
};

/** A listing of a million takes the server longer than what pages ask for. */
const ANSWER_MS = 120_000;
/** Pieces are a few characters each: many of them go out together. */
const CHUNK = 64 * 1024;

/** The file that an answer is, or begins with: content, then its time. */
function fileIn(events: Iterable<ValueEvent>): Uint8Array<ArrayBuffer> {
  for (const { value } of outermost(events)) {
    if (!(value instanceof Uint8Array)) break;
    return Uint8Array.from(value);
  }
  throw new AppError("not-found", "The answer holds no file.");
}

function writtenAs(form: Exclude<Form, "file">, events: () => Iterable<ValueEvent>): Iterator<string> {
  if (form === "csv") return csvText(events);
  return form === "json" ? jsonText(events()) : notationText(events());
}

/** Writes as fast as the browser takes it. */
function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  return new ReadableStream({
    pull(controller): void {
      let text = "";
      while (text.length < CHUNK) {
        const { done, value } = pieces.next();
        if (done) {
          controller.enqueue(utf8.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(utf8.encode(text));
    },
  });
}

async function answer(request: NextRequest): Promise<Response> {
  await checkOrigin();
  const caller = await currentCaller();
  if (caller === undefined) throw new AppError("session-ended", "Sign in again to go on.");
  const { data } = body.safeParse(await request.json().catch(() => undefined));
  if (data === undefined) throw new AppError("input", "This asks for no answer.");
  const command = commandNamed(data.command);
  const input = readInput(command, data.input);
  const { events } = await tellAnswer(caller, command, input, { signal: request.signal, timeoutMs: ANSWER_MS });
  if (events === undefined) throw new AppError("not-found", "The server answered without data.");
  const content = data.as === "file" ? fileIn(events()) : streamOf(writtenAs(data.as, events));
  return new Response(content, {
    headers: { "content-type": TYPE[data.as], "content-disposition": "attachment", "cache-control": "no-store" },
  });
}

export async function POST(request: NextRequest): Promise<Response> {
  try {
    return await answer(request);
  } catch (error) {
    return NextResponse.json({ error: showError(error, crypto.randomUUID().slice(0, 8)) }, { status: 502 });
  }
}
