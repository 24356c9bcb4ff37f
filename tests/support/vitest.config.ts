import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each file of these has the modules to itself: they are mocked there, or draw into one document. */
const alone = ["tests/screens/**/*.test.tsx", "tests/screens/**/*.test.ts", "tests/sandbox/compaction.test.ts"];

export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    alias: {
      "@": root,
      // Both throw outside of Next; tests run the same modules in plain Node.
      "server-only": fileURLToPath(new URL("./server-only.ts", import.meta.url)),
      "next/headers": fileURLToPath(new URL("./request.ts", import.meta.url)),
    },
  },
  test: {
    environment: "node",
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      // Loading the same modules anew for each file would be most of the time.
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", ...alone],
          isolate: false,
        },
      },
    ],
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
