import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../src/indexing/find-files.js";
import { scratchFolder } from "./scratch-folder.js";

async function ids(sources: readonly string[]): Promise<string[]> {
  return (await findFiles(sources)).map((file) => file.id);
}

describe("finding files", () => {
  it("searches folders to the bottom and names files by their path in the folder, in order", async () => {
    const folder = await scratchFolder({ "b.txt": "b", "a/z.txt": "z", "a/b/c.TXT": "c", "a.txt": "a", "B.txt": "B" });
    expect(await ids([folder])).toEqual(["B.txt", "a.txt", "a/b/c.TXT", "a/z.txt", "b.txt"]);
  });

  it("skips what is hidden or of another type, and takes a folder with a file's name for a folder", async () => {
    const folder = await scratchFolder({
      "a.txt": "a",
      ".hidden.txt": "h",
      ".git/x.txt": "x",
      "page.html": "p",
      txt: "t",
      "folder.txt/inner.txt": "i",
    });
    expect(await ids([folder])).toEqual(["a.txt", "folder.txt/inner.txt"]);
  });

  it("names a file given outright by its base name", async () => {
    const folder = await scratchFolder({ "a/b.txt": "b", "a/c.txt": "c" });
    expect(await findFiles([join(folder, "a", "b.txt")])).toEqual([{ id: "b.txt", path: join(folder, "a", "b.txt") }]);
  });

  it("gives the same whether or not a folder ends in a slash", async () => {
    const folder = await scratchFolder({ "a.txt": "a" });
    expect(await ids([`${folder}/`])).toEqual(await ids([folder]));
  });

  it("comes to an end with links in a circle, and takes no file twice", async () => {
    const folder = await scratchFolder({ "a/a.txt": "a", "b/b.txt": "b" });
    await symlink("..", join(folder, "a", "up"));
    await symlink("../b", join(folder, "a", "b"));
    await symlink("../a", join(folder, "b", "a"));
    await symlink("b/b.txt", join(folder, "again.txt"));
    expect(await ids([folder, folder, join(folder, "a")])).toEqual(["a/a.txt", "b/b.txt"]);
  });

  it("follows links to files and folders outside", async () => {
    const outside = await scratchFolder({ "x.txt": "x", "deep/y.txt": "y" });
    const folder = await scratchFolder();
    await symlink(join(outside, "x.txt"), join(folder, "linked.txt"));
    await symlink(join(outside, "deep"), join(folder, "deep"));
    expect(await ids([folder])).toEqual(["deep/y.txt", "linked.txt"]);
  });

  it("keeps a link that leads nowhere, so that reading it says so", async () => {
    const folder = await scratchFolder({ "a.txt": "a" });
    await symlink("nowhere", join(folder, "b.txt"));
    await symlink("nowhere", join(folder, "b.html"));
    expect(await ids([folder])).toEqual(["a.txt", "b.txt"]);
  });

  it("refuses two files with one id, and says how to get out of it", async () => {
    const folder = await scratchFolder({ "2015/a.txt": "a", "2016/a.txt": "b" });
    await expect(findFiles([join(folder, "2015"), join(folder, "2016")])).rejects.toMatchObject({
      code: "usage",
      message: `Cannot index "${join(folder, "2015", "a.txt")}" and "${join(folder, "2016", "a.txt")}": both would have the id "a.txt". Index the folder that holds both, or rename one.`,
    });
    expect(await ids([folder])).toEqual(["2015/a.txt", "2016/a.txt"]);
  });

  it("names every path that does not exist", async () => {
    const folder = await scratchFolder({ "a.txt": "a" });
    await expect(findFiles([folder, join(folder, "x"), join(folder, "y")])).rejects.toMatchObject({
      code: "unreadable-file",
      message: expect.stringMatching(/Cannot read 2 files: ".*x": there is no such file or folder; ".*y": /u) as string,
    });
  });

  it("says which types are read when a folder holds no documents", async () => {
    const folder = await scratchFolder({ "page.html": "p", ".hidden.txt": "h" });
    await expect(findFiles([folder])).rejects.toMatchObject({
      code: "no-documents",
      message: expect.stringContaining(".txt") as string,
    });
  });
});
