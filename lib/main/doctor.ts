import { writeFileSync } from "node:fs";
import { HELP, readOptions, UsageError } from "./doctor/arguments";
import { examine } from "./doctor/examine";
import type { Finding } from "./doctor/finding";
import { readPassword } from "./doctor/password";
import { linesOf, summaryOf, withoutPerson } from "./doctor/print";

/** Looks at a mail server and says what works: `npm run doctor -- --help` says what it takes. */

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const { address, login, report } = options;
  const password = login === undefined ? undefined : await readPassword(login);
  const credentials = login === undefined || password === undefined ? undefined : { login, password };
  const findings: Finding[] = [];
  for await (const finding of examine({ address, credentials })) {
    findings.push(finding);
    process.stdout.write(linesOf(finding));
  }
  process.stdout.write(`\n${summaryOf(findings)}`);
  if (findings.some(({ result }) => result === "failed")) process.exitCode = 1;
  if (report === undefined) return;
  const text = `${findings.map(linesOf).join("")}\n${summaryOf(findings)}`;
  const head = `Gatehouse doctor, ${new Date().toISOString()}, Node.js ${process.version}, ${process.platform}\n\n`;
  writeReport(report, head + withoutPerson(text, login, password));
}

function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UsageError(`The report cannot be written to ${path} (${code}).`, { cause: error });
  }
  process.stdout.write(`The report is in ${path}. Read it before you pass it on.\n`);
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  const text = isUsage ? `${error.message} See --help.` : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = isUsage ? 2 : 1;
});
