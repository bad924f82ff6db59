import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PACKAGE_ROOT } from "../src/core/config.js";

const SEEDS: Readonly<Record<string, string>> = {
  "000_e56327a7a87f5f8e.txt": "5650f36c60f871ea30c64afb69acf757c2e227c3ca168c5d787c1b688522a4e3",
  "001_6e6a1640b6997a8e.txt": "ac759d3d4b0dce85a2f0f0d641eaba75734566a6630b8ab4d5f0262870f55a0a",
  "002_f0b26cfa3cf00919.txt": "fadd861d0cf79de91ce093a1b3ca14889ab0da7fe8f036146586fd64a53d28b3",
  "003_831a683028b2dccb.txt": "ea36d3c12589223cc02c13b17261889d831706b276d6cb90054031e48f847e9d",
  "004_2064c722ad5b44e7.txt": "8b90d6825769e83cde5394dfbcccfb81360ecbff0799fc5d606b852c822db94e",
};

it("holds the five articles byte for byte", async () => {
  const folder = join(PACKAGE_ROOT, "seeds");
  const names = (await readdir(folder)).sort();
  const hashes = await Promise.all(
    names.map(async (name) => [
      name,
      createHash("sha256")
        .update(await readFile(join(folder, name)))
        .digest("hex"),
    ]),
  );
  expect(Object.fromEntries(hashes)).toEqual(SEEDS);
});
