import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  testDir: `${root}/tests/e2e`,
  outputDir: `${root}/tests/.artifacts/browser`,
  globalSetup: "./console-build.ts",
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [["list"]] : [["list"], ["json"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    // Nothing is tested about movement, and waiting for it is most of what makes such a test fail at times.
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every test would take longer than the tests do.
    trace: process.env.GATEHOUSE_TRACE === undefined ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // No page lives long enough here for what the last compiler gains.
        "--js-flags=--no-opt",
      ],
    },
  },
});
