import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The shell without a window comes first: the same engine, and a third faster. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of NAMES) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/** Installs Debian's Chromium; only root can, and only where there is apt. */
function install(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (spawnSync("apt-get", ["install", "-y", "-qq", name], { stdio: "ignore", env }).status === 0) break;
  }
  return onPath();
}

/** The browser for the tests: the one named by CHROMIUM_PATH, one on the PATH, or Debian's package. */
export function findChromium(): string {
  const path = process.env.CHROMIUM_PATH ?? onPath() ?? install();
  if (path !== undefined) return path;
  throw new Error("The browser tests need Chromium: install it, or set CHROMIUM_PATH to where it is.");
}
