import { indexUri, SEEDS_FOLDER } from "../settings.js";
import { lanceIndexStore } from "../store/lance-index-store.js";
import { runIndex } from "./index.js";
import { runServe, type ServeFlags } from "./serve.js";

/**
 * `npm start`: brings the index up to date and serves it. An index of one's own articles is brought up to date with
 * those, not replaced by the articles that come with Pullquote.
 */
export async function runStart(flags: ServeFlags): Promise<void> {
  const manifest = await lanceIndexStore(indexUri(flags.index)).manifest();
  const model = manifest?.modelFolder ?? undefined;
  await runIndex(manifest?.sources ?? [SEEDS_FOLDER], {
    ...(flags.index === undefined ? {} : { index: flags.index }),
    ...(model === undefined ? {} : { model }),
  });
  await runServe(flags);
}
