import { type AnyInput, type Command, compile } from "@/lib/catalogue";
import { shownError } from "@/lib/query/failure";
import { notationSpans } from "../change/line-spans";
import type { ListAnswer } from "./list-frame";

type Empty = Omit<Extract<ListAnswer, { kind: "empty" }>, "kind">;

interface Asked {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly data: unknown;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface Words {
  readonly columns: number;
  /** Shown while reading: where. */
  readonly place?: string | undefined;
  /** What is said when there is nothing; left out where an answer is never empty. */
  readonly isEmpty?: boolean;
  readonly empty?: Empty;
  readonly refusedTitle: string;
  /** Where it is no list that could not be read. */
  readonly failedTitle?: string | undefined;
  /** The command behind the list, shown when it failed. */
  readonly asked?: { readonly command: Command; readonly input: AnyInput } | undefined;
}

/** Which of the five answers a list gives now. Data that is there stays there while it is read again. */
export function answerOf(query: Asked, words: Words): ListAnswer {
  const { columns, place, isEmpty, empty, refusedTitle, failedTitle, asked } = words;
  if (query.isPending) return { kind: "loading", columns, place };
  if (!query.isError || query.data !== undefined)
    return isEmpty && empty !== undefined ? { kind: "empty", ...empty } : { kind: "full" };
  const error = shownError(query.error);
  if (error.code === "access") return { kind: "refused", title: refusedTitle, right: error.right ?? "", place };
  return {
    kind: "failed",
    title: failedTitle,
    command: asked && [
      { text: asked.command.verb, role: "command" },
      ...notationSpans(compile(asked.command, asked.input, { mask: true }).slice(asked.command.verb.length)),
    ],
    said:
      error.status === undefined
        ? error.code === "internal"
          ? undefined
          : error.message
        : `${error.status} ${error.text ?? ""}`,
    correlationId: error.requestId,
    onRetry: () => void query.refetch(),
  };
}
