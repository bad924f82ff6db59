"""
How often the passage that answers a question is among the 1, 5 and 20 nearest of all passages, by this model alone.

    python evaluate.py MODEL_FOLDER QUESTIONS     # JSON lines with question and context
    python evaluate.py MODEL_FOLDER FOLDER        # documents/*.txt and questions.jsonl: lines of the documents are passages
"""

import glob
import json
import os
import sys

import numpy as np
import onnx
from onnx import numpy_helper
from tokenizers import Tokenizer

from corpus import rows
from vectors import unit

RANKS = (1, 5, 20)
BATCH = 1000


def embed(sequences: list[list[int]], table: np.ndarray) -> np.ndarray:
    """Unit vectors (texts x dimension) of token sequences."""
    return unit(np.stack([table[ids].sum(axis=0) for ids in sequences]))


def recall(questions: np.ndarray, passages: np.ndarray, gold: np.ndarray) -> dict[str, float]:
    """
    @param gold for each question the index of its passage
    """
    better = np.empty(len(questions), dtype=np.int64)
    for start in range(0, len(questions), BATCH):
        scores = questions[start : start + BATCH] @ passages.T
        own = scores[np.arange(len(scores)), gold[start : start + BATCH]]
        better[start : start + BATCH] = (scores > own[:, None]).sum(axis=1)
    return {f"recall@{rank}": round(float((better < rank).mean()), 3) for rank in RANKS}


def read_questions(path: str) -> tuple[list[str], np.ndarray, list[str]]:
    """Questions, index of each one's passage, passages."""
    if os.path.isdir(path):
        return read_folder(path)
    passages: dict[str, int] = {}
    questions, gold = [], []
    for row in rows(path):
        if row.get("context") and not row.get("unanswerable"):
            questions.append(row["question"])
            gold.append(passages.setdefault(row["context"], len(passages)))
    return questions, np.array(gold), list(passages)


def read_folder(path: str) -> tuple[list[str], np.ndarray, list[str]]:
    passages: list[str] = []
    lines_of: dict[str, range] = {}
    for name in sorted(glob.glob(os.path.join(path, "documents", "*.txt"))):
        with open(name, encoding="utf-8") as file:
            lines = [line.strip() for line in file if line.strip()]
        lines_of[os.path.basename(name)] = range(len(passages), len(passages) + len(lines))
        passages.extend(lines)
    questions, gold = [], []
    for row in rows(os.path.join(path, "questions.jsonl")):
        for quote in row.get("gold", [])[:1]:
            found = next((i for i in lines_of[quote["document"]] if quote["quote"] in passages[i]), None)
            if found is not None:
                questions.append(row["question"])
                gold.append(found)
    return questions, np.array(gold), passages


def read_table(folder: str) -> np.ndarray:
    tensors = {t.name: numpy_helper.to_array(t)
               for t in onnx.load(os.path.join(folder, "onnx", "model_quantized.onnx")).graph.initializer}
    return tensors["rows"].astype(np.float32) * tensors["scale"]


if __name__ == "__main__":
    folder, path = sys.argv[1:]
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    table = read_table(folder)
    questions, gold, passages = read_questions(path)
    encode = lambda texts: [encoding.ids for encoding in tokenizer.encode_batch(texts, add_special_tokens=False)]
    result = recall(embed(encode(questions), table), embed(encode(passages), table), gold)
    print(json.dumps({"questions": len(questions), "passages": len(passages), **result}))
