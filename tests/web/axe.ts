import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds wrong with a page as it stands, a line for each thing and what is wrong with it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, where the page's content-security policy does not reach.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
      preload: false,
      rules: { "target-size": { enabled: true } },
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary = "" }) =>
      [id, help, target.join(" "), html.slice(0, 200), failureSummary.split("\n").slice(1).join(" ")].join(" | "),
    ),
  );
}
