import "server-only";
import { join } from "node:path";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { lockDirectory } from "@/lib/directory-lock";
import { config } from "../config";
import { perProcess } from "../per-process";
import { PglitePool } from "./pglite-pool";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema>;

interface Opened {
  readonly db: Database;
  /** Runs SQL as the job queue does: no drizzle in between. */
  readonly pool: { query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> };
  close(): Promise<void>;
}

const MIGRATIONS = join(process.cwd(), "lib/server/database/migrations");

/** Several consoles may start at once on one PostgreSQL; only one of them may migrate at a time. */
const MIGRATION_LOCK = 727_001;

async function openPostgres(url: string): Promise<Opened> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
  return {
    db: drizzle(pool, { schema }),
    pool: { query: (text, values) => pool.query(text, values === undefined ? [] : [...values]) },
    close: () => pool.end(),
  };
}

async function openEmbedded(dir: string): Promise<Opened> {
  const unlock = lockDirectory(dir);
  try {
    const pool = await PglitePool.open(join(dir, "postgres"));
    const db = drizzle<typeof schema>(pool as unknown as pg.Pool, { schema }); // the calls that drizzle makes of a pool, see PglitePool
    await migrate(db, { migrationsFolder: MIGRATIONS });
    // Only this process has the directory: whoever held a lock or worked on a job is dead.
    await db.delete(schema.objectLocks);
    await db.update(schema.jobs).set({ worker: null, leaseUntil: null });
    const close = async () => {
      await pool.end();
      unlock();
    };
    return { db, pool, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

const holder = perProcess<{ opened?: Promise<Opened> | undefined }>("database", () => ({}));

/**
 * The one open database of this process, opened (and migrated) at first use, never at import: a build imports every
 * module in several workers.
 */
function opened(): Promise<Opened> {
  holder.opened ??= (async () => {
    const { databaseUrl, dataDir } = config();
    return databaseUrl === undefined ? openEmbedded(join(dataDir, "database")) : openPostgres(databaseUrl);
  })().catch((error: unknown) => {
    // The next request tries again: the database may have been started meanwhile.
    holder.opened = undefined;
    throw error;
  });
  return holder.opened;
}

export async function database(): Promise<Database> {
  return (await opened()).db;
}

export async function databasePool(): Promise<Opened["pool"]> {
  return (await opened()).pool;
}

/** For tests and for a clean stop. */
export async function closeDatabase(): Promise<void> {
  const open = holder.opened;
  holder.opened = undefined;
  await (await open)?.close();
}
