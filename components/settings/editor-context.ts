"use client";

import { createContext, type Dispatch, type ReactNode, useContext } from "react";
import type { Dictionary, Value } from "@/lib/codec";
import type { Field, LevelReading, SettingsSchema } from "@/lib/settings";
import type { EntryAction } from "./entries";

/** Where else a service of this object can be off: an Account has none that its Domain has not. */
export interface ServicesAbove {
  /** Left out when it could not be read. */
  readonly value?: Value;
  /** Where the Domain's own services are changed. */
  readonly href: string;
}

/** What every row of the editor needs of the object. It stays the same while somebody types. */
export interface Editor {
  readonly schema: SettingsSchema;
  /** The settings of the object itself. */
  readonly explicit: Dictionary;
  /** All levels, the object's own first. */
  readonly levels: readonly LevelReading[];
  /** The server's own merged settings. */
  readonly effective?: Dictionary | undefined;
  readonly send: Dispatch<EntryAction>;
  /** Why this setting may not be changed here. */
  readonly lockOf: (field: Field) => string | undefined;
  /** Passwords are set by a command of their own and cannot be given up. */
  readonly isPassword: (key: string) => boolean;
  /** Names that the defaults offer for a setting: the service classes. */
  readonly suggestions: ReadonlyMap<string, readonly string[]>;
  readonly servicesAbove?: ServicesAbove | undefined;
  /** For settings that others inherit: how many a change reaches. Said in the lens, and as soon as the setting is changed. */
  readonly reachOf?: ((field: Field) => ReactNode) | undefined;
}

const Context = createContext<Editor | undefined>(undefined);
export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (editor === undefined) throw new Error("A setting is shown only inside the settings editor.");
  return editor;
}

/** The id of a setting's control, for its label, its address and the focus. Keys of the server may hold anything. */
export function controlId(key: string): string {
  return `setting-${encodeURIComponent(key)}`;
}
