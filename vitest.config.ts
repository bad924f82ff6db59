import { defineConfig } from "vitest/config";

/** Everything but the browser's tests, and those: `vitest run` runs both. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/web/**"],
          // Real stores, models and child processes on a busy machine: a limit is for what hangs, not for what is slow.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      "tests/web/vitest.config.ts",
    ],
  },
});
