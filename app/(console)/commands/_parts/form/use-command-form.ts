"use client";

import { useMemo, useReducer, useState } from "react";
import type { Command } from "@/lib/catalogue";
import { useExplorer } from "../explorer-context";
import type { CommandFormContext } from "./form-context";
import { type FormRead, isRight, readForm, type Schemas } from "./read-form";
import { BLANK, type FormAction, type FormState, formAfter } from "./typed";

export interface CommandForm {
  readonly context: CommandFormContext;
  readonly read: FormRead;
  readonly isRight: boolean;
  /** Shows everything that is wrong, and puts the focus on the first of it. True when nothing is. */
  readonly check: () => boolean;
  /** How many fields are wrong, once the form was to be sent. */
  readonly wrongCount: number;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Fields that are shown as wrong have their control marked so: the first of them in the page is the first of the form. */
function focusFirstWrong(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-command-form] [aria-invalid="true"]')?.focus();
  });
}

/**
 * What is typed into a command's form. It begins with what the address says or with what was typed here before, and is kept
 * while the page stays open.
 */
export function useCommandForm(command: Command, schemas: Schemas, given: FormState | undefined): CommandForm {
  const { forms } = useExplorer();
  const [state, dispatch] = useReducer(formAfter, given ?? forms.get(command.verb) ?? BLANK);
  const [left, setLeft] = useState(NOTHING);
  const [isAsked, setIsAsked] = useState(false);
  const read = useMemo(() => readForm(command, state, schemas), [command, state, schemas]);

  function send(action: FormAction): void {
    forms.set(command.verb, formAfter(state, action));
    dispatch(action);
  }
  const isSaid = (name: string): boolean => isAsked || left.has(name);
  const needed = (name: string) => {
    const problem = read.problems.get(name);
    // A field that was passed by is not wrong yet.
    return problem?.error === "needed" && !isAsked ? undefined : problem;
  };
  return {
    read,
    isRight: isRight(read),
    wrongCount: isAsked ? new Set([...read.problems.keys(), ...read.rows.keys()]).size : 0,
    check: () => {
      setIsAsked(true);
      if (!isRight(read)) focusFirstWrong();
      return isRight(read);
    },
    clear: () => {
      setLeft(NOTHING);
      setIsAsked(false);
      send({ do: "fill", state: BLANK });
    },
    context: {
      state,
      send,
      schemas,
      problemOf: (name) => (isSaid(name) ? needed(name) : undefined),
      rowProblemOf: (name, key) => (isSaid(name) ? read.rows.get(name)?.get(key) : undefined),
      onLeave: (name) => setLeft((before) => new Set([...before, name])),
      takesDefault: command.undo?.rule === "update",
    },
  };
}
