import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import type { Handlers } from "./handler";

/** Guide, "Miscellaneous Commands": the message queue. */

function remove(call: Call, wanted: (number: string, message: Dictionary) => boolean): number {
  const queue = [...call.server.get("queue")];
  const left = queue.filter(([number, message]) => !(isDictionary(message) && wanted(number, message)));
  call.server.set("queue", new Map(left));
  return queue.length - left.length;
}

function inQueue(call: Call, moduleName: string, queueName: string): Dictionary[] {
  return [...call.server.get("queue").values()]
    .filter(isDictionary)
    .filter((message) => same(message.get("Module"), moduleName) && same(message.get("Queue"), queueName));
}

function same(value: Value | undefined, text: string): boolean {
  return String(value ?? "").toLowerCase() === text.toLowerCase();
}

function stateKey(moduleName: string, queueName: string): string {
  return `${moduleName} ${queueName}`.toLowerCase();
}

export const queueHandlers = {
  releaseSmtpQueue: ({ queueName }, call) => {
    const key = stateKey("SMTP", queueName);
    const states = new Map(call.server.get("queueStates"));
    if (!states.has(key) && inQueue(call, "SMTP", queueName).length === 0) throw refuse("There is no such queue");
    states.delete(key);
    call.server.set("queueStates", states);
  },
  rejectQueueMessage: ({ messageID }, call) => {
    if (remove(call, (number) => number === String(messageID)) === 0)
      throw refuse("Message with this ID is not in the Queue");
  },
  rejectQueueMessages: ({ authedSender, "Message-Id": messageId }, call) => {
    remove(
      call,
      (_number, message) =>
        same(message.get("Sender"), authedSender) &&
        (messageId === undefined || same(message.get("MessageID"), messageId)),
    );
  },
  getMessageQueueInfo: ({ moduleName, queueName }, call) => {
    const messages = inQueue(call, moduleName, queueName);
    if (messages.length === 0) return new Map();
    const size = messages.reduce((sum, message) => sum + Number(message.get("Size") ?? 0), 0);
    const state = call.server.get("queueStates").get(stateKey(moduleName, queueName));
    return new Map<string, Value>([["nTotal", messages.length], ["size", size], ...(isDictionary(state) ? state : [])]);
  },
} satisfies Partial<Handlers>;
