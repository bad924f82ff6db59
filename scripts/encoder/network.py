"""
The sentence encoder: token vectors of a question or a sentence in; out of it one vector of unit length for the text, one
for each token in its place, and how much each token of a question counts.
"""

import torch
import torch.nn.functional as F
from torch import nn

#: Roles, as the network numbers them.
QUESTION, SENTENCE = 0, 1
WIDTH, HEADS, VIEWS, TOKEN_WIDTH = 192, 4, 8, 96
DROPOUT = 0.1


class Convolution(nn.Module):
    """A word with its neighbours, gated (Dauphin et al. 2017)."""

    def __init__(self, width: int):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, 2 * width)

    def forward(self, words, real):
        x = self.norm(words) * real[..., None]
        before, after = F.pad(x, (0, 0, 1, 0))[:, :-1], F.pad(x, (0, 0, 0, 1))[:, 1:]
        value, gate = self.mix(torch.cat([before, x, after], -1)).chunk(2, -1)
        return words + F.dropout(value * torch.sigmoid(gate), DROPOUT, self.training)


class Attention(nn.Module):
    """A layer of a Transformer (Vaswani et al. 2017), the norm first."""

    def __init__(self, width: int):
        super().__init__()
        self.norm, self.second_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.ask, self.answer = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.forth = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, words, real):
        batch, length, width = words.shape
        heads = self.ask(self.norm(words)).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        scores = heads[0] @ heads[1].transpose(-1, -2) / (width // HEADS) ** 0.5 + (real[:, None, None, :] - 1) * 1e4
        seen = (scores.softmax(-1) @ heads[2]).transpose(1, 2).reshape(batch, length, width)
        words = words + F.dropout(self.answer(seen), DROPOUT, self.training)
        return words + F.dropout(self.forth(self.second_norm(words)), DROPOUT, self.training)


class SentenceEncoder(nn.Module):
    """Two convolutions and two attentions over the token vectors of an embedding model, read off by several views."""

    def __init__(self, dimension: int, scale: float):
        super().__init__()
        self.register_buffer("scale", torch.tensor(scale))
        self.role = nn.Embedding(2, WIDTH)
        self.project = nn.Linear(dimension, WIDTH)
        self.layers = nn.ModuleList([Convolution(WIDTH), Attention(WIDTH), Convolution(WIDTH), Attention(WIDTH)])
        self.norm = nn.LayerNorm(WIDTH)
        self.look, self.out = nn.Linear(WIDTH, VIEWS), nn.Linear(WIDTH, WIDTH)
        self.token, self.importance = nn.Linear(WIDTH, TOKEN_WIDTH), nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.role.weight)

    def forward(self, tokens, real, role):
        """
        tokens: float (texts, length, dimension), zeros where padded; real: float (texts, length), 1 for a token;
        role: int (1,). Returns the texts' vectors, float (texts, WIDTH), their tokens', float (texts, length, TOKEN_WIDTH),
        all of unit length, and the tokens' shares in their text, float (texts, length).
        """
        words = self.project(tokens * self.scale) + self.role(role)
        for layer in self.layers:
            words = layer(words, real)
        words = self.norm(words)
        shares = (self.importance(words)[..., 0].float() + (real - 1) * 1e4).softmax(-1)
        return self.view(words, real), F.normalize(self.token(words).float(), dim=-1), shares

    def view(self, words, real):
        views = (self.look(words).float() + (real[..., None] - 1) * 1e4).softmax(1)
        batch, length, _ = words.shape
        values = self.out(words).view(batch, length, VIEWS, WIDTH // VIEWS).float()
        return F.normalize((views[..., None] * values).sum(1).reshape(batch, WIDTH), dim=-1)
