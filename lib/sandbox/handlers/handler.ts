import type { Input } from "@/lib/catalogue";
import type { CommandName, catalogue } from "@/lib/catalogue/commands";
import type { Value } from "@/lib/codec";
import type { Call } from "../call";

/**
 * What a command does. It changes the state or throws a `Refusal` before anything changed, and returns the data of the
 * answer; nothing returned is an answer without data. Access was checked before.
 */
export type Handler<N extends CommandName> = (input: Input<(typeof catalogue)[N]>, call: Call) => Value | undefined;

export type Handlers<N extends CommandName = CommandName> = { readonly [K in N]: Handler<K> };
