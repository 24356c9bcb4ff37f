import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";

/**
 * The embedded PostgreSQL, in a thread of its own: a long query would stop the event loop of the console. PGlite is one
 * session, so a transaction must have it alone; the mutex below hands it to one borrower at a time.
 */

const asText = (value) => value;
const parsers = {
  [types.TIMESTAMP]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.DATE]: asText,
  [types.INTERVAL]: asText,
};

const db = await PGlite.create({ dataDir: workerData.dir });
parentPort.postMessage({ ready: true });

/** Who holds the session now, and who waits for it, first come first served. */
let holder;
const waiting = [];

function borrow(owner) {
  if (holder === undefined || holder === owner) {
    holder = owner;
    return Promise.resolve();
  }
  return new Promise((resolve) => waiting.push({ owner, resolve }));
}

function giveBack() {
  const next = waiting.shift();
  holder = next?.owner;
  next?.resolve();
}

async function run({ text, values, rowMode }) {
  if (values === undefined || values.length === 0) {
    const results = await db.exec(text, { rowMode, parsers });
    const last = results.at(-1);
    return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? 0 };
  }
  const { rows, affectedRows } = await db.query(text, values, { rowMode, parsers });
  return { rows, rowCount: affectedRows ?? 0 };
}

const operations = {
  /** One statement, or several without values, with the session to itself for that long. */
  async query({ owner, ...query }) {
    const lent = holder !== undefined && holder === owner;
    if (!lent) await borrow(owner);
    try {
      return await run(query);
    } finally {
      if (!lent) giveBack();
    }
  },
  async connect({ owner }) {
    await borrow(owner);
  },
  /** A borrower that went away in the middle of a transaction must not leave it open for the next. */
  async release({ owner }) {
    if (holder !== owner) return;
    await db.exec("rollback").catch(() => undefined);
    giveBack();
  },
  async close() {
    await db.close();
  },
};

parentPort.on("message", async ({ id, operation, request }) => {
  try {
    parentPort.postMessage({ id, result: await operations[operation](request) });
  } catch (error) {
    parentPort.postMessage({ id, error: { message: error.message, code: error.code, constraint: error.constraint } });
  }
  if (operation === "close") parentPort.close();
});
