import "server-only";
import type { ChangeResult, Preview, Receipt } from "@/lib/changes";
import { commandWords } from "@/lib/messages/ru/commands";
import { undoWords } from "@/lib/messages/ru/undo";
import { currentLocale } from "../language";

/** Says one of the sentences about undoing, which are written in English where they arise, to who asked. */
export type Say = (sentence: string) => string;

export async function sayUndo(): Promise<Say> {
  if ((await currentLocale()) === "en") return (sentence) => sentence;
  return (sentence) => undoWords[sentence] ?? commandWords[sentence] ?? sentence;
}

function previewIn(say: Say, preview: Preview): Preview {
  const steps = preview.steps.map((step) => {
    const { loses, never, ...rest } = step.undo;
    const said = {
      ...rest,
      ...(loses === undefined ? {} : { loses: say(loses) }),
      ...(never === undefined ? {} : { never: say(never) }),
    };
    return { ...step, undo: said };
  });
  return { ...preview, steps };
}

export function receiptIn(say: Say, receipt: Receipt): Receipt {
  return { ...receipt, undo: { ...receipt.undo, never: receipt.undo.never.map(say) } };
}

export function resultIn(say: Say, result: ChangeResult): ChangeResult {
  if ("preview" in result) return { ...result, preview: previewIn(say, result.preview) };
  return result.kind === "receipt" ? { ...result, receipt: receiptIn(say, result.receipt) } : result;
}
