import { decode, FormatError, type Limits, ValueReader } from "@/lib/codec";
import { ProtocolError } from "@/lib/errors";
import type { LineChannel } from "./line-channel";
import { readStatus } from "./status";

export type Framing = "inline" | "default";

/** What a command was answered. Its data is the text of one value; it may have several lines in the default framing. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly value?: string;
}

/** The code whose line is the data itself (wire format of INLINE). */
const DATA = 201;

/** Reads a whole reply. The codes from 300 to 399 ask for more input, which no command has to give. */
export async function readReply(channel: LineChannel, framing: Framing, limits?: Partial<Limits>): Promise<Reply> {
  const { status, text } = await readStatus(channel);
  if (status < 200 || (status >= 300 && status <= 399)) {
    throw new ProtocolError("The server answered a command with a question.");
  }
  if (status === DATA) return { status, text: "", value: text };
  // The one place where prose has to be read: nothing else tells that data follows (Guide, "CLI Response").
  const hasData = framing === "default" && status === 200 && /^data follow/i.test(text);
  return hasData ? { status, text, value: await readData(channel, limits) } : { status, text };
}

/** Data has no closing line, so that a value which cannot be read leaves no way to find the next reply. */
async function readData(channel: LineChannel, limits?: Partial<Limits>): Promise<string> {
  const reader = new ValueReader(limits);
  try {
    while (!reader.push(await channel.nextLine()));
    decode(reader.text, { multiline: true, ...(limits === undefined ? {} : { limits }) });
    return reader.text;
  } catch (error) {
    if (error instanceof FormatError) throw new ProtocolError("The server's data could not be read.", true, error);
    throw error;
  }
}
