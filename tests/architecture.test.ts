import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../src/core/config.js";

/** What the files of each folder of src/ may import besides their own folder; the files above them may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: ["core"],
  models: ["core", "text"],
  store: ["core"],
  indexing: ["core", "text"],
  retrieval: ["core", "text"],
  reading: ["core", "text"],
  conversation: ["core", "text"],
  collection: ["core", "text", "conversation"],
  starters: ["core", "text", "reading"],
  conditions: ["core", "text"],
  answering: ["core", "text", "conversation", "collection", "conditions", "retrieval", "reading", "starters"],
  evaluation: ["core", "text"],
  verification: ["core"],
  http: ["core", "answering"],
};
/** Puts the parts together, as the files of src/ itself do. */
const COMPOSITION = "commands";

/** The places that may import a package; everything else goes through their exports. */
const HOMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^wink-/, ["text"]],
  [/^(?:@xenova\/transformers|onnxruntime-)/, ["models"]],
  [/^(?:@lancedb\/|apache-arrow$)/, ["store"]],
  [/^(?:hono|@hono\/)/, ["http"]],
  [/^zod$/, ["http", "evaluation", "verification"]],
  [/^chrono-node$/, ["indexing"]],
  [/^damerau-levenshtein$/, ["reading"]],
  [/^commander$/, ["cli.ts"]],
  [/^cli-progress$/, ["progress.ts"]],
];

/** Packages that a tool loads by itself, so that no file names them. */
const LOADED_BY_TOOLS = new Set(["@types/node", "@types/cli-progress"]);
const MAX_LINES = 300;

interface SourceFile {
  /** Relative to the root, with `/` between parts. */
  readonly path: string;
  readonly lines: number;
  /** Files of the project imported, relative to the root. */
  readonly files: readonly string[];
  /** Those of them that are imported for more than their types, and so at run time. */
  readonly loaded: readonly string[];
  /** Packages imported, without what stands after their name. */
  readonly packages: readonly string[];
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(PACKAGE_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesUnder(path);
    return /\.[cm]?tsx?$/.test(entry.name) ? [path] : [];
  });
}

const slashes = (path: string) => path.split(sep).join("/");

/** The source that an import of `x.js` means: `x.ts`, `x.tsx`, or the file itself where it is no script. */
function sourceOf(importer: string, specifier: string): string {
  const target = resolve(PACKAGE_ROOT, dirname(importer), specifier);
  const candidates = [
    target.replace(/js$/, "ts"),
    target.replace(/js$/, "tsx"),
    `${target}.ts`,
    `${target}.tsx`,
    target,
  ];
  const found = candidates.find((candidate) => existsSync(candidate)) ?? target;
  return slashes(relative(PACKAGE_ROOT, found));
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const importsOf = (text: string) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

function read(path: string): SourceFile {
  const text = readFileSync(join(PACKAGE_ROOT, path), "utf8");
  const specifiers = importsOf(text);
  const files = (imports: readonly string[]) =>
    imports.filter((one) => one.startsWith(".")).map((one) => sourceOf(path, one));
  return {
    path: slashes(path),
    lines: text.trimEnd().split("\n").length,
    files: files(specifiers),
    loaded: files(importsOf(text.replaceAll(/^(?:import|export) type [^;]*;/gm, ""))),
    packages: specifiers
      .filter((one) => !one.startsWith(".") && !one.startsWith("node:") && !builtinModules.includes(one))
      .map(packageOf),
  };
}

/** `text` of `src/text/terms.ts`, `cli.ts` of `src/cli.ts`. */
const placeOf = (path: string) => path.split("/")[1] ?? "";

const source = filesUnder("src").map(read);
const isFolder = (place: string) => !place.includes(".");

function importsBreaking(allowed: (from: string, to: string) => boolean): string[] {
  return source.flatMap(({ path, files }) =>
    files.filter((file) => !allowed(placeOf(path), placeOf(file))).map((file) => `${path} imports ${file}`),
  );
}

/** The first circle of imports met from a file on, as the files it goes through. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found.length > 0) return found;
    }
    finished.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const found = visit(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe("the layers of src/", () => {
  it("have a rule for every folder", () => {
    const folders = [...new Set(source.map(({ path }) => placeOf(path)))].filter(isFolder).sort();
    expect(folders).toEqual([...Object.keys(MAY_IMPORT), COMPOSITION].sort());
  });

  it("import only what lies below them", () => {
    const wrong = importsBreaking(
      (from, to) => from === to || !isFolder(from) || from === COMPOSITION || (MAY_IMPORT[from] ?? []).includes(to),
    );
    expect(wrong).toEqual([]);
  });

  it("know nothing of the command line", () => {
    const wrong = importsBreaking((from, to) => {
      if (to === "cli.ts") return false;
      return to !== COMPOSITION || from === COMPOSITION || from === "cli.ts";
    });
    expect(wrong).toEqual([]);
  });

  it("import nothing outside src/", () => {
    const outside = source.flatMap(({ path, files }) =>
      files.filter((file) => !file.startsWith("src/")).map((file) => `${path} imports ${file}`),
    );
    expect(outside).toEqual([]);
  });

  it("import in no circle, types aside", () => {
    expect(cycle(new Map(source.map(({ path, loaded }) => [path, loaded])))).toEqual([]);
  });

  it("have files of a length that can be read in one go", () => {
    expect(source.filter(({ lines }) => lines > MAX_LINES).map(({ path }) => path)).toEqual([]);
  });
});

describe("the network", () => {
  /** The one file that reaches another machine, and the one command that may load it. */
  const DOOR = "src/commands/fetch-file.ts";
  const COMMAND = "src/commands/models.ts";
  const WAYS_OUT =
    /\bfetch\s*\(|\b(?:WebSocket|EventSource|XMLHttpRequest)\b|["'](?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?["']|["']undici["']/;

  it("is reached through one file alone, besides the server that listens", () => {
    const reaching = source.filter(({ path }) => WAYS_OUT.test(readFileSync(join(PACKAGE_ROOT, path), "utf8")));
    const paths = reaching.map(({ path }) => path).filter((path) => placeOf(path) !== "http");
    expect(paths).toEqual([DOOR]);
  });

  it("is there for the command that adds models alone, which is loaded only to be run", () => {
    const importing = (file: string) => source.filter(({ files }) => files.includes(file)).map(({ path }) => path);
    expect(importing(DOOR)).toEqual([COMMAND]);
    expect(importing(COMMAND)).toEqual(["src/cli.ts"]);
    const text = readFileSync(join(PACKAGE_ROOT, "src", "cli.ts"), "utf8");
    expect(text).not.toMatch(/^import (?!type ).*commands\/models\.js/m);
  });
});

describe("finding circles of imports", () => {
  it("shows the files that a circle goes through, and none where paths only meet", () => {
    expect(
      cycle(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
    expect(
      cycle(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["d"]],
          ["c", ["d"]],
          ["d", []],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("packages", () => {
  const description = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    readonly scripts?: Readonly<Record<string, string>>;
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const dependencies = Object.keys(description.dependencies);
  const developed = Object.keys(description.devDependencies);
  const page = filesUnder("web").map(read);
  const configurations = readdirSync(PACKAGE_ROOT).filter((name) => /\.config\.[jt]s$/.test(name));
  const others = [...filesUnder("tests"), ...filesUnder("scripts"), ...configurations].map(read);
  const importedBy = (files: readonly SourceFile[]) => new Set(files.flatMap(({ packages }) => packages));

  /** Whether a command of a package is called by a script of package.json or the continuous integration. */
  function isCalled(name: string): boolean {
    const { bin = {} } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "node_modules", name, "package.json"), "utf8")) as {
      bin?: string | Record<string, string>;
    };
    const commands = typeof bin === "string" ? [packageOf(name).split("/").at(-1) ?? name] : Object.keys(bin);
    const integration = join(PACKAGE_ROOT, ".ci", "run");
    const scripts = [
      ...Object.values(description.scripts ?? {}),
      existsSync(integration) ? readFileSync(integration, "utf8") : "",
    ];
    const words = new Set(scripts.flatMap((script) => script.split(/[\s;&|"']+/)));
    return commands.some((command) => words.has(command));
  }

  it("have one home each", () => {
    const wrong = source.flatMap(({ path, packages }) =>
      packages
        .filter((name) => !(HOMES.find(([pattern]) => pattern.test(name))?.[1] ?? []).includes(placeOf(path)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are declared wherever they are imported", () => {
    const declared = new Set(dependencies);
    expect([...importedBy(source)].filter((name) => !declared.has(name))).toEqual([]);
    developed.forEach((name) => declared.add(name));
    expect([...importedBy([...page, ...others])].filter((name) => !declared.has(name))).toEqual([]);
  });

  it("are used wherever they are declared", () => {
    const shipped = importedBy([...source, ...page]);
    expect(dependencies.filter((name) => !shipped.has(name))).toEqual([]);
    const used = importedBy([...page, ...others]);
    expect(developed.filter((name) => !used.has(name) && !LOADED_BY_TOOLS.has(name) && !isCalled(name))).toEqual([]);
  });
});
