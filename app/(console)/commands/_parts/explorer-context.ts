"use client";

import { createContext, useContext } from "react";
import type { Request } from "./console/lines";
import type { FormState } from "./form/typed";

/** What a command's page needs of the console beside it. */
export interface Explorer {
  /** Sends what reads and shows the answer; shows what writes as a Change. */
  readonly run: (request: Request) => void;
  /** Puts a line into the console's input, to be gone on with there. */
  readonly put: (line: string) => void;
  readonly isBusy: boolean;
  /** The preview of a Change is open: its button is the one to press. */
  readonly isPreviewing: boolean;
  /** What was typed into a form is there again when one comes back to it. */
  readonly forms: Map<string, FormState>;
}

const nothing = (): void => undefined;

export const ExplorerContext = createContext<Explorer>({
  run: nothing,
  put: nothing,
  isBusy: false,
  isPreviewing: false,
  forms: new Map(),
});

export function useExplorer(): Explorer {
  return useContext(ExplorerContext);
}
