"""How far a question alone, without a passage, tells that nothing answers it; and weights under which it no longer does.

Who writes questions that nothing answers asks otherwise than who writes the rest ("What did … reply?"), and a reader that
has learnt the manner refuses such questions whatever the passage says (Gururangan et al., "Annotation Artifacts in Natural
Language Inference Data", NAACL 2018).
"""
import numpy as np
import torch
from torch import nn

FOLDS = 3
BUCKETS = 1 << 16
EPOCHS = 4
# So much more or less often than others of its source a question is drawn at most.
MOST, LEAST = 4.0, 0.1
SEED = 5


def grams(words, start, length):
    """Bucket of every word, of every pair of neighbours and of the opening, one row a question, padded with 0."""
    at = start[:, None] + np.arange(length.max())
    real = np.arange(length.max()) < length[:, None]
    rows = np.where(real, words[np.minimum(at, len(words) - 1)].astype(np.int64) + 1, 0)
    pairs = rows[:, :-1] * 7919 + rows[:, 1:] * 104729 + 13
    pairs[rows[:, 1:] == 0] = 0
    opening = rows[:, :1] * 15485863 + 29
    return np.concatenate([np.where(x > 0, x % (BUCKETS - 1) + 1, 0) for x in (rows, pairs, opening)], 1)


def odds_of_refusal(rows, refused):
    """Logit of nothing answering for each question, by a logistic regression that was not fitted on it."""
    torch.manual_seed(SEED)
    fold = np.random.default_rng(SEED).integers(0, FOLDS, len(rows))
    logits = np.zeros(len(rows), np.float32)
    inputs, labels = torch.from_numpy(rows), torch.from_numpy(refused.astype(np.float32))
    for held in range(FOLDS):
        table = nn.Embedding(BUCKETS, 1, padding_idx=0)
        nn.init.zeros_(table.weight)
        bias = nn.Parameter(torch.tensor(float(np.log(refused.mean() / (1 - refused.mean())))))
        optimizer = torch.optim.Adam([*table.parameters(), bias], lr=0.01)
        kept = np.flatnonzero(fold != held)
        for _ in range(EPOCHS):
            for batch in torch.from_numpy(np.random.default_rng(SEED).permutation(kept)).split(512):
                loss = nn.functional.binary_cross_entropy_with_logits(table(inputs[batch]).sum((1, 2)) + bias, labels[batch])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        with torch.no_grad():
            out = np.flatnonzero(fold == held)
            logits[out] = (table(inputs[torch.from_numpy(out)]).sum((1, 2)) + bias).numpy()
    return logits


def balance(logits, refused):
    """Weights (mean 1 among those refused) that give the refused questions the others' spread of logits; 1 for the others."""
    weights = np.ones(len(logits))
    odds = np.exp(-logits[refused])
    for _ in range(10):
        odds = np.clip(odds / odds.mean(), LEAST, MOST)
    weights[refused] = odds
    return weights
