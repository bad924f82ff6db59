// The browser that the page is tested in: one that is already here, else one that is installed now.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

const VARIABLES = ["CHROMIUM_PATH", "PULLQUOTE_CHROMIUM"];
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
];
const MAC_APPS = ["Chromium", "Google Chrome", "Microsoft Edge"];
const WINDOWS_PATHS = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/**
 * A Chromium that starts: the one named by `CHROMIUM_PATH` or `PULLQUOTE_CHROMIUM`, one on the path or in its usual
 * place, or the one playwright installed; undefined when there is none.
 * @throws when a variable names what is no browser
 */
export function findChromium(): string | undefined {
  for (const variable of VARIABLES) {
    const path = process.env[variable];
    if (!path) continue;
    if (!starts(path))
      throw new Error(`Cannot use ${variable}="${path}": no Chromium starts there. Correct or unset it.`);
    return path;
  }
  return candidates().find(starts);
}

/**
 * A Chromium that starts, installed first when there is none: with apt-get where this is Debian or Ubuntu and we are
 * root, else with playwright. Either takes a network and a minute or two.
 * @throws when there is none and none can be installed, saying how to get one
 */
export function ensureChromium(): string {
  const found = findChromium() ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    "Cannot test the page: this machine has no Chromium and none could be installed. Install Chromium, Chrome or Edge, " +
      'run "npx playwright-core install chromium", or name one with CHROMIUM_PATH.',
  );
}

/** Arguments a Chromium needs here beside playwright's own: quiet, and startable by root. */
export function chromiumArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

function candidates(): string[] {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => join(folder, process.platform === "win32" ? `${name}.exe` : name)));
  const apps = MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const programs = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path)));
  return [
    ...onPath,
    ...(process.platform === "darwin" ? apps : []),
    ...(process.platform === "win32" ? programs : []),
    chromium.executablePath(),
  ];
}

/** Whether a file is a browser that runs, not what some systems leave in its place to advertise a package. */
function starts(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 && /chrom|edge/i.test(stdout);
}

function installed(): string | undefined {
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
    const found = findChromium();
    if (found !== undefined) return found;
  }
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  run(process.execPath, [join(playwright, "cli.js"), "install", "chromium"]);
  return findChromium();
}

/** Runs a command with its output on stderr; whether it worked shows in what is found afterwards. */
function run(command: string, args: readonly string[]): void {
  process.stderr.write(`Installing a browser for the tests: ${command} ${args.join(" ")}\n`);
  spawnSync(command, args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
