import { writeInput } from "@/lib/catalogue";
import { csvText, eventsOf, jsonText, notation, type Value } from "@/lib/codec";
import type { CommandAnswer } from "@/lib/reads";
import type { Request } from "../console/lines";
import { fileOf } from "./answer-view";

/** Answers as text and as files. Loaded when one is copied or saved. */

export type SaveAs = "csv" | "json" | "raw" | "file";

const ENDING: Readonly<Record<SaveAs, string>> = { csv: "csv", json: "json", raw: "txt", file: "bin" };

export function textAs(as: Exclude<SaveAs, "file">, value: Value): string {
  if (as === "raw") return notation(value);
  return [...(as === "csv" ? csvText(() => eventsOf(value)) : jsonText(eventsOf(value)))].join("");
}

function contentOf(as: SaveAs, value: Value): BlobPart {
  return as === "file" ? Uint8Array.from(fileOf(value) ?? []) : textAs(as, value);
}

/** The whole of an answer that was cut for showing: the server is asked once more, and its answer comes as a file. */
async function askWhole({ command, input }: Request, as: SaveAs): Promise<Blob> {
  const response = await fetch("/api/transfer/answer", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ command: command.verb, input: writeInput(input), as }),
  });
  if (!response.ok) throw new Error("The answer could not be read again.");
  return response.blob();
}

/** A file keeps its name where the command says it. */
function nameOf({ command, input }: Request, as: SaveAs): string {
  const { fileName } = input;
  if (as === "file" && typeof fileName === "string") return fileName.split("/").at(-1) ?? fileName;
  return `${command.verb.toLowerCase()}-${new Date().toISOString().slice(0, 10)}.${ENDING[as]}`;
}

/** Hands the whole answer to the browser as a file. */
export async function saveAnswer(request: Request, answer: CommandAnswer, as: SaveAs): Promise<void> {
  if (answer.value === undefined) return;
  const blob = answer.isCut ? await askWhole(request, as) : new Blob([contentOf(as, answer.value)]);
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = nameOf(request, as);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
