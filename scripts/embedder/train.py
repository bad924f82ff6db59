"""Learns token vectors from pairs of texts, so that the mean over a question lies near the mean over its passage."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

#: Largest learning rate of Adam: rises for the first steps, then falls in a straight line to nothing.
LEARNING_RATE = 3e-3
WARM_UP = 30
#: Divides cosines before the softmax: smaller looks harder at the nearest wrong passages.
TEMPERATURE = 0.05
#: Share of tokens left out of a text in training, so that no single word carries it all.
DROPPED = 0.1
#: Pairs of one group put side by side in a batch: each other's hardest wrong answers.
SIDE_BY_SIDE = 8


@dataclass(frozen=True)
class Encoded:
    """A pair as token ids."""

    query: np.ndarray
    passage: np.ndarray
    group: str
    #: Pairs with the same passage are not each other's wrong answers.
    passage_key: int


class SumOfRows(torch.autograd.Function):
    """embedding_bag in mode sum, with a backward pass several times as fast as PyTorch's own and always in one order."""

    @staticmethod
    def forward(context, table, ids, lengths):
        context.ids, context.lengths, context.shape = ids, lengths, table.shape
        offsets = np.cumsum(lengths) - lengths
        return F.embedding_bag(torch.from_numpy(ids), table, torch.from_numpy(offsets), mode="sum")

    @staticmethod
    def backward(context, gradient):
        order = np.argsort(context.ids, kind="stable")
        ids = context.ids[order]
        texts = np.repeat(np.arange(len(context.lengths)), context.lengths)[order]
        starts = np.flatnonzero(np.r_[True, ids[1:] != ids[:-1]])
        result = torch.zeros(context.shape)
        result[torch.from_numpy(ids[starts])] = F.embedding_bag(
            torch.from_numpy(texts), gradient.contiguous(), torch.from_numpy(starts), mode="sum")
        return result, None, None


def train(table: np.ndarray, sources: list[tuple[list[Encoded], int]], steps: int, seed: int) -> np.ndarray:
    """
    Contrastive learning with the other passages of the batch as wrong answers (InfoNCE, both ways).
    @param table tokens x dimension; the first two rows (padding, unknown) stay zero.
    @param sources pairs, and how many of them are in a step: each one's passage has to be told from all the others'.
    """
    torch.manual_seed(seed)
    # One thread: the order of sums, and so the result, does not hang on how many there are.
    torch.set_num_threads(1)
    chance = np.random.default_rng(seed)
    rows = torch.nn.Parameter(torch.tensor(table))
    optimizer = torch.optim.Adam([rows], lr=LEARNING_RATE, betas=(0.9, 0.99), fused=True)
    streams = [batches(pairs, count, chance) for pairs, count in sources]
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = LEARNING_RATE * min((step + 1) / WARM_UP, 1 - step / steps)
        batch = [pair for stream in streams for pair in next(stream)]
        scores = mean_of(rows, [drop(pair.query, chance) for pair in batch]) @ mean_of(
            rows, [drop(pair.passage, chance) for pair in batch]).T / TEMPERATURE
        keys = np.array([pair.passage_key for pair in batch])
        same = (keys[:, None] == keys[None, :]) & ~np.eye(len(batch), dtype=bool)
        scores = scores.masked_fill(torch.from_numpy(same), -1e4)
        own = torch.arange(len(batch))
        loss = F.cross_entropy(scores, own) + 0.5 * F.cross_entropy(scores.T, own)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if (step + 1) % 50 == 0:
            print(f"step {step + 1} of {steps}: loss {loss.item():.3f}", flush=True)
    learned = rows.detach().numpy().copy()
    learned[:2] = 0
    return learned


def mean_of(rows: torch.Tensor, sequences: list[np.ndarray]) -> torch.Tensor:
    lengths = np.array([len(sequence) for sequence in sequences])
    return F.normalize(SumOfRows.apply(rows, np.concatenate(sequences).astype(np.int64), lengths), dim=1)


def drop(sequence: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    kept = sequence[chance.random(len(sequence)) >= DROPPED]
    return kept if len(kept) > 2 else sequence


def batches(pairs: list[Encoded], size: int, chance: np.random.Generator) -> Iterator[list[Encoded]]:
    """Endless batches in a new order each time round, with up to `SIDE_BY_SIDE` pairs of a group together."""
    groups: dict[str, list[int]] = {}
    for index, pair in enumerate(pairs):
        groups.setdefault(pair.group, []).append(index)
    while True:
        blocks = []
        for members in groups.values():
            shuffled = chance.permutation(members)
            blocks += [shuffled[i : i + SIDE_BY_SIDE] for i in range(0, len(shuffled), SIDE_BY_SIDE)]
        order = np.concatenate([blocks[i] for i in chance.permutation(len(blocks))])
        for start in range(0, len(order) - size + 1, size):
            yield [pairs[i] for i in order[start : start + size]]
