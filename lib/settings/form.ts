import type { Edit } from "./typed";

/** What a settings form sends: what was typed, by key, and what it was typed over. Plain data for an action. */
export interface SettingsForm {
  readonly edits: ReadonlyMap<string, Edit>;
  /** The explicit values of the edited keys as they were shown: a dictionary in the server's notation, secrets hidden. */
  readonly seen: string;
}
