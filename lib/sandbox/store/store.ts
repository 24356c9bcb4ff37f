import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MailServer } from "../state/mail-server";
import { claimDirectory } from "./data-directory";
import type { Event } from "./event";
import { Journal } from "./journal";
import { readSnapshot } from "./read-snapshot";
import { writeSnapshot } from "./write-snapshot";

/** A journal may grow to this, or to the size of the snapshot when that is larger, before it becomes a new snapshot. */
const COMPACT_AT = 4 * 1024 * 1024;

export interface StoreOptions {
  readonly directory: string;
  /** Makes the first state of an empty directory. */
  readonly create: () => MailServer;
  /** Applies an event of the journal to the state. */
  readonly replay: (server: MailServer, event: Event) => void;
  readonly compactAt?: number;
}

/** The state on disk: a snapshot and the journal of what came after it. */
export class Store {
  readonly server: MailServer;
  /** The directory held no state before. */
  readonly isNew: boolean;
  readonly #directory: string;
  readonly #release: () => void;
  readonly #compactAt: number;
  #generation: number;
  #journal: Journal;

  constructor({ directory, create, replay, compactAt = COMPACT_AT }: StoreOptions) {
    this.#directory = directory;
    this.#compactAt = compactAt;
    this.#release = claimDirectory(directory);
    try {
      this.isNew = !existsSync(this.#snapshotPath);
      if (this.isNew) writeSnapshot(this.#snapshotPath, create(), 1);
      const { server, generation } = readSnapshot(this.#snapshotPath);
      this.server = server;
      this.#generation = generation;
      this.#journal = Journal.open(this.#journalPath(generation), (event) => replay(server, event));
      this.#dropOldJournals();
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /** Keeps an event that has just been applied. When this returns, killing the process no longer loses it. */
  append(event: Event): void {
    this.#journal.append(event);
    if (this.#journal.bytes > Math.max(this.#compactAt, statSync(this.#snapshotPath).size)) this.#compact();
  }

  close(): void {
    this.#journal.close();
    this.#release();
  }

  /** The new snapshot names its journal, so it does not matter at which of these steps the process is killed. */
  #compact(): void {
    this.#generation++;
    writeSnapshot(this.#snapshotPath, this.server, this.#generation);
    this.#journal.close();
    this.#journal = Journal.open(this.#journalPath(this.#generation), () => undefined);
    this.#dropOldJournals();
  }

  #dropOldJournals(): void {
    const current = `journal.${this.#generation}`;
    for (const name of readdirSync(this.#directory)) {
      if (name.startsWith("journal.") && name !== current) rmSync(join(this.#directory, name));
    }
  }

  get #snapshotPath(): string {
    return join(this.#directory, "snapshot");
  }

  #journalPath(generation: number): string {
    return join(this.#directory, `journal.${generation}`);
  }
}
