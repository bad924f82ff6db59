let loading: Promise<unknown> = Promise.resolve();

/**
 * Runs an action of transformers.js alone and without its output: where models lie is a global setting of the library,
 * and so is the console, on which it prints stack traces of what it also throws.
 */
export function loadQuietly<T>(action: () => Promise<T>): Promise<T> {
  const loaded = loading.then(() => withSilentConsole(action));
  loading = loaded.catch(() => undefined);
  return loaded;
}

async function withSilentConsole<T>(action: () => Promise<T>): Promise<T> {
  const { warn, error } = console;
  console.warn = console.error = () => undefined;
  try {
    return await action();
  } finally {
    console.warn = warn;
    console.error = error;
  }
}

/** What an error of the library says, fit to stand in a sentence. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0].replace(/\.$/, "");
}
