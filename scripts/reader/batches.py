"""Reads the prepared arrays and draws training examples: a question with several passages, put together anew each time."""
import json
import os

import numpy as np
from question_alone import balance, grams, odds_of_refusal

TEXT = {"row": "u16", "word": "i32", "term": "i32", "suffix": "u16", "shape": "u8", "weight": "u8", "local": "u8"}
DTYPES = {"u8": np.uint8, "u16": np.uint16, "i32": np.int32}
# Questions drawn of each source in a pass over the data, as a share of all it has.
SHARES = {
    "squad-lone-sentences": 0.5,
    "squadshifts-reddit": 0.5,
    "squadshifts-amazon-reviews": 0.3,
    "fairytaleqa": 0.5,
    "nqg": 0.3,
    "qamr": 0.15,
    "qasrl": 0.1,
    "qadiscourse": 0.3,
    "qanom": 0.05,
    "cloze-wikipedia": 1.0,
    "cloze-news": 1.0,
}
# The same of its questions that nothing answers: refusing is learnt from these alone.
UNANSWERABLE_SHARE = 2.0
# Which passage it is must not tell whether it answers, or passages are learnt by heart in place of what is said: of one with more
# questions that nothing answers the others are drawn as often, up to so many times, and one with no others is drawn less.
MOST_RAISED = 4.0
LONE_SHARE = 0.3
# Sources whose questions that nothing answers betray themselves by their wording; SQuAD's are left as they are, since its writers'
# habits are other people's too.
BALANCED = ("news",)
MAX_WORDS = 320
MAX_QUESTION = 40
MAX_EXPANSIONS = 80
FRESH = 1 << 29
# Lengths of passages, of questions and numbers of sentences are rounded up to these: a processor's library compiles its products
# for each new shape, and with few shapes it finds them compiled.
STEPS = {"words": 16, "question": 8, "sentences": 4}
LOWER_CASE = 9
# Examples whose passages are cut to one sentence or a few.
SHORTENED = 0.25
# SQuAD's unanswerable questions come without a title, a quarter with a sentence for a paragraph, a third in lower case;
# its answerable ones are made to look the same, so that nothing but what is said tells the two apart.
SQUAD_SHORTENED = {True: 0.1, False: 0.33}
SQUAD_LOWERED = {True: (0.0, 0.0), False: (0.11, 0.23)}

# Who asks in other words than the report avoids those of the sentence that answers, so that what is shared with a sentence would
# speak against it. Of these sources that share of the questions gets words of that sentence back (or of any, if nothing answers).
LENT = {"news": 0.5}
LENT_WORDS = 2
# Questions whose other passages are those most like their own and not those that share most with the question: who asks in other words
# is led to other topics by BM25, but in a folder about one topic every passage is about it.
NEAR = 0.5
# Questions whose own passage gives way to the likeliest sentences of several passages, each with its neighbours, as they are read
# together once the passages have been read one by one.
TOGETHER = 0.45
TOGETHER_PASSAGES = 4
TOGETHER_SENTENCES = (2, 7)
TOGETHER_WORDS = 300
# How well a sentence matches is blurred by so much, since the ranking that brings them together in use is another one.
TOGETHER_BLUR = 0.12


def rounded(count, step):
    return -(-count // step) * step


class Data:
    # Of length 1 for each row, by which sentences are found likely; set before training examples are drawn.
    vectors = None

    def __init__(self, folder, shares=None):
        """`shares` replaces some of SHARES, by the source's name."""
        shares = {**SHARES, **(shares or {})}
        self.arrays = {}
        for name in os.listdir(folder):
            stem, _, kind = name.rpartition(".")
            if kind in DTYPES:
                self.arrays[stem] = np.fromfile(os.path.join(folder, name), dtype=DTYPES[kind])
        with open(os.path.join(folder, "manifest.json")) as file:
            self.manifest = json.load(file)
        self.lowered = np.array(self.manifest["lowered"], dtype=np.uint8)
        self.held = np.flatnonzero(self["question-held"] == 1)
        self.sources = self.manifest["sources"]
        # Words of questions that others of the same ending, mostly of the same part of speech, can stand in for.
        plain = np.flatnonzero((self["question-shape"] == LOWER_CASE) & (self["question-weight"] > 0))
        self.plain = plain[np.argsort(self["question-suffix"][plain], kind="stable")]
        endings = self["question-suffix"][self.plain]
        self.endings = np.searchsorted(endings, np.arange(self.manifest["suffixes"] + 1))
        self.open, self.odds = self.shared_out(shares)

    def shared_out(self, shares):
        """Questions that may be drawn, and the running sum of how often each is, for a pass over the data."""
        open_ = np.flatnonzero(self["question-held"] == 0)
        source, passage = self["question-source"][open_], self["question-passage"][open_]
        refused = self["question-kind"][open_] == 2
        weights = np.array([shares.get(name, 1.0) for name in self.sources])[source]
        weights[refused] *= UNANSWERABLE_SHARE
        for name in BALANCED:
            own = np.flatnonzero(source == self.sources.index(name)) if name in self.sources else []
            if len(own) > 0:
                weights[own] *= self.balanced(open_[own], refused[own])
        passages = len(self["passage-source"])
        nothing = np.bincount(passage[refused], weights[refused], passages)
        something = np.bincount(passage[~refused], weights[~refused], passages)
        weights[refused & (something[passage] == 0)] *= LONE_SHARE
        raised = ~refused & (nothing[passage] > something[passage])
        weights[raised] *= np.minimum(MOST_RAISED, nothing[passage[raised]] / something[passage[raised]])
        return open_, np.cumsum(weights)

    def balanced(self, questions, refused):
        """Weights under which these questions alone no longer tell which of them nothing answers."""
        start = self["question-start"][questions]
        length = np.minimum(self["question-start"][questions + 1] - start, MAX_QUESTION)
        return balance(odds_of_refusal(grams(self["question-word"], start, length), refused), refused)

    def __getitem__(self, name):
        return self.arrays[name]

    def span(self, name, index):
        starts = self.arrays[name + "-start"]
        return slice(int(starts[index]), int(starts[index + 1]))

    def text(self, prefix, index, local):
        where = self.span(prefix, index)
        text = {name: self.arrays[f"{prefix}-{name}"][where] for name in TEXT if name not in ("weight", "local")}
        text["weight"] = self.arrays[f"{prefix}-{'local' if local else 'weight'}"][where]
        return text

    def passage(self, index, local):
        text = self.text("passage", index, local)
        text["sentence"] = self.arrays["passage-sentence"][self.span("passage", index)]
        text["gold"] = []
        return text

    def answers(self, index):
        return self.arrays["answer-word"][self.span("answer", index)].reshape(-1, 2)

    def negatives(self, index):
        return self.arrays["negative-passage"][self.span("negative", index)]

    def near(self, index):
        return self.arrays["near-passage"][self.span("near", index)]


def keep(passage, mask):
    kept = {name: values[mask] for name, values in passage.items() if name != "gold"}
    kept["gold"] = []
    return kept


def lower(text, data):
    text = dict(text)
    text["shape"] = data.lowered[text["shape"]]
    return text


def without_title(passage):
    title = int((passage["sentence"] == 255).sum())
    gold = [(a - title, b - title) for a, b in passage["gold"]]
    cut = {name: values[title:] for name, values in passage.items() if name != "gold"}
    cut["gold"] = gold
    return cut


def swap(question, passage, gold, rng):
    """Another name or number of the passage in place of one of the question's that its answer's sentence holds."""
    shapes = question["shape"]
    named = ((shapes >= 1) & (shapes <= 8)) | ((shapes >= 11) & (shapes <= 15))
    inside = np.isin(passage["sentence"], np.unique(passage["sentence"][[a for a, _ in gold]]))
    candidates = np.flatnonzero(named & (question["weight"] > 0) & np.isin(question["term"], passage["term"][inside]))
    if len(candidates) == 0:
        return None
    at = int(rng.choice(candidates))
    number = shapes[at] <= 8
    alike = (passage["shape"] <= 8) & (passage["shape"] >= 1) if number else np.isin(passage["shape"], (11, 13, 15))
    others = np.flatnonzero(
        alike & ~inside & (passage["weight"] > 0) & ~np.isin(passage["term"], question["term"])
        & ~np.isin(passage["term"], passage["term"][inside]) & (passage["sentence"] != 255)
    )
    if len(others) == 0:
        return None
    other = int(rng.choice(others))
    changed = {name: values.copy() for name, values in question.items()}
    for name in ("row", "word", "term", "suffix", "shape", "weight"):
        changed[name][at] = passage[name][other]
    return changed, at


def replace(question, passage, gold, data, rng):
    """Another word of the same ending in place of one that the answer's sentence shares: asked for something not said."""
    inside = np.isin(passage["sentence"], np.unique(passage["sentence"][[a for a, _ in gold]]))
    shared = np.isin(question["term"], passage["term"][inside])
    candidates = np.flatnonzero((question["shape"] == LOWER_CASE) & (question["weight"] > 0) & shared)
    if len(candidates) == 0:
        return None
    at = int(rng.choice(candidates))
    ending = int(question["suffix"][at])
    others = data.plain[data.endings[ending] : data.endings[ending + 1]]
    for _ in range(4):
        other = int(rng.choice(others)) if len(others) else -1
        term = data["question-term"][other]
        if other >= 0 and term not in passage["term"] and term not in question["term"]:
            changed = {name: values.copy() for name, values in question.items()}
            for name in ("row", "word", "term", "suffix", "shape", "weight"):
                changed[name][at] = data["question-" + name][other]
            return changed, at
    return None


def lend(question, passage, gold, rng):
    """Words of the sentence that answers, or of any where none does, in place of such that it does not hold; and where."""
    ids = passage["sentence"]
    body = np.unique(ids[ids != 255])
    if len(body) == 0:
        return question, []
    sentence = ids[gold[int(rng.integers(len(gold)))][0]] if gold else rng.choice(body)
    inside = ids == sentence
    free = inside & (passage["weight"] > 0) & ~np.isin(passage["term"], question["term"])
    for a, b in gold:
        free[a : b + 1] = False
    replaced = np.flatnonzero((question["weight"] > 0) & ~np.isin(question["term"], passage["term"][inside]))
    changed = {name: values.copy() for name, values in question.items()}
    places = []
    for at in rng.permutation(replaced)[: int(rng.integers(1, LENT_WORDS + 1))]:
        alike = np.flatnonzero(free & ((passage["shape"] == LOWER_CASE) == (question["shape"][at] == LOWER_CASE)))
        if len(alike) == 0:
            continue
        word = int(rng.choice(alike))
        for name in ("row", "word", "term", "suffix", "shape", "weight"):
            changed[name][at] = passage[name][word]
        free &= passage["term"] != passage["term"][word]
        places.append(at)
    return changed, places


def shorten(passage, data, rng, question):
    """A few neighbouring sentences only, as in the short paragraphs of news; the right ones, or those most like the question."""
    ids = passage["sentence"]
    body = ids != 255
    present = np.unique(ids[body])
    if len(present) < 2:
        return passage
    if passage["gold"]:
        centre = int(ids[passage["gold"][0][0]])
    else:
        shared = np.isin(passage["term"], question["term"][question["weight"] > 0]) * passage["weight"]
        centre = int(present[np.argmax([shared[ids == s].sum() for s in present])])
    before, after = (int(n) for n in rng.integers(0, 2, 2)) if rng.random() < 0.6 else (0, 0)
    mask = ~body | ((ids >= centre - before) & (ids <= centre + after))
    moved = np.cumsum(mask) - 1
    cut = {name: values[mask] for name, values in passage.items() if name != "gold"}
    cut["gold"] = [(int(moved[a]), int(moved[b])) for a, b in passage["gold"] if mask[a] and mask[b]]
    return cut


def likeness(question, expansions, passage, vectors):
    """What share of the question's weight each sentence of the passage meets, in order; and where each starts, with the end of all."""
    ids = passage["sentence"]
    starts = np.flatnonzero((ids != 255) & np.diff(ids, prepend=255).astype(bool))
    if len(starts) == 0:
        return [], starts
    asked = question["weight"] > 0
    weight = question["weight"][asked].astype(np.float32)
    term = passage["term"]
    cosine = np.maximum(0, vectors[passage["row"]] @ vectors[question["row"][asked]].T)
    met = np.maximum(cosine * cosine, term[:, None] == question["term"][asked])
    position = expansions["position"]
    usable = position < len(asked)
    usable[usable] = asked[position[usable]]
    if usable.any():
        words, inverse = np.unique(expansions["term"][usable], return_inverse=True)
        place = np.minimum(np.searchsorted(words, term), len(words) - 1)
        holds = np.flatnonzero(words[place] == term)
        if len(holds) > 0:
            related = np.zeros((len(words), len(weight)), np.float32)
            related[inverse, (np.cumsum(asked) - 1)[position[usable]]] = 0.8
            met[holds] = np.maximum(met[holds], related[place[holds]])
    scores = np.maximum.reduceat(met, starts, 0) @ weight / weight.sum()
    return scores, np.append(starts, len(ids))


def together(question, expansions, passages, vectors, rng):
    """One passage of the sentences in several that are likest to answer, with or without those around them, likest first.

    `passages`: the question's own first, with its gold. None where what answers would have no room.
    """
    if not question["weight"].any():
        return None
    found, places = [], {}
    for which, passage in enumerate(passages):
        scores, starts = likeness(question, expansions, passage, vectors)
        for score, start, end in zip(scores, starts, starts[1:]):
            sentence = int(passage["sentence"][start])
            places[which, sentence] = (int(start), int(end))
            found.append((float(score) + rng.normal(0, TOGETHER_BLUR), which, sentence))
    found.sort(reverse=True)
    count = int(rng.integers(*TOGETHER_SENTENCES))
    chosen = found[:count]
    right = {int(passages[0]["sentence"][a]) for a, _ in passages[0]["gold"]}
    if right and not any(which == 0 and sentence in right for _, which, sentence in chosen):
        late = [item for item in found if item[1] == 0 and item[2] in right]
        if not late:
            return None
        chosen[int(rng.integers(len(chosen)))] = late[0]
    reach = 1 if rng.random() < 0.7 else 0
    order, words = [], 0
    for _, which, sentence in chosen:
        for near in range(sentence - reach, sentence + reach + 1):
            if (which, near) in places and (which, near) not in order:
                start, end = places[which, near]
                words += end - start
                if words > TOGETHER_WORDS:
                    break
                order.append((which, near))
    if not order or (right and not any((0, sentence) in order for sentence in right)):
        return None
    parts = [(which, *places[which, sentence]) for which, sentence in order]
    joined = {
        name: np.concatenate([passages[which][name][start:end] for which, start, end in parts])
        for name in passages[0] if name not in ("gold", "sentence")
    }
    lengths = [end - start for _, start, end in parts]
    joined["sentence"] = np.repeat(np.arange(len(parts), dtype=np.uint8), lengths)
    joined["gold"] = [
        (a - start + at, b - start + at)
        for (which, start, end), at in zip(parts, np.cumsum([0, *lengths])) if which == 0
        for a, b in passages[0]["gold"] if start <= a and b < end
    ]
    return joined if joined["gold"] or not right else None


class Sampler:
    def __init__(self, data, seed, passages):
        """`passages`: how many come with each question, its own among them."""
        self.data, self.passages = data, passages
        self.rng = np.random.default_rng(seed)

    def example(self, index, training=True):
        """A question, its passages (gold spans in the first or nowhere) and what is asked of the network."""
        data, rng = self.data, self.rng
        local = training and rng.random() < 0.4
        question = data.text("question", index, local)
        kind = int(data["question-kind"][index])
        own = data.passage(int(data["question-passage"][index]), local)
        negatives = data.negatives(index)
        near = data.near(index)
        if training and len(near) > 0 and rng.random() < NEAR:
            negatives = near
        elif training:
            negatives = negatives[: max(1, int(len(negatives) * rng.random() ** 0.5 + 1))]
        count = min(self.passages - 1, len(negatives))
        others = rng.choice(negatives, count, replace=False) if training else negatives[:count]
        others = [data.passage(int(other), local) for other in others]
        answers = [(int(a), int(b)) for a, b in data.answers(index)]
        where = data.span("expansion", index)
        expansions = {name: data["expansion-" + name][where][:MAX_EXPANSIONS] for name in ("term", "kind", "position")}
        if training and rng.random() < LENT.get(data.sources[int(data["question-source"][index])], 0):
            question, places = lend(question, own, answers, rng)
            kept = ~np.isin(expansions["position"], places)
            expansions = {name: values[kept] for name, values in expansions.items()}
        passages = []
        if kind == 2:
            passages = [own, *others]
        else:
            inside = np.isin(own["sentence"], np.unique(own["sentence"][[a for a, _ in answers]]))
            stripped = keep(own, ~inside) if (own["sentence"][~inside] != 255).any() else None
            draw = rng.random() if training else 0.0
            own["gold"] = answers
            passages = [own, *others]
            if 0.59 <= draw < 0.77 and stripped is not None:
                passages = [own, stripped, *others][: self.passages]
            elif 0.77 <= draw < 0.9:
                if draw < 0.84:
                    changed = swap(question, own, answers, rng)
                else:
                    changed = replace(question, own, answers, data, rng)
                if changed is not None:
                    question, at = changed
                    kept = expansions["position"] != at
                    expansions = {name: values[kept] for name, values in expansions.items()}
                    own["gold"] = []
                    kind = 2
            elif draw >= 0.9 and stripped is not None:
                kind = 2
                passages = [stripped, *others]
        joined = None
        if training and rng.random() < TOGETHER:
            more = rng.choice(negatives, min(TOGETHER_PASSAGES - 1, len(negatives)), replace=False)
            pool = [passages[0], *(data.passage(int(other), local) for other in more)]
            joined = together(question, expansions, pool, data.vectors, rng)
            if joined is not None:
                passages = [joined, *passages[1:]]
        squad = data.sources[int(data["question-source"][index])] == "squad"
        refused = int(data["question-kind"][index]) == 2
        if squad or (training and rng.random() < 0.5):
            passages = [without_title(p) for p in passages]
        if training:
            if joined is None and rng.random() < (SQUAD_SHORTENED[refused] if squad else SHORTENED):
                passages = [shorten(p, data, rng, question) for p in passages]
            both, asked = SQUAD_LOWERED[refused] if squad else (0.03, 0.13)
            draw = rng.random()
            if draw < asked:
                question = lower(question, data)
            if draw < both:
                passages = [dict(lower(p, data), gold=p["gold"]) for p in passages]
            if rng.random() < 0.12:
                question = self.hide(question)
        return {"question": question, "passages": passages, "expansions": expansions, "kind": kind, "index": index,
                "type": int(data["question-type"][index])}

    def hide(self, question):
        """One word of the question that matches nowhere: misspelt (no vector either) or in other words (vector kept)."""
        content = np.flatnonzero(question["weight"] > 0)
        if len(content) < 2:
            return question
        at = int(self.rng.choice(content))
        question = {name: values.copy() for name, values in question.items()}
        question["word"][at] = question["term"][at] = FRESH
        question["weight"][at] = 255
        if self.rng.random() < 0.5:
            question["row"][at] = 1 + self.data.manifest["words"] + self.rng.integers(self.data.manifest["buckets"])
        return question

    def draw(self, count):
        """Indices of questions, each source by its share."""
        points = self.rng.random(count) * self.data.odds[-1]
        return self.data.open[np.searchsorted(self.data.odds, points, side="right")].tolist()

    def batches(self, words, pool=3000):
        """Endless lists of examples of like length, each with at most `words` words after padding."""
        while True:
            examples = [self.example(i) for i in self.draw(pool)]
            yield from self.group(examples, words)

    def group(self, examples, words):
        examples.sort(key=lambda x: max(len(p["row"]) for p in x["passages"]) + self.rng.random())
        groups, current, longest = [], [], 0
        for example in examples:
            length = min(MAX_WORDS, rounded(max(len(p["row"]) for p in example["passages"]), STEPS["words"]))
            if current and self.passages * max(longest, length) * (len(current) + 1) > words:
                groups.append(current)
                current, longest = [], 0
            current.append(example)
            longest = max(longest, length)
        groups.append(current)
        self.rng.shuffle(groups)
        return groups


def collate(examples, passages):
    """Padded arrays: passages [N, P, …] flattened to [P N, …], the question's given once."""
    n, rows = len(examples), passages * len(examples)
    length = min(MAX_WORDS, rounded(max(len(p["row"]) for x in examples for p in x["passages"]), STEPS["words"]))
    asked = min(MAX_QUESTION, rounded(max(len(x["question"]["row"]) for x in examples), STEPS["question"]))
    spread = MAX_EXPANSIONS
    sentences = 1
    names = ("row", "word", "term", "suffix", "shape", "weight")
    p = {name: np.zeros((rows, length), np.int32) for name in names}
    q = {name: np.zeros((n, asked), np.int32) for name in names}
    q["word"] -= 1
    q["term"] -= 1
    ordinal = np.full((rows, length), 255, np.int32)
    gold_start = np.zeros((rows, length), np.float32)
    gold_end = np.zeros((rows, length), np.float32)
    expansion = {"term": np.full((n, spread), -2, np.int32), "kind": np.zeros((n, spread), np.int32),
                 "position": np.zeros((n, spread), np.int32), "weight": np.zeros((n, spread), np.float32)}
    present = np.zeros(rows, np.float32)
    for i, example in enumerate(examples):
        for j, passage in enumerate(example["passages"]):
            k = passages * i + j
            m = min(length, len(passage["row"]))
            present[k] = m > 0
            for name in names:
                p[name][k, :m] = passage[name][:m]
            ids = passage["sentence"][:m].astype(np.int32)
            body = ids != 255
            # Sentences taken out leave no gap.
            ids[body] = np.cumsum(np.concatenate([[0], np.diff(ids[body]) != 0])) if body.any() else 0
            ordinal[k, :m] = ids
            if body.any():
                sentences = max(sentences, int(ids[body].max()) + 1)
            for a, b in passage["gold"]:
                if b < m:
                    gold_start[k, a] = 1
                    gold_end[k, b] = 1
        m = min(asked, len(example["question"]["row"]))
        for name in names:
            q[name][i, :m] = example["question"][name][:m]
        x = example["expansions"]
        m = len(x["term"])
        expansion["term"][i, :m] = x["term"]
        expansion["kind"][i, :m] = x["kind"]
        expansion["position"][i, :m] = x["position"]
        where = np.minimum(x["position"], asked - 1)
        expansion["weight"][i, :m] = np.maximum(q["weight"][i, where] / 255, 0.2)
    sentences = rounded(sentences, STEPS["sentences"])
    gold_sentence = np.zeros((rows, sentences), np.float32)
    for k, t in zip(*np.nonzero(gold_start)):
        if ordinal[k, t] != 255:
            gold_sentence[k, ordinal[k, t]] = 1
    kind = np.array([x["kind"] for x in examples])
    return {"p": p, "q": q, "e": expansion, "ordinal": ordinal, "sentences": sentences, "present": present,
            "type": np.array([x["type"] for x in examples]), "kind": kind, "gold_start": gold_start,
            "gold_end": gold_end, "gold_sentence": gold_sentence}
