import { parseArgs } from "node:util";
import { isMet, lineOf, type Row } from "../bench/row";
import { killAndLook } from "./kills";
import { sendMutated } from "./lines";

const HELP = `Long runs of what npm test does in small.

  npm run soak -- [options]

  --kills N    kill the sandbox so many times while it works (default 100)
  --lines N    send it so many damaged command lines (default 100000)
  --seed N     another run of the same kind (default 42)
  --help       show this text
`;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} must be a whole number.`);
  return Number(text);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "100" },
      lines: { type: "string", default: "100000" },
      seed: { type: "string", default: "42" },
      help: { type: "boolean" },
    },
    strict: true,
  });
  if (values.help) return void process.stdout.write(HELP);
  const seed = wholeNumber("seed", values.seed);
  const parts: readonly (readonly [string, () => Promise<readonly Row[]>])[] = [
    ["lines", () => sendMutated(wholeNumber("lines", values.lines), seed)],
    ["kills", () => killAndLook(wholeNumber("kills", values.kills), seed)],
  ];
  for (const [name, run] of parts) {
    process.stdout.write(`${name}\n`);
    const rows = await run();
    for (const row of rows) process.stdout.write(`  ${lineOf(row)}\n`);
    if (!rows.every(isMet)) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
