import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../src/core/config.js";
import { readText } from "../../src/indexing/read-text.js";
import { scratchFolder } from "./scratch-folder.js";

async function textOf(content: string | Uint8Array, name = "a.txt"): Promise<string> {
  return readText(join(await scratchFolder({ [name]: content }), name));
}

describe("reading a text", () => {
  it("changes nothing: line ends, non-breaking spaces, decomposed letters, blanks at both ends", async () => {
    const text = " \r\n\u00A0“Cafe\u0301” \u{1F600}\r\n\t";
    expect(await textOf(text)).toBe(text);
  });

  it("drops one leading byte-order mark and no other", async () => {
    expect(await textOf("\uFEFFText\uFEFF")).toBe("Text\uFEFF");
    expect(await textOf("\uFEFF\uFEFFText")).toBe("\uFEFFText");
  });

  it("tells the type by the extension in any case", async () => {
    expect(await textOf("Text", "A.TXT")).toBe("Text");
    await expect(textOf("Text", "a.pdf")).rejects.toThrow(/a\.pdf": its type is not one of those read \(\.txt\)/u);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["Latin-1", Uint8Array.of(0x43, 0x61, 0x66, 0xe9), /not valid UTF-8\. Save it as UTF-8/u],
    ["a character cut short", Uint8Array.of(0x43, 0xe2, 0x82), /not valid UTF-8/u],
    ["a lone surrogate", Uint8Array.of(0x43, 0xed, 0xa0, 0x80), /not valid UTF-8/u],
    ["UTF-16 from Windows", Buffer.from("\uFEFFText", "utf16le"), /UTF-16, not UTF-8/u],
    ["UTF-16 without a mark", Buffer.from("Text", "utf16le"), /null characters/u],
    ["a binary file", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00), /null characters/u],
    ["an empty file", "", /it is empty/u],
    ["nothing but a mark", "\uFEFF", /it is empty/u],
    ["nothing but blanks", " \r\n\t\u00A0\u200B\n", /it is empty/u],
  ])("refuses %s", async (_, content, message) => {
    await expect(textOf(content)).rejects.toMatchObject({
      code: "unreadable-file",
      message: expect.stringMatching(message) as string,
    });
  });

  it("refuses a file over the limit without reading it", async () => {
    const path = join(await scratchFolder({ "large.txt": "" }), "large.txt");
    await truncate(path, 50_000_000);
    await expect(readText(path)).rejects.toThrow(/has 50,000,000 bytes, more than the 20,000,000/u);
  });

  it("reads a file of exactly the limit", async () => {
    const text = "a".repeat(MAX_FILE_BYTES);
    expect((await textOf(text)).length).toBe(MAX_FILE_BYTES);
  });

  it("refuses what is missing, a folder, a link that leads nowhere and a pipe, without waiting for it", async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, "folder.txt"));
    await symlink("nowhere.txt", join(folder, "link.txt"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    await expect(readText(join(folder, "missing.txt"))).rejects.toThrow(/no such file/u);
    await expect(readText(join(folder, "folder.txt"))).rejects.toThrow(/not a regular file/u);
    await expect(readText(join(folder, "link.txt"))).rejects.toThrow(/no such file/u);
    await expect(readText(join(folder, "pipe.txt"))).rejects.toThrow(/not a regular file/u);
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file without permission (root may read anything)", async () => {
    const path = join(await scratchFolder(), "secret.txt");
    await writeFile(path, "Text", { mode: 0 });
    await expect(readText(path)).rejects.toThrow(/permission is denied/u);
  });
});
