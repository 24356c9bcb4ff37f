import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { MailServer } from "../state/mail-server";
import { claimDirectory, DataDirectoryError } from "./data-directory";
import type { Event } from "./event";
import { Journal } from "./journal";
import { readSnapshot } from "./read-snapshot";
import { writeSnapshot, writeSnapshotSlowly } from "./write-snapshot";

/** Journals may grow to this, or to the size of the snapshot when that is larger, before they become a new snapshot. */
const COMPACT_AT = 4 * 1024 * 1024;
/** More of it would take long to be replayed at a start. */
const LONGEST_JOURNAL = 32 * 1024 * 1024;

export interface StoreOptions {
  readonly directory: string;
  /** Makes the first state of an empty directory. */
  readonly create: () => MailServer;
  /** Applies an event of the journal to the state. */
  readonly replay: (server: MailServer, event: Event) => void;
  /** Told why the journals could not be made into a snapshot; nothing is lost by that. */
  readonly report: (error: unknown) => void;
  readonly compactAt?: number;
}

/**
 * The state on disk: a snapshot, which names a journal, and the journals from that one on. A new snapshot is written in
 * the background. What happens meanwhile goes into the next journal, so it does not matter at which step the process is
 * killed: the old snapshot goes on in both journals, the new one in the second.
 */
export class Store {
  readonly server: MailServer;
  /** The directory held no state before. */
  readonly isNew: boolean;
  readonly #options: StoreOptions;
  readonly #release: () => void;
  /** Of the journal that is written to. */
  #generation: number;
  #journal: Journal;
  /** Bytes of all journals that are not in the snapshot. */
  #journaled: number;
  #snapshotBytes: number;
  #compaction: AbortController | undefined;
  /** An event was applied and could not be written: the journals no longer lead to this state. */
  #isBehind = false;

  constructor(options: StoreOptions) {
    const { directory, create, replay } = options;
    this.#options = options;
    this.#release = claimDirectory(directory);
    try {
      this.isNew = !existsSync(this.#snapshotPath);
      if (this.isNew) writeSnapshot(this.#snapshotPath, create(), 1);
      const { server, generation } = readSnapshot(this.#snapshotPath);
      this.server = server;
      this.#generation = generation;
      this.#snapshotBytes = statSync(this.#snapshotPath).size;
      const finished = this.#replayFinished((event) => replay(server, event));
      this.#journal = Journal.open(this.#journalPath(this.#generation), (event) => replay(server, event));
      this.#journaled = finished + this.#journal.bytes;
      this.#tidy(generation);
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /** Keeps an event that has just been applied. When this returns, killing the process no longer loses it. */
  append(event: Event): void {
    if (this.#isBehind) this.#catchUp();
    else this.#write(event);
    if (this.#compaction === undefined && this.#journaled > this.#limit) void this.#compact();
  }

  close(): void {
    this.#compaction?.abort();
    this.#journal.close();
    this.#release();
  }

  #write(event: Event): void {
    const before = this.#journal.bytes;
    try {
      this.#journal.append(event);
    } catch (error) {
      this.#isBehind = true;
      throw error;
    }
    this.#journaled += this.#journal.bytes - before;
  }

  get #limit(): number {
    const { compactAt = COMPACT_AT } = this.#options;
    return Math.max(compactAt, Math.min(this.#snapshotBytes, LONGEST_JOURNAL));
  }

  async #compact(): Promise<void> {
    const compaction = new AbortController();
    this.#compaction = compaction;
    try {
      const generation = this.#nextJournal();
      const isDone = await writeSnapshotSlowly(this.#snapshotPath, this.server, generation, compaction.signal);
      if (isDone) this.#snapshotWritten(generation);
    } catch (error) {
      // It is tried again when as much has come once more.
      this.#journaled = this.#journal.bytes;
      this.#options.report(error);
    } finally {
      if (this.#compaction === compaction) this.#compaction = undefined;
    }
  }

  /** The disk was full, say, and may have room again: only the whole state is sure to hold what was applied meanwhile. */
  #catchUp(): void {
    this.#compaction?.abort();
    const generation = this.#nextJournal();
    writeSnapshot(this.#snapshotPath, this.server, generation);
    this.#isBehind = false;
    this.#snapshotWritten(generation);
  }

  #snapshotWritten(generation: number): void {
    this.#snapshotBytes = statSync(this.#snapshotPath).size;
    this.#journaled = this.#journal.bytes;
    this.#tidy(generation);
  }

  /** From here on events go into another journal; gives its number. */
  #nextJournal(): number {
    const next = Journal.open(this.#journalPath(this.#generation + 1), () => undefined);
    this.#journal.close();
    this.#journal = next;
    return ++this.#generation;
  }

  /**
   * Replays the journals that another one follows, and gives their size. Such a one was whole before the next was begun,
   * so what is torn there was torn by somebody else.
   */
  #replayFinished(replay: (event: Event) => void): number {
    let bytes = 0;
    for (; existsSync(this.#journalPath(this.#generation + 1)); this.#generation++) {
      const path = this.#journalPath(this.#generation);
      if (!Journal.replayWhole(path, replay))
        throw new DataDirectoryError(`The journal ${path} is damaged and cannot be read.`);
      bytes += statSync(path).size;
    }
    return bytes;
  }

  /** Removes journals that are in the snapshot, and drafts of snapshots that were not finished. */
  #tidy(first: number): void {
    const { directory } = this.#options;
    for (const name of readdirSync(directory)) {
      const number = Number(/^journal\.(\d+)$/.exec(name)?.[1] ?? first);
      if (number < first || name.startsWith("snapshot.")) rmSync(join(directory, name), { force: true });
    }
  }

  get #snapshotPath(): string {
    return join(this.#options.directory, "snapshot");
  }

  #journalPath(generation: number): string {
    return join(this.#options.directory, `journal.${generation}`);
  }
}
