"""Running English text: JSON lines, gzipped or not, with `text` and perhaps `title` in each row."""

import glob
import gzip
import json
import os
from collections import Counter
from collections.abc import Iterator

from tokenizers import normalizers, pre_tokenizers

#: The same normalisation and splitting as the model's tokenizer.json, so that counts are of the model's own words.
NORMALIZER = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
PRE_TOKENIZER = pre_tokenizers.BertPreTokenizer()


def rows(path: str) -> Iterator[dict]:
    """Rows of a `.jsonl` or `.jsonl.gz` file, or of every such file of a folder, in the order of their names."""
    if os.path.isdir(path):
        for name in sorted(glob.glob(os.path.join(path, "*.jsonl")) + glob.glob(os.path.join(path, "*.jsonl.gz"))):
            yield from rows(name)
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def texts(path: str) -> Iterator[str]:
    """Title and text of each row."""
    for row in rows(path):
        title = row.get("title")
        yield f"{title}\n{row['text']}" if title else row["text"]


def words(text: str) -> list[str]:
    """Lower-cased words, numbers and marks of a text, without accents."""
    return [word for word, _ in PRE_TOKENIZER.pre_tokenize_str(NORMALIZER.normalize_str(text))]


def count_words(path: str) -> Counter[str]:
    """How often each word, number and mark stands in the running text."""
    counts: Counter[str] = Counter()
    for text in texts(path):
        counts.update(words(text))
    return counts
