import type { Answer } from "../engine";
import { print } from "../print";
import type { Channel } from "./channel";
import type { Fault } from "./faults";

/** An answer in one of the two framings; data is on one line in both. */
export function textOf({ status, text, data }: Answer, inline: boolean): string {
  if (data === undefined) return `${status} ${text}\r\n`;
  return inline ? `201 ${print(data)}\r\n` : `${status} ${text}\r\n${print(data, true)}\r\n`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Sends an answer, damaged in the way that a test asked for. */
export async function deliver(channel: Channel, text: string, fault: Fault | undefined): Promise<void> {
  const bytes = Buffer.from(text);
  switch (fault?.kind) {
    case "silence":
      return;
    case "drop":
      return channel.destroy();
    case "cut":
      await channel.write(bytes.subarray(0, fault.at));
      return channel.end();
    case "garbage":
      return channel.write(fault.bytes);
    case "delay":
      await pause(fault.ms);
      return channel.write(bytes);
    case "split":
      await channel.write(bytes.subarray(0, fault.at));
      await pause(fault.pauseMs ?? 20);
      return channel.write(bytes.subarray(fault.at));
    default:
      return channel.write(bytes);
  }
}
