import { defineConfig } from "vitest/config";

/** The tests of the page share one browser, one built page and one index of the seeds; see global-setup.ts. */
export default defineConfig({
  test: {
    name: "web",
    root: import.meta.dirname,
    globalSetup: "global-setup.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page under two busy browsers takes longer to draw than the second that is the default.
    expect: { poll: { timeout: 20_000 } },
  },
});
