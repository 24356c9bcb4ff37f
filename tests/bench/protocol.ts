import { Connection, parseServerUrl } from "@/lib/client";
import { sandboxProcess } from "../support/sandbox-process";
import { PASSWORD } from "../support/start-sandbox";
import { median, type Row } from "./row";

const COMMANDS = 3_000;
const CONNECTIONS = 50;
const WINDOW = 64;
const ROUNDS = 5;
const CROWD = 4_000;
/** As many as a listener may have waiting. */
const AT_ONCE = 100;

/** Commands in a second by the console's own client on the sandbox, which is a process of its own. */
export async function run(): Promise<readonly Row[]> {
  const sandbox = sandboxProcess();
  const port = await sandbox.ready;
  if (port === undefined) throw new Error(sandbox.errors());
  try {
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => signedIn(port)));
    const [first] = connections;
    if (first === undefined) throw new Error("There is no connection.");
    const one: number[] = [];
    const ahead: number[] = [];
    const many: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      one.push(await rate(COMMANDS, () => oneByOne(first, COMMANDS)));
      ahead.push(await rate(COMMANDS, () => sentAhead(first)));
      many.push(
        await rate(COMMANDS, () => Promise.all(connections.map((each) => oneByOne(each, COMMANDS / CONNECTIONS)))),
      );
    }
    for (const connection of connections) connection.close();
    return [...rows(one, ahead, many), await crowd(port)];
  } finally {
    sandbox.child.kill("SIGTERM");
    await sandbox.ended;
  }
}

/** Speeds depend on the machine, how they compare does not: each round gives a ratio. */
function rows(one: readonly number[], ahead: readonly number[], many: readonly number[]): Row[] {
  const to = (faster: readonly number[]) => median(faster.map((each, at) => each / (one[at] ?? Number.NaN)));
  const unit = "commands a second";
  return [
    { what: "one by one", value: median(one), unit },
    { what: `up to ${WINDOW} ahead of their answers`, value: median(ahead), unit },
    { what: `over ${CONNECTIONS} connections`, value: median(many), unit },
    { what: "  ahead, compared with one by one", value: to(ahead), unit: "times", atLeast: 1.5 },
    { what: `  over ${CONNECTIONS}, compared with one by one`, value: to(many), unit: "times", atLeast: 1 },
  ];
}

/** How many of several thousand connections, all open and signed in at once, answer a command each. */
async function crowd(port: number): Promise<Row> {
  const open: Connection[] = [];
  try {
    while (open.length < CROWD)
      open.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => signedIn(port)))));
    const answers = await Promise.allSettled(open.map((connection) => connection.send(LINE)));
    const answered = answers.filter(({ status }) => status === "fulfilled").length;
    return { what: "connections that are open at once and answer", value: answered, unit: "", atLeast: CROWD };
  } finally {
    for (const connection of open) connection.close();
  }
}

async function signedIn(port: number): Promise<Connection> {
  const connection = new Connection(parseServerUrl(`pwd://127.0.0.1:${port}`));
  await connection.open({ login: "postmaster", password: PASSWORD });
  return connection;
}

async function rate(commands: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (commands * 1000) / (performance.now() - startedAt);
}

const LINE = "GETACCOUNTINFO postmaster";

async function oneByOne(connection: Connection, commands: number): Promise<void> {
  for (let sent = 0; sent < commands; sent++) await connection.send(LINE);
}

async function sentAhead(connection: Connection): Promise<void> {
  const lines = Array.from({ length: COMMANDS }, () => ({ line: LINE }));
  await connection.pipeline(lines, () => undefined, { window: WINDOW });
}
