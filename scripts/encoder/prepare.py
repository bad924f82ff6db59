"""
Questions with the sentence that answers and the like ones around it, as token ids, for `train.py`.

    python prepare.py QUESTIONS news.jsonl.gz ../../models/pullquote-static-100d ROWS.pkl
"""

import os
import pickle
import random
import sys
import zlib

import numpy as np
from tokenizers import Tokenizer

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "embedder"))
from build import is_held_from_reader, plain  # noqa: E402
from corpus import rows  # noqa: E402
from evaluate import embed, read_table  # noqa: E402
from pairs import SENTENCE_OR_LINE  # noqa: E402

QUESTION_SETS = ["squad-train-part", "nq", "squad-train-sentences", "nqg", "hotpotqa", "selqa", "fairytaleqa", "qamr",
                 "qadiscourse", "quotesum", "covidqa", "squad2-unanswerable", "squad2-pairs"]
#: Share of the questions kept of a set that has many over single sentences.
KEPT = {"qamr": 0.5}
LONGEST_TEXT = 12_000
SHORTEST_TEXT = 20
LONGEST_SENTENCE = 64
#: Other sentences of the passage kept, those nearest to the question by the embedding model.
OTHERS = 5
SEED = 1


def sentence_spans(text: str) -> list[tuple[int, int]]:
    breaks = [0, *(match.end() for match in SENTENCE_OR_LINE.finditer(text)), len(text)]
    return [(start, end) for start, end in zip(breaks, breaks[1:]) if text[start:end].strip()]


def held_questions(folder: str) -> set[str]:
    """Questions over paragraphs that the reader's training holds back, in whatever set they stand."""
    return {plain(row["question"]) for name in QUESTION_SETS for row in rows(os.path.join(folder, f"{name}.jsonl.gz"))
            if is_held_from_reader(row.get("context") or row.get("sentence") or "")}


def read(folder: str, news: str):
    """The contexts with their sentences, and (question, context, sentence that answers or -1, group, source) of each row."""
    chance = random.Random(SEED)
    held = held_questions(folder)
    contexts: dict[str, int] = {}
    asked = []
    for source in [*QUESTION_SETS, "news"]:
        for row in rows(news if source == "news" else os.path.join(folder, f"{source}.jsonl.gz")):
            text = row.get("context") or row.get("sentence") or ""
            if len(text) < SHORTEST_TEXT or chance.random() >= KEPT.get(source, 1):
                continue
            if source != "news" and (is_held_from_reader(text) or plain(row["question"]) in held):
                continue
            text = text[:LONGEST_TEXT]
            spans, starts, gold = sentence_spans(text), row.get("answer_starts") or [], -1
            if not row.get("unanswerable"):
                if not starts and len(spans) > 1:
                    continue
                start = starts[0] if starts else 0
                if source == "news":  # whose offsets count UTF-16 units
                    start = len(text.encode("utf-16-le")[: 2 * start].decode("utf-16-le", errors="ignore"))
                gold = next((i for i, (a, b) in enumerate(spans) if a <= start < b), None)
                if gold is None:
                    continue
            index = contexts.setdefault(text, len(contexts))
            group = f"news/{row['id'].split('-')[0]}" if source == "news" else f"{source}/{row.get('title') or index}"
            asked.append((row["question"], index, gold, group, source))
    return list(contexts), asked


def main(folder: str, news: str, model: str, out: str) -> None:
    encoder, table = Tokenizer.from_file(os.path.join(model, "tokenizer.json")), read_table(model)
    contexts, asked = read(folder, news)

    def encode(texts: list[str]) -> list[np.ndarray]:
        return [np.array(encoding.ids[:LONGEST_SENTENCE], np.int32)
                for encoding in encoder.encode_batch(texts, add_special_tokens=False)]

    spans = [sentence_spans(text) for text in contexts]
    offsets = np.cumsum([0, *(len(each) for each in spans)])
    sentences = encode([text[a:b].strip() for text, each in zip(contexts, spans) for a, b in each])
    questions = encode([question for question, *_ in asked])
    near, wanted = embed(sentences, table), embed(questions, table)
    made = []
    for k, (_, context, gold, group, source) in enumerate(asked):
        first, last = offsets[context], offsets[context + 1]
        order = [i for i in np.argsort(-(near[first:last] @ wanted[k]), kind="stable") if i != gold][:OTHERS]
        # Sentences by their place among all; a group is of articles asked about together, whose questions are drawn together.
        made.append({"question": questions[k], "gold": int(first + gold) if gold >= 0 else -1,
                     "others": [int(first + i) for i in order], "group": zlib.crc32(group.encode()), "source": source})
    with open(out, "wb") as file:
        pickle.dump((sentences, made), file)
    unanswered = sum(row["gold"] < 0 for row in made)
    print(f"{len(made)} questions ({unanswered} without an answer), {len(sentences)} sentences")


if __name__ == "__main__":
    main(*sys.argv[1:5])
