import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { PullquoteError } from "../core/errors.js";
import { readableTypes, readerFor } from "./readers.js";
import { throwUnreadable, type UnreadableFile, unreadableBySystem } from "./unreadable-file.js";

/** A file to be indexed. */
export interface SourceFile {
  /** The document's id: the path relative to the folder it was found in, with `/` between parts. */
  readonly id: string;
  readonly path: string;
}

/**
 * The files of the given files and folders, ordered by id. Folders are searched to the bottom; what is hidden or of a
 * type that is not read is skipped. A file reached twice, through links or overlapping sources, counts once, under
 * the name it was first found by; links come after real files.
 * @throws PullquoteError `unreadable-file` for a path that does not exist or cannot be searched, `no-documents` when
 *   nothing is found, `usage` when two files would share an id.
 */
export async function findFiles(sources: readonly string[]): Promise<SourceFile[]> {
  const search: Search = { files: new Map(), folders: new Set(), unreadable: [] };
  for (const source of sources) await searchSource(source, search);
  throwUnreadable(search.unreadable);
  const files = [...search.files.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (files.length === 0) {
    throw new PullquoteError(
      "no-documents",
      `Cannot index ${sources.map((source) => `"${source}"`).join(", ")}: no documents there. ` +
        `Name a folder with articles (${readableTypes()}; hidden files are left out).`,
    );
  }
  refuseSharedIds(files);
  return files;
}

interface Search {
  /** By real path, so that no file is taken twice. */
  readonly files: Map<string, SourceFile>;
  /** Real paths searched, so that links in a circle end. */
  readonly folders: Set<string>;
  readonly unreadable: UnreadableFile[];
}

async function searchSource(source: string, search: Search): Promise<void> {
  try {
    if ((await stat(source)).isDirectory()) await searchFolder(source, search);
    // Of whatever type: a file named outright that cannot be read is an error, not something to skip.
    else await take({ id: basename(source), path: source }, search);
  } catch (error) {
    search.unreadable.push(unreadableBySystem(source, error));
  }
}

async function searchFolder(root: string, search: Search): Promise<void> {
  const folders = [root];
  const links: string[] = [];
  const file = (path: string): SourceFile => ({ id: relative(root, path).split(sep).join("/"), path });
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop() ?? (await followLinks(links))) {
    for (const entry of await entries(folder, search)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
      else if (readerFor(path) !== undefined) await take(file(path), search);
    }
  }

  /** Takes the files linked to, and gives the next folder linked to. */
  async function followLinks(pending: string[]): Promise<string | undefined> {
    for (let link = pending.shift(); link !== undefined; link = pending.shift()) {
      const target = await stat(link).catch(() => undefined);
      if (target?.isDirectory()) return link;
      // A link that leads nowhere is taken too: reading it then says so.
      if (readerFor(link) !== undefined) await take(file(link), search);
    }
    return undefined;
  }
}

/** What a folder not yet searched holds and is not hidden, in a fixed order. */
async function entries(folder: string, search: Search): Promise<Dirent[]> {
  try {
    const real = await realpath(folder);
    if (search.folders.has(real)) return [];
    search.folders.add(real);
    const found = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith("."));
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    search.unreadable.push(unreadableBySystem(folder, error));
    return [];
  }
}

async function take(file: SourceFile, search: Search): Promise<void> {
  const real = await realpath(file.path).catch(() => file.path);
  if (!search.files.has(real)) search.files.set(real, file);
}

function refuseSharedIds(files: readonly SourceFile[]): void {
  for (const [index, file] of files.entries()) {
    const next = files[index + 1];
    if (next?.id !== file.id) continue;
    throw new PullquoteError(
      "usage",
      `Cannot index "${file.path}" and "${next.path}": both would have the id "${file.id}". ` +
        "Index the folder that holds both, or rename one.",
    );
  }
}
