import type { EmbeddingRole, EncodedText, SentenceEncoder } from "../core/embedder.js";
import { loadSmallNetwork } from "./load-small-network.js";
import { modelFailed } from "./model-files.js";
import type { TokenModel } from "./token-model.js";

/** As the network numbers them. */
const ROLES: Readonly<Record<EmbeddingRole, number>> = { question: 0, passage: 1 };

/**
 * Loads a sentence encoder: a network that reads the token vectors of an embedding model in their order.
 * @param folder the network's
 * @param tokens the embedding model it was trained over
 * @throws PullquoteError `model-failed` when the network cannot be loaded or does not fit the embedding model.
 */
export async function loadSentenceEncoder(folder: string, { files, extractor }: TokenModel): Promise<SentenceEncoder> {
  const network = await loadSmallNetwork(folder);
  // One text at a time: its int8 products take their scale from all that is run with them, and a sentence's vector must
  // not depend on what other sentences a question brings up.
  const encode = async (sequence: readonly number[], role: EmbeddingRole): Promise<EncodedText> => {
    const { data, tokens, dimension } = await extractor.run([sequence]);
    const { vector, words, shares } = await network.run({
      tokens: { data, shape: [1, tokens, dimension] },
      role: { data: Int32Array.of(ROLES[role]), shape: [1] },
    });
    if (![vector, words, shares].every((output) => output?.data.every(Number.isFinite))) {
      throw modelFailed(folder, "it gives no vectors");
    }
    const width = words.data.length / tokens;
    return {
      vector: vector.data,
      words: Array.from({ length: tokens }, (_, i) => words.data.subarray(i * width, (i + 1) * width)),
      shares: shares.data,
    };
  };
  const { length } = (await encode(extractor.encode("question"), "question")).vector;
  const nothing: EncodedText = { vector: new Float32Array(length), words: [], shares: new Float32Array() };
  return {
    maxTokens: files.maxTokens,
    countTokens: (text) => extractor.encode(text).length,
    embed: async (texts, role = "passage") => {
      const encoded: EncodedText[] = [];
      for (const text of texts) {
        const sequence = extractor.encode(text);
        encoded.push(sequence.length > 0 ? await encode(sequence, role) : nothing);
      }
      return encoded;
    },
  };
}
