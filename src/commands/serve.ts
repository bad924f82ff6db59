import { createApp } from "../http/app.js";
import { startServer } from "../http/server.js";
import { host, indexUri, port, WEB_FOLDER } from "../settings.js";
import { openService, type OwnModels } from "../open-service.js";

export interface ServeFlags extends OwnModels {
  readonly index?: string;
  readonly host?: string;
  readonly port?: string;
}

/** `pullquote serve`: page and API over an index that exists, until it is told to stop. */
export async function runServe(flags: ServeFlags): Promise<void> {
  const binding = { host: host(flags.host), port: port(flags.port) };
  const service = await openService(indexUri(flags.index), flags);
  const app = createApp(service, { webFolder: WEB_FOLDER });
  const server = await startServer({ app, ...binding }).catch((error: unknown) => {
    service.close();
    throw error;
  });
  process.stdout.write(`Pullquote answers at ${server.url}\n`);
  // The page asks for these first. Finding them now also has the code compiled before somebody asks; why it failed, if it
  // does, is said to whoever asks for them.
  service.starters().catch(() => undefined);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.close();
  service.close();
}
