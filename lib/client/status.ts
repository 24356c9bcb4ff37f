import { ProtocolError } from "@/lib/errors";
import type { LineChannel } from "./line-channel";

/** The first line of a reply. The text is prose: shown, never read. */
export interface Status {
  readonly status: number;
  readonly text: string;
}

const STATUS = /^(\d{3})(?: (.*))?$/s;

export async function readStatus(channel: LineChannel): Promise<Status> {
  const found = STATUS.exec(await channel.nextLine());
  if (found === null) throw new ProtocolError("The server answered with a line that has no code.");
  return { status: Number(found[1]), text: found[2] ?? "" };
}

/** Sends a line and reads the first line of the reply. */
export async function ask(channel: LineChannel, line: string): Promise<Status> {
  channel.write(line);
  return readStatus(channel);
}

/** A code from 200 to 299. */
export function isSuccess({ status }: Status): boolean {
  return status >= 200 && status <= 299;
}
