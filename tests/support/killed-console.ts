import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { signIns } from "@/lib/sandbox";
import { config } from "@/lib/server/config";
import { database } from "@/lib/server/database/open";
import { learn } from "@/lib/server/facts";
import { type Caller, callerWith, NO_FACTS } from "@/lib/server/session";
import { aConsole } from "./console-caller";
import { makeAccounts, namesLike } from "./jobs";
import { PASSWORD } from "./start-sandbox";

/**
 * A console in a process of its own that works on a job, to be killed by whoever started it: with the address of the mail
 * server and the number of Accounts to make. It says where its data is and which job it is, and once more when commands of
 * several chunks are written down and have no result, while others are through.
 */

async function operator(): Promise<Caller> {
  const [server] = config().servers;
  if (server === undefined) throw new Error("There is no server.");
  const nothing = async () => undefined;
  const login = { key: "killed", password: async () => PASSWORD, refused: nothing, changed: nothing };
  const parts = { login, server, account: signIns.operator, client: "127.0.0.1" };
  return callerWith(parts, await learn(callerWith(parts, NO_FACTS)));
}

async function isOverlapped(job: number): Promise<boolean> {
  const db = await database();
  const { rows } = await db.execute<{ is: boolean }>(sql`
    select count(distinct sent) filter (where told is null) > 1 and count(told) > 0 as is
    from job_steps where change = ${job}`);
  return rows[0]?.is === true;
}

const [url = "", count = ""] = process.argv.slice(2);
const { dataDir } = await aConsole({ url });
const job = await makeAccounts(await operator(), namesLike("killed", Number(count)));
process.stdout.write(`${JSON.stringify({ dataDir, job })}\n`);
while (!(await isOverlapped(job))) await delay(20);
process.stdout.write("overlapped\n");
