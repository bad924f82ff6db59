import { Presets, SingleBar } from "cli-progress";
import type { IndexingProgress, OnProgress } from "./indexing/progress.js";

/** Least time between two lines where there is no terminal, in milliseconds. */
const LINE_INTERVAL = 1_000;

const LABELS: Readonly<Record<IndexingProgress["phase"], string>> = {
  reading: "Reading files",
  embedding: "Embedding documents",
  finishing: "Finishing the index",
};

/** Progress of indexing on the command line, and what ends its display. */
export interface ProgressDisplay {
  readonly onProgress: OnProgress;
  /** Takes the bar off the terminal; call it whether indexing worked or not, before printing anything else. */
  stop(): void;
}

/** A bar on a terminal, plain lines, about one a second at most, anywhere else. */
export function progressDisplay(
  stream: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
  now: () => number = () => performance.now(),
): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream, now);
}

function bar(stream: NodeJS.WritableStream): ProgressDisplay {
  const display = new SingleBar(
    { stream, format: "{label} [{bar}] {value}/{total}", clearOnComplete: true, gracefulExit: false },
    Presets.shades_classic,
  );
  let phase: IndexingProgress["phase"] | undefined;
  return {
    onProgress(progress) {
      const label = LABELS[progress.phase];
      if (progress.phase === phase) display.update(progress.done);
      else {
        display.stop();
        display.start(progress.total, progress.done, { label });
      }
      phase = progress.phase;
    },
    stop: () => display.stop(),
  };
}

function lines(stream: NodeJS.WritableStream, now: () => number): ProgressDisplay {
  let last = Number.NEGATIVE_INFINITY;
  return {
    onProgress({ phase, done, total }) {
      // The end of a phase is told by the next one, or by the summary.
      if (now() - last < LINE_INTERVAL) return;
      last = now();
      stream.write(`${LABELS[phase]}: ${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}
