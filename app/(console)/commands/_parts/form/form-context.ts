"use client";

import { createContext, type Dispatch, useContext } from "react";
import type { FieldProblem } from "@/lib/errors";
import type { Schemas } from "./read-form";
import type { FormAction, FormState } from "./typed";

/** What every field of a command's form needs of the form. */
export interface CommandFormContext {
  readonly state: FormState;
  readonly send: Dispatch<FormAction>;
  readonly schemas: Schemas;
  /** What is wrong with a field that was left, or with any once the form was to be sent. */
  readonly problemOf: (name: string) => FieldProblem | undefined;
  readonly rowProblemOf: (name: string, key: string) => FieldProblem | undefined;
  readonly onLeave: (name: string) => void;
  /** Settings can be taken away by the word "default". */
  readonly takesDefault: boolean;
}

const Context = createContext<CommandFormContext | undefined>(undefined);
export const FormProvider = Context.Provider;

export function useFormContext(): CommandFormContext {
  const form = useContext(Context);
  if (form === undefined) throw new Error("A field is shown only inside the form of a command.");
  return form;
}

/** The id of a parameter's control. */
export function fieldId(name: string): string {
  return `param-${name}`;
}
