"""Which words and word pieces the model knows, and how likely each is."""

from collections import Counter
from dataclasses import dataclass

PAD, UNKNOWN = "[PAD]", "[UNK]"
CONTINUATION = "##"

#: A character of the running text becomes a piece of its own when it is a letter or digit seen this often.
MINIMUM_CHARACTER_COUNT = 20
#: A number seen this often is a token of its own; rarer ones are put together from pieces.
MINIMUM_NUMBER_COUNT = 10
#: A word without a ready-made vector is taken in when it is seen this often: enough to learn one.
MINIMUM_CONTEXTS = 15
#: Longest continuation piece, in characters.
LONGEST_PIECE = 4


@dataclass(frozen=True)
class Vocabulary:
    """Tokens in the order of their ids."""

    tokens: list[str]
    #: Words that have a ready-made vector.
    known: list[str]
    #: Frequent words without one, to be learned from nothing.
    learned: list[str]
    #: Tokens without meaning of their own (numbers, single letters, continuation pieces): equal ones match, no more.
    opaque: list[str]


def build_vocabulary(counts: Counter[str], ranked: list[str], size: int, pieces: int) -> Vocabulary:
    """
    The `size` likeliest words of `ranked` (words with vectors, commonest first) and of the running text, with numbers,
    letters and the `pieces` most useful continuation pieces.
    """
    ready = {word for word in ranked if word.isalpha() and len(word) > 1 and word.isascii()}
    likelihood = word_likelihood(counts, [word for word in ranked if word in ready])
    chosen = [word for word in sorted(likelihood, key=lambda word: (-likelihood[word], word))
              if word in ready or counts[word] >= MINIMUM_CONTEXTS][:size]
    numbers = [word for word, count in counts.items()
               if any(c.isdigit() for c in word) and word.isascii() and word.isalnum() and count >= MINIMUM_NUMBER_COUNT]
    characters = frequent_characters(counts)
    known = sorted(word for word in chosen if word in ready)
    learned = sorted(word for word in chosen if word not in ready)
    short = {*numbers, *characters, *map(str, range(1000))}.difference(chosen)
    continuations = [*characters, *useful_pieces(counts, short.union(chosen), pieces)]
    opaque = [*sorted(short), *(CONTINUATION + piece for piece in continuations)]
    return Vocabulary([PAD, UNKNOWN, *known, *learned, *opaque], known, learned, opaque)


def word_likelihood(counts: Counter[str], ranked: list[str]) -> dict[str, float]:
    """
    Probability of each word: half from the running text, half from its rank among the vectors by Zipf's law, which
    stands in for the far larger text that the vectors were made from.
    """
    total = sum(count for word, count in counts.items() if is_word(word))
    harmonic = sum(1 / (rank + 2.7) for rank in range(1, len(ranked) + 1))
    likelihood = {word: 0.5 * count / total for word, count in counts.items() if is_word(word)}
    for rank, word in enumerate(ranked, start=1):
        likelihood[word] = likelihood.get(word, 0.0) + 0.5 / (rank + 2.7) / harmonic
    return likelihood


def is_word(word: str) -> bool:
    return len(word) > 1 and word.isalpha()


def frequent_characters(counts: Counter[str]) -> list[str]:
    characters: Counter[str] = Counter()
    for word, count in counts.items():
        if word.isalnum():
            for character in word:
                characters[character] += count
    ascii_letters = {c for c in map(chr, range(128)) if c.isalnum() and c == c.lower()}
    return sorted({c for c, n in characters.items() if n >= MINIMUM_CHARACTER_COUNT and ord(c) < 0x250} | ascii_letters)


def useful_pieces(counts: Counter[str], whole: set[str], limit: int) -> list[str]:
    """Strings of 2 to 4 characters that most often follow the longest known beginning of an unknown word."""
    pieces: Counter[str] = Counter()
    for word, count in counts.items():
        if word in whole or not word.isalnum():
            continue
        start = next((end for end in range(len(word) - 1, 0, -1) if word[:end] in whole), None)
        if start is None:
            continue
        rest = word[start:]
        # Each word counts at most ten times: names of one story must not crowd out the language's own pieces.
        weight = min(count, 10)
        for length in range(2, LONGEST_PIECE + 1):
            for at in range(0, len(rest) - length + 1):
                pieces[rest[at : at + length]] += weight
    numbers = {f"{n:0{width}d}" for width in (2, 3) for n in range(10**width)}
    ranked = [piece for piece, _ in sorted(pieces.items(), key=lambda item: (-item[1], item[0])) if not piece.isdigit()]
    return sorted(numbers | set(ranked[:limit]))
