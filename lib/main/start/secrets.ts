import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the console must keep between starts. Made once, readable by its owner alone, never printed but the password. */
export interface KeptSecrets {
  /** Seals the session cookie. */
  readonly session: string;
  /** Seals what server actions close over; the same for the build and for every console that shares it. */
  readonly actions: string;
  /** Of the three sign-ins of the embedded sandbox. */
  readonly sandboxPassword: string;
}

const WORDS = [
  "harbor",
  "linden",
  "copper",
  "meadow",
  "signal",
  "winter",
  "lantern",
  "granite",
  "willow",
  "beacon",
  "cedar",
  "ferry",
];

/** Easy to read out and to type, strong enough for a server that only this machine can reach. */
function spokenPassword(): string {
  const bytes = randomBytes(6);
  const word = (at: number) => WORDS[(bytes[at] ?? 0) % WORDS.length] ?? "gate";
  const capital = word(0).replace(/^./, (letter) => letter.toUpperCase());
  return `${capital}-${word(1)}-${((bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)).toString().padStart(5, "0")}`;
}

function isKept(value: unknown): value is KeptSecrets {
  return (
    typeof value === "object" &&
    value !== null &&
    "session" in value &&
    "actions" in value &&
    "sandboxPassword" in value
  );
}

export function keptSecrets(dataDir: string): KeptSecrets {
  const path = join(dataDir, "secrets.json");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isKept(kept)) return kept;
  }
  const made: KeptSecrets = {
    session: randomBytes(32).toString("base64"),
    actions: randomBytes(32).toString("base64"),
    sandboxPassword: spokenPassword(),
  };
  writeFileSync(path, JSON.stringify(made, null, 2), { mode: 0o600 });
  chmodSync(path, 0o600);
  return made;
}
