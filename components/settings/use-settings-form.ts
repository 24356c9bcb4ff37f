"use client";

import { useReducer, useRef, useState } from "react";
import { type ChangeControl, useChange } from "@/components/change/use-change";
import type { ChangeMode, ChangeResult, Clash, Receipt, RunChange } from "@/lib/changes";
import type { Dictionary } from "@/lib/codec";
import type { FieldProblem } from "@/lib/errors";
import { fieldFor, type SettingsForm, type SettingsSchema } from "@/lib/settings";
import {
  changesIn,
  type Entries,
  type EntryAction,
  entriesAfter,
  formOf,
  isTooMuch,
  problemOf,
  resolved,
} from "./entries";
import { resultsOf } from "./results";

export type SaveSettings = (mode: ChangeMode, form: SettingsForm, why: string) => Promise<ChangeResult>;

interface FormOptions {
  readonly schema: SettingsSchema;
  readonly explicit: Dictionary;
  readonly save: SaveSettings;
  /** Reads the object's own settings now. */
  readonly readAgain: () => Promise<Dictionary | undefined>;
  readonly isPassword: (key: string) => boolean;
  /** A field needs the person's attention. */
  readonly onWrong: (key: string) => void;
}

export interface SettingsFormControl {
  readonly entries: Entries;
  readonly send: (action: EntryAction) => void;
  /** What would be sent. */
  readonly changes: Entries;
  readonly change: ChangeControl;
  /** A preview is open, and what it shows is what is typed now. */
  readonly isPreviewing: boolean;
  readonly isTooMuch: boolean;
  readonly begin: (mode: "preview" | "save") => void;
  /** What the console's server said about an entry that is still the same. */
  readonly problemOf: (key: string) => FieldProblem | undefined;
  /** Saving was asked for with these entries. */
  readonly isAsked: (key: string) => boolean;
}

const NOTHING: Entries = new Map();

/** A problem with something that is no field here would be said nowhere: it is an error of the whole. */
function shownSomewhere(result: ChangeResult, sent: Entries): ChangeResult {
  if (result.kind !== "invalid" || Object.keys(result.fields).some((key) => sent.has(key))) return result;
  return { kind: "error", error: { code: "input", message: result.message, retryable: false } };
}

/** The life of what is typed into a settings form: typed, checked, previewed, sent, settled, held against others' changes. */
export function useSettingsForm(options: FormOptions): SettingsFormControl {
  const { schema, explicit, save, readAgain, isPassword, onWrong } = options;
  const [entries, send] = useReducer(entriesAfter, NOTHING);
  const [known, setKnown] = useState(explicit);
  const [begun, setBegun] = useState(NOTHING);
  const [tooMuch, setTooMuch] = useState(NOTHING);
  const [previewed, setPreviewed] = useState<Entries>();
  const sent = useRef(NOTHING);
  if (known !== explicit) {
    setKnown(explicit);
    send({ do: "reread", schema, explicit });
  }

  function onReceipt(receipt: Receipt): void {
    // Taking a Change back says nothing about what is typed now.
    if (receipt.title.id === "revert") return;
    send({ do: "settle", sent: sent.current, results: resultsOf(schema, sent.current, receipt, isPassword) });
    sent.current = NOTHING;
  }
  async function onResolve(_: readonly Clash[], choices: ReadonlyMap<string, "theirs" | "yours">): Promise<void> {
    // It was not this form that met somebody else's change, but the taking back of an earlier one.
    if (sent.current.size === 0) return;
    const fresh = await readAgain();
    if (fresh === undefined) return;
    const left = resolved(schema, entries, choices, fresh);
    send({ do: "replace", entries: left });
    if (changesIn(schema, left).size > 0) start("save", left);
  }
  const change = useChange({
    labelOf: (key) => fieldFor(schema, key).label,
    onReceipt,
    onResolve: (clashes, choices) => void onResolve(clashes, choices),
  });

  /** A field that the console's server finds fault with gets the focus, as one does that is wrong before anything is sent. */
  function runOf(now: Entries): RunChange {
    const form = formOf(now);
    return async (mode, why) => {
      const result = shownSomewhere(await save(mode, form, why), now);
      const [first] = result.kind === "invalid" ? Object.keys(result.fields).filter((key) => now.has(key)) : [];
      if (first !== undefined) onWrong(first);
      return result;
    };
  }
  function start(mode: "preview" | "save", from: Entries): void {
    const now = changesIn(schema, from);
    const wrong = [...now].find(([key, entry]) => problemOf(fieldFor(schema, key), entry) !== undefined);
    setBegun(from);
    if (wrong !== undefined) {
      onWrong(wrong[0]);
    } else if (isTooMuch(formOf(now))) {
      setTooMuch(from);
    } else {
      sent.current = now;
      setPreviewed(from);
      change[mode](runOf(now));
    }
  }

  // The preview of something else, of taking a Change back, says nothing about what is typed.
  if (previewed !== undefined && !change.isPreviewing && !change.isBusy) setPreviewed(undefined);
  const isSame = (key: string) => begun.has(key) && begun.get(key)?.edit === entries.get(key)?.edit;
  return {
    entries,
    send,
    changes: changesIn(schema, entries),
    change,
    isPreviewing: change.isPreviewing && (previewed ?? entries) === entries,
    isTooMuch: tooMuch.size > 0 && tooMuch === entries,
    begin: (mode) => start(mode, entries),
    problemOf: (key) => (isSame(key) ? change.problems[key] : undefined),
    isAsked: isSame,
  };
}
