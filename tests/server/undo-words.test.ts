import { describe, expect, it } from "vitest";
import { UNDO_SENTENCES } from "@/lib/changes/inverse";
import { undoWords } from "@/lib/messages/ru/undo";
import { resultIn, sayUndo } from "@/lib/server/changes/undo-words";
import { LANGUAGE_COOKIE } from "@/lib/server/language";
import { inRequest } from "../support/request";

function asking(language: "en" | "ru") {
  return inRequest({ cookies: new Map([[LANGUAGE_COOKIE, language]]), headers: new Headers() }, sayUndo);
}

describe("why a Change cannot be undone", () => {
  it("has Russian words for every sentence, and none that nothing says", () => {
    expect(Object.keys(undoWords).sort()).toEqual(Object.values<string>(UNDO_SENTENCES).sort());
  });

  it("is said in the language of who asked", async () => {
    expect((await asking("ru"))(UNDO_SENTENCES.none)).toBe("У этой команды нет обратной.");
    expect((await asking("en"))(UNDO_SENTENCES.none)).toBe(UNDO_SENTENCES.none);
  });

  it("stays as it is where no words are known", async () => {
    expect((await asking("ru"))("Written by an older version.")).toBe("Written by an older version.");
  });

  it("is said in a preview, beside what is lost", () => {
    const undo = { loses: "mail", never: "gone", secretKeys: ["Password"] };
    const step = { no: 0, verb: "NOOP", line: [], effect: "write", differences: [], undo } as const;
    const preview = {
      title: { id: "command", values: {} },
      steps: [step],
      objects: 1,
      forced: [],
      clashes: [],
    } as const;
    const said = resultIn((sentence) => sentence.toUpperCase(), { kind: "preview", preview });
    expect(said).toMatchObject({
      preview: { steps: [{ undo: { loses: "MAIL", never: "GONE", secretKeys: ["Password"] } }] },
    });
  });
});
