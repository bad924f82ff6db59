"""Pairs of texts that belong together, to learn token vectors from: questions with their passages, sentences with theirs."""

import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import rows

#: Longest passage of a pair, in words.
LONGEST_PASSAGE = 110
#: Shortest and longest sentence, in words, that stands in for a question.
SENTENCE_WORDS = range(6, 41)
#: Share of sentences that are left standing in their passage, so that shared words keep counting.
KEPT_SENTENCES = 0.2

SENTENCE_BREAK = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])")
SENTENCE_OR_LINE = re.compile(SENTENCE_BREAK.pattern + r"|\n+")


@dataclass(frozen=True)
class Pair:
    query: str
    passage: str
    #: What it is from: pairs of one group are each other's hardest wrong answers.
    group: str


def question_pairs(folder: str, names: list[str]) -> Iterator[Pair]:
    """Each answerable question with the passage that answers it, cut to the words around the answer when it is long."""
    for name in names:
        for row in rows(os.path.join(folder, f"{name}.jsonl.gz")):
            context = row.get("context") or row.get("sentence")
            if row.get("unanswerable") or not context:
                continue
            group = f"{name}/{row.get('title') or context}"
            starts = row.get("answer_starts") or []
            passage = window(context, starts[0] if starts else 0)
            yield Pair(row["question"], passage, group)


def sentence_pairs(path: str) -> Iterator[Pair]:
    """Each answerable question with the sentence that answers it; those over one collection of articles are one group."""
    for row in rows(path):
        if row.get("unanswerable"):
            continue
        context = row["context"]
        # Offsets count UTF-16 units.
        answer = len(context.encode("utf-16-le")[: 2 * row["answer_starts"][0]].decode("utf-16-le"))
        breaks = [0, *(match.end() for match in SENTENCE_OR_LINE.finditer(context)), len(context)]
        at = next(i for i, end in enumerate(breaks[1:]) if answer < end)
        yield Pair(row["question"], context[breaks[at] : breaks[at + 1]].strip(), f"news/{row['id'].split('-')[0]}")


def window(text: str, position: int) -> str:
    """The whole text when it is short, else the words around a position."""
    words = text.split()
    if len(words) <= LONGEST_PASSAGE:
        return text
    at = len(text[:position].split())
    start = max(0, min(at - LONGEST_PASSAGE // 2, len(words) - LONGEST_PASSAGE))
    return " ".join(words[start : start + LONGEST_PASSAGE])


def text_pairs(path: str, seed: int) -> Iterator[Pair]:
    """
    From running text: a sentence with the paragraph it was taken out of (the inverse cloze task: Lee, Chang and
    Toutanova 2019), and a title with its text's first paragraph.
    """
    chance = random.Random(seed)
    for number, row in enumerate(rows(path)):
        group = f"text/{number}"
        paragraphs = [paragraph for paragraph in row["text"].split("\n") if len(paragraph.split()) >= 8]
        if paragraphs and row.get("title"):
            yield Pair(row["title"], window(paragraphs[0], 0), group)
        for paragraph in paragraphs:
            sentences = SENTENCE_BREAK.split(paragraph)
            candidates = [i for i, sentence in enumerate(sentences) if len(sentence.split()) in SENTENCE_WORDS]
            if len(sentences) < 2 or not candidates:
                continue
            chosen = chance.choice(candidates)
            kept = chance.random() < KEPT_SENTENCES
            rest = [sentence for i, sentence in enumerate(sentences) if kept or i != chosen]
            yield Pair(sentences[chosen], window(" ".join(rest), 0), group)
