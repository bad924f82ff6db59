import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import type { AskService } from "../../src/core/service.js";
import { violationsOf } from "./axe.js";
import { overflowing } from "./overflowing.js";
import { openFerrySite } from "./ferry.js";
import { openSite, type Site } from "./site.js";
import { FERRY_STATES, STATES } from "./states.js";
import { DESKTOP, it, PHONE } from "./visit.js";

const SMALLEST = { width: 320, height: 568 };
const COLLECTIONS = {
  "the articles that come with Pullquote": { openCollection: () => openSite(inject("seedsIndex")), states: STATES },
  "articles that differ": { openCollection: () => openFerrySite(), states: FERRY_STATES },
};

for (const [collection, { openCollection, states }] of Object.entries(COLLECTIONS)) {
  describe(`over ${collection}`, () => {
    let site: Site;
    let real: AskService;
    beforeAll(async () => {
      site = await openCollection();
      real = { ...site.service };
    });
    afterEach(async () => {
      // What a state stopped or put in its place.
      await site.stop();
      await site.start();
      Object.assign(site.service, real);
    });
    afterAll(() => site.close());

    describe("axe finds nothing wrong, light or dark, wide or narrow, and nothing sticks out at 320 px, with", () => {
      for (const [name, bring] of Object.entries(states)) {
        it(name, async ({ visit, incidents }) => {
          // Some states are failures, of which the browser tells on its console.
          incidents.allow(/^console: Failed to load resource/);
          const page = await bring({
            site: { ...site, service: real },
            open: (parts, place = "") => {
              Object.assign(site.service, parts);
              return visit(`${site.url}/${place}`);
            },
          });
          for (const viewport of [DESKTOP, PHONE])
            for (const colorScheme of ["light", "dark"] as const) {
              await page.setViewportSize(viewport);
              await page.emulateMedia({ colorScheme });
              expect(await violationsOf(page), `${viewport.width} px, ${colorScheme}`).toEqual([]);
            }
          await page.setViewportSize(SMALLEST);
          expect(await overflowing(page)).toEqual([]);
          await page.context().close();
        });
      }
    });
  });
}
