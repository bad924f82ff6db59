// Makes sure that there is a Chromium for the tests of the page, and prints where.
import { ensureChromium } from "../tests/support/chromium.js";

try {
  console.log(ensureChromium());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
