"""
Trains the sentence encoder on what `prepare.py` wrote.

    python train.py ROWS.pkl ../../models/pullquote-static-100d RUN --minutes 95 [--start OTHER/latest.pt]
                    [--tune-vectors] [--seed 6] [--single-precision]

RUN receives latest.pt (averaged weights), log.txt and, to go on from when the same command is given again,
checkpoint.pt. The embedding model's vectors stay as they are, since the product has them already, unless
`--tune-vectors` is given. A processor without instructions for bfloat16 learns three times faster with
`--single-precision`.

The cosine learned by is partly the embedding model's own, which knows words and not their order (`share`, learned), so
that the encoder learns what that does not say. A question's answering sentence is told from those of the batch's other
questions and from a like sentence of its own passage for each, and "nothing" is one more answer, right where none of the passage's sentences answers (softmax over
cosines; Henderson et al., "Efficient Natural Language Response Suggestion for Smart Reply", 2017). The same is learned
once more from the network's vectors of single tokens, each of the question's met by the nearest of the sentence's (late
interaction; Khattab and Zaharia, "ColBERT", 2020).
"""

import argparse
import math
import os
import pickle
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path[:0] = [os.path.dirname(__file__), os.path.join(os.path.dirname(__file__), "..", "embedder")]
from evaluate import read_table  # noqa: E402
from network import QUESTION, SENTENCE, SentenceEncoder  # noqa: E402

BATCH, RUN_OF_GROUP = 256, 6
RATE, LEAST_RATE, WARM_UP, WEIGHT_DECAY, TABLE_RATE = 1.3e-3, 0.03, 150, 0.05, 2e-4
AVERAGE, AVERAGE_EVERY = 0.998, 5
#: How often a source's questions are drawn in a pass; others once.
SHARES = {"squad-train-part": 1.5, "nq": 1.5, "qamr": 0.3, "nqg": 0.6, "qadiscourse": 0.4, "fairytaleqa": 0.5,
          "squad-train-sentences": 0.7}
#: Softmaxes are no sharper than e to this.
SHARPEST = 4
#: Weight of a question that nothing answers.
UNANSWERABLE = 0.8
#: One group of news questions in this many is held back, to watch by.
HELD_GROUPS, HELD_QUESTIONS = 97, 1500


class Model(nn.Module):
    def __init__(self, table: np.ndarray, tune: bool, precision: torch.dtype):
        super().__init__()
        self.precision = precision
        scale = float(1 / table[np.linalg.norm(table, axis=1) > 0].std())
        self.table = nn.Embedding.from_pretrained(torch.tensor(table), freeze=not tune, padding_idx=0)
        self.encoder = SentenceEncoder(table.shape[1], scale)
        self.share = nn.Parameter(torch.tensor(0.0))
        self.nothing = nn.Parameter(torch.tensor(0.3))
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        self.token_nothing = nn.Parameter(torch.tensor(0.5))
        self.token_sharpness = nn.Parameter(torch.tensor(3.0))

    def forward(self, sequences, role):
        """The texts' vectors, those of their tokens, which of these are real, and each token's part in its question."""
        ids = np.zeros((len(sequences), max(map(len, sequences))), np.int64)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence)] = sequence
        ids = torch.from_numpy(ids)
        real = ids > 0
        tokens, share = self.table(ids), torch.sigmoid(self.share)
        read, single, weight = self.encoder(tokens, real.float(), torch.tensor([role]))
        whole = torch.cat([share.sqrt() * F.normalize(tokens.sum(1), dim=-1), (1 - share).sqrt() * read], -1)
        return whole, single, real, weight

    def similarities(self, questions, sentences, parts=(1, 1)):
        """
        Of each question to each sentence: by the texts' vectors, and by their tokens'. In parts of like length, so that
        little is padding.
        """
        asked, said = ([(part, self([texts[i] for i in part], role)) for part in
                        np.array_split(np.argsort([len(text) for text in texts], kind="stable"), count)]
                       for texts, role, count in ((questions, QUESTION, parts[0]), (sentences, SENTENCE, parts[1])))
        whole = torch.cat([read[0] for _, read in asked]) @ torch.cat([read[0] for _, read in said]).T
        rows = []
        for _, (_, single, real, weight) in asked:
            owner = torch.arange(len(single))[:, None].expand_as(real)[real]
            columns = []
            for _, (_, other, is_real, _) in said:
                count, length, _ = other.shape
                flat = (other * is_real[..., None]).reshape(count * length, -1)
                # Half the precision by hand: these are the largest products.
                near = (single[real].to(self.precision) @ flat.to(self.precision).T).view(-1, count, length).max(-1).values.float()
                columns.append(torch.zeros(len(single), count).index_add(0, owner, near * weight[real][:, None]))
            rows.append(torch.cat(columns, 1))
        back, across = (np.argsort(np.concatenate([part for part, _ in each])) for each in (asked, said))
        return whole[back][:, across], torch.cat(rows)[back][:, across]


def draw(rows, sources, chance):
    """One pass over the questions, some more often and some more seldom, runs of one group together."""
    groups: dict[int, list[int]] = {}
    for i, source in sources:
        share = SHARES.get(source, 1)
        for _ in range(int(share) + (chance.random() < share % 1)):
            groups.setdefault(rows[i]["group"], []).append(i)
    runs = [run[start : start + RUN_OF_GROUP] for run in (chance.permutation(group) for group in groups.values())
            for start in range(0, len(run), RUN_OF_GROUP)]
    return np.concatenate([runs[i] for i in chance.permutation(len(runs))])


def loss_of(model, batch, sentences, chance):
    gold = [row["gold"] for row in batch]
    like = [row["others"][min(int(chance.exponential(1.2)), len(row["others"]) - 1)] for row in batch if row["others"]]
    shown = np.unique([i for i in gold if i >= 0] + like)
    place = {index: column for column, index in enumerate(shown)}
    whole, by_tokens = model.similarities([row["question"] for row in batch], [sentences[i] for i in shown], (2, 5))
    target = torch.tensor([place[i] if i >= 0 else len(shown) for i in gold])
    weight = torch.tensor([1.0 if i >= 0 else UNANSWERABLE for i in gold])

    def loss(near, sharpness, nothing):
        sharp = sharpness.clamp(max=SHARPEST).exp()
        logits = torch.cat([near * sharp, (nothing * sharp).expand(len(batch), 1)], 1)
        return (F.cross_entropy(logits, target, reduction="none") * weight).sum() / weight.sum()

    return loss(whole, model.sharpness, model.nothing) + loss(by_tokens, model.token_sharpness, model.token_nothing)


@torch.no_grad()
def watch(model, rows, sentences):
    """
    Of held-back news questions: share whose sentence is nearest in its passage, and AUROC of the nearest's similarity; by
    the texts' vectors, then by their tokens'.
    """
    right, answered, not_answered = [], [], []
    for row in rows:
        shown = ([row["gold"]] if row["gold"] >= 0 else []) + row["others"]
        if not row["others"]:
            continue
        near = torch.cat(model.similarities([row["question"]], [sentences[i] for i in shown]))
        (answered if row["gold"] >= 0 else not_answered).append(near.amax(1).tolist())
        if row["gold"] >= 0:
            right.append((near.argmax(1) == 0).tolist())
    auroc = (np.array(answered)[:, None] > np.array(not_answered)[None]).mean((0, 1))
    return {"nearest": np.mean(right, 0).round(4).tolist(), "auroc": auroc.round(4).tolist()}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("rows", "model", "run"):
        arguments.add_argument(name)
    arguments.add_argument("--minutes", type=float, required=True)
    arguments.add_argument("--start")
    arguments.add_argument("--tune-vectors", action="store_true")
    arguments.add_argument("--seed", type=int, default=6)
    arguments.add_argument("--single-precision", action="store_true")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    chance = np.random.default_rng(options.seed)
    with open(options.rows, "rb") as file:
        sentences, rows = pickle.load(file)
    table = read_table(options.model).astype(np.float32)
    precision = torch.float32 if options.single_precision else torch.bfloat16
    model = Model(table, options.tune_vectors, precision)
    if options.start:
        # What begins without parts for late interaction learns them anew.
        begun = torch.load(options.start)["training"]
        model.load_state_dict({**model.state_dict(), **begun, "table.weight": model.table.weight})

    is_held = [row["source"] == "news" and row["group"] % HELD_GROUPS == 0 for row in rows]
    held = [row for row, holds in zip(rows, is_held) if holds][:HELD_QUESTIONS]
    sources = [(i, row["source"]) for i, row in enumerate(rows) if not is_held[i]]
    learned = [(name, value) for name, value in model.named_parameters() if value.requires_grad]
    matrices = [value for name, value in learned if value.ndim > 1 and name != "table.weight"]
    others = [value for _, value in learned if value.ndim <= 1]
    tuned = [value for name, value in learned if name == "table.weight"]
    optimiser = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": WEIGHT_DECAY, "rate": RATE}, {"params": others, "weight_decay": 0, "rate": RATE}]
        + ([{"params": tuned, "weight_decay": 0, "rate": TABLE_RATE}] if tuned else []), betas=(0.9, 0.98))
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    step, spent, order = 0, 0.0, np.array([], int)
    os.makedirs(options.run, exist_ok=True)
    checkpoint = os.path.join(options.run, "checkpoint.pt")
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, spent, order = saved["average"], saved["step"], saved["spent"], saved["order"]
        chance.bit_generator.state = saved["chance"]

    def save() -> None:
        own = {name: value.clone() for name, value in model.state_dict().items()}
        model.load_state_dict(average)
        state = {"steps": step, "minutes": round(spent / 60, 1), "held_back": watch(model.eval(), held, sentences)}
        torch.save({"model": model.encoder.state_dict(), "training": average, "dimension": table.shape[1],
                    "scale": float(model.encoder.scale), "state": state}, os.path.join(options.run, "latest.pt"))
        model.load_state_dict(own)
        model.train()
        torch.save({"model": own, "optimiser": optimiser.state_dict(), "average": average, "step": step, "spent": spent,
                    "order": order, "chance": chance.bit_generator.state}, checkpoint)
        with open(os.path.join(options.run, "log.txt"), "a") as log:
            log.write(f"{state}\n")
        print(state, flush=True)

    model.train()
    losses: list[float] = []
    while spent < options.minutes * 60:
        began = time.time()
        if len(order) < BATCH:
            order = draw(rows, sources, chance)
        batch, order = [rows[i] for i in order[:BATCH]], order[BATCH:]
        part = spent / (options.minutes * 60)
        rate = min(1, (step + 1) / WARM_UP) * (0.5 * (1 + math.cos(math.pi * part)) * (1 - LEAST_RATE) + LEAST_RATE)
        for group in optimiser.param_groups:
            group["lr"] = group["rate"] * rate
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not options.single_precision):
            loss = loss_of(model, batch, sentences, chance)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([value for _, value in learned], 1.0)
        optimiser.step()
        step += 1
        losses.append(loss.item())
        if step % AVERAGE_EVERY == 0:
            kept = min(AVERAGE, 1 - 1 / (1 + step / 3)) ** AVERAGE_EVERY
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, 1 - kept)
        spent += time.time() - began
        if step % 50 == 0:
            print(step, round(spent / 60, 1), round(float(np.mean(losses[-50:])), 3), flush=True)
        if step % 300 == 0:
            save()
    save()


if __name__ == "__main__":
    main()
