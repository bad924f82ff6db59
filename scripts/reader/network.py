"""The reader's network: one question, several passages; sentence, span and no-answer logits.

Everything about a pair of question and passage (which words match, how well, what a sentence covers) is computed here
from ids and vectors, so that training and the exported model cannot differ. Shapes: B passages, T words, S sentences,
Q words of the question, E expansions; the question's batch is B in training and may be 1 when exported.
"""
import torch
from torch import nn
from torch.nn import functional as F

KINDS = 5
TYPES = 16
FEATURES = 24


def narrowed(x):
    """x in the precision of the products that follow: joining before converting would copy twice as many bytes."""
    return x.to(torch.get_autocast_dtype(x.device.type)) if torch.is_autocast_enabled(x.device.type) else x


class GatedConvolution(nn.Module):
    """Residual convolution of width 3 with a gated linear unit (Dauphin et al. 2017), as one matrix product."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.linear = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        y = narrowed(self.norm(x) * mask)
        edge = torch.zeros_like(y[:, :1])
        y = torch.cat([torch.cat([edge, y[:, :-1]], 1), y, torch.cat([y[:, 1:], edge], 1)], -1)
        value, gate = self.linear(y).chunk(2, -1)
        return x + value * torch.sigmoid(gate)


class SelfAttention(nn.Module):
    """Attention within a passage by two heads; in the second, words of one sentence attract each other."""

    HEADS = 2

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x, bias):
        """bias: [B * HEADS, T, T]."""
        b, t, d = x.shape
        size = d // self.HEADS
        parts = self.qkv(self.norm(x)).view(b, t, 3, self.HEADS, size).permute(2, 0, 3, 1, 4)
        q, k, v = parts.reshape(3, b * self.HEADS, t, size)
        # By hand and without conversions: on a CPU the passes over [T, T] cost more than the products.
        with torch.autocast(x.device.type, enabled=False):
            scores = torch.baddbmm(bias.to(q.dtype), q * size**-0.5, k.transpose(1, 2))
            y = torch.bmm(torch.softmax(scores, -1), v)
        return x + self.out(y.view(b, self.HEADS, t, size).transpose(1, 2).reshape(b, t, d))


def in_heads(x, count):
    """[B, T, D] as [B, count, T, D / count]."""
    return x.unflatten(-1, (count, -1)).transpose(1, 2)


class CrossAttention(nn.Module):
    """Attention of a passage's words to the question's, once more when they have seen each other; starts as nothing."""

    HEADS = 2

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, x, y, bias):
        """y: [B or 1, Q, D]; bias: [B or 1, 1, 1, Q]."""
        keys, values = self.key_value(y).chunk(2, -1)
        q, k, v = (in_heads(part, self.HEADS) for part in (self.query(self.norm(x)), keys, values))
        scores = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(2, 3)).float() + bias
        return x + self.out(torch.matmul(torch.softmax(scores, -1).to(v.dtype), v).transpose(1, 2).flatten(2))


class Coverage(nn.Module):
    """How each sentence, and the passage as a whole, meets each word of the question: the word compared with what it
    finds there, all comparisons put together (Wang and Jiang 2017, "A compare-aggregate model for matching text
    sequences"). What it adds starts as nothing."""

    HEADS = 2

    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.key_value = nn.Linear(width, 2 * width)
        self.query = nn.Linear(width, width)
        self.lean = nn.Linear(width, self.HEADS)
        self.asked = nn.Linear(width, 2 * width)
        self.compared = nn.Linear(2 * width + 2 * self.HEADS + 2, width)
        self.gate = nn.Linear(width, 1)
        self.of_sentence = nn.Linear(2 * width, width)
        self.of_passage = nn.Linear(2 * width, width)
        for layer, value in ((self.lean, 2.0), (self.of_sentence, 0.0), (self.of_passage, 0.0)):
            nn.init.zeros_(layer.weight)
            nn.init.constant_(layer.bias, value)

    def forward(self, x, y, best, parts_best, parts, real, asked, share):
        """x: [B, T, D]; y: [B or 1, Q, D]; best: [B, T, Q] matches known before; parts: [B, S, T], of which the last is
        the whole passage, parts_best: [B, S, Q] the best match in each; share: [B or 1, Q], what part of the question a
        word is. Returns [B, S - 1, D] of sentences, [B, D] of the passage."""
        keys, values = self.key_value(self.norm(x)).chunk(2, -1)
        q, k, v = (in_heads(part, self.HEADS) for part in (self.query(y), keys, values))
        scores = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(2, 3)).float()
        scores = scores + self.lean(y).float().transpose(1, 2)[..., None] * best.transpose(1, 2)[:, None]
        scores = scores + ((real - 1) * 1e4)[:, None, None]
        top = scores.amax(-1, keepdim=True)
        found = torch.exp(scores - top).to(v.dtype)[:, :, None] * parts[:, None, :, None].to(v.dtype)
        # [B, H, S Q, T] times [B, H, T, D / H], and ones for the sums (not ones_like, whose shape an export would fix).
        aligned = torch.matmul(found.flatten(2, 3), torch.cat([v, v[..., :1] * 0 + 1], -1))
        aligned = aligned.unflatten(2, (parts.shape[1], -1))
        sums = aligned[..., -1].float()
        aligned = (aligned[..., :-1] / (aligned[..., -1:] + 1e-4)).permute(0, 2, 3, 1, 4).flatten(3)
        strength = torch.log(sums + 1e-4)
        strength = torch.cat([strength, strength + top[:, :, None, :, 0].clamp(min=-20.0)], 1).permute(0, 2, 3, 1) * 0.2
        matched = parts_best[..., None]
        known = torch.cat([strength, matched, share[:, None, :, None] + torch.zeros_like(matched)], -1)
        word, meaning = self.asked(y).chunk(2, -1)
        compared = torch.cat([aligned, aligned * meaning[:, None], known.to(aligned.dtype)], -1)
        compared = F.gelu(self.compared(compared) + word[:, None])
        gate = self.gate(compared)[..., 0].float() + torch.log(share + 1e-3)[:, None] + ((asked - 1) * 1e4)[:, None]
        pooled = torch.matmul(torch.softmax(gate, -1).to(compared.dtype)[..., None, :], compared)[..., 0, :]
        most = (compared + ((asked - 1) * 1e4)[:, None, :, None].to(compared.dtype)).amax(2)
        both = torch.cat([pooled, most], -1)
        return self.of_sentence(both[:, :-1]), self.of_passage(both[:, -1])


def window_mean(x, radius):
    """Mean over a window of words; x is [B, T, C]."""
    return F.avg_pool1d(x.transpose(1, 2), 2 * radius + 1, 1, radius).transpose(1, 2)


class Reader(nn.Module):
    def __init__(self, config):
        super().__init__()
        d = self.width = config["width"]
        self.suffix = nn.Embedding(config["suffixes"], 16)
        self.shape = nn.Embedding(config["shapes"], 12)
        self.kind_of_question = nn.Embedding(TYPES, d)
        self.input = nn.Linear(config["dimension"] + 28, d)
        self.question_input = nn.Linear(config["dimension"] + 28 + 1, d)
        self.passage_blocks = nn.ModuleList(GatedConvolution(d) for _ in range(2))
        self.question_blocks = nn.ModuleList(GatedConvolution(d) for _ in range(2))
        self.key = nn.Linear(d, d)
        self.query = nn.Linear(d, d)
        self.match = nn.Parameter(torch.tensor([1.0, 1.0, 0.5]))
        self.pool = nn.Linear(d, 1)
        self.fuse = nn.Linear(4 * d + FEATURES, d)
        self.summary = nn.Linear(d, d)
        self.blocks = nn.ModuleList(
            [
                *(GatedConvolution(d), SelfAttention(d), CrossAttention(d), GatedConvolution(d)),
                *(GatedConvolution(d), SelfAttention(d), CrossAttention(d), GatedConvolution(d)),
            ]
        )
        self.start_block = GatedConvolution(d)
        self.end_block = GatedConvolution(d)
        self.start = nn.Sequential(nn.LayerNorm(d), nn.Linear(d, 1))
        self.end = nn.Sequential(nn.LayerNorm(d), nn.Linear(d, 1))
        self.attend = nn.Linear(d, 2)
        self.coverage = Coverage(d)
        self.sentence = nn.Sequential(nn.Linear(4 * d + 8, d), nn.GELU(), nn.Linear(d, 1))
        self.answerable = nn.Sequential(nn.Linear(4 * d + 6, d), nn.GELU(), nn.Linear(d, 1))
        self.share = nn.Parameter(torch.tensor([0.5, 0.5]))
        self.dropout = nn.Dropout(config.get("dropout", 0.1))

    def embed(self, vectors, suffix, shape):
        return torch.cat([vectors, self.suffix(suffix), self.shape(shape)], -1)

    def encode_passage(self, vectors, suffix, shape, real):
        x = self.input(self.dropout(self.embed(vectors, suffix, shape)))
        for block in self.passage_blocks:
            x = block(x, real[..., None])
        return x

    def encode_question(self, vectors, suffix, shape, weight, type, real):
        x = torch.cat([self.embed(vectors, suffix, shape), weight[..., None]], -1)
        x = self.question_input(self.dropout(x)) + self.kind_of_question(type)[:, None]
        for block in self.question_blocks:
            x = block(x, real[..., None])
        scores = self.pool(x)[..., 0].float() + (real - 1) * 1e4
        return x, torch.matmul(torch.softmax(scores, -1)[:, None].to(x.dtype), x)[:, 0]

    @staticmethod
    def compare(p, q, e, sentences):
        """Features of words [B, T, FEATURES], of sentences [B, S, 6] and of the passage [B, 4]; matches [B, T, Q]."""
        content = (q["weight"] > 0).float()
        total = q["weight"].sum(-1, keepdim=True) + 1e-3
        share = q["weight"] / total
        word = (p["word"][:, :, None] == q["word"][:, None]).float() * q["real"][:, None]
        stem = (p["term"][:, :, None] == q["term"][:, None]).float() * content[:, None]
        pn = p["vectors"] * torch.rsqrt((p["vectors"] ** 2).sum(-1, keepdim=True) + 1e-4)
        qn = q["vectors"] * torch.rsqrt((q["vectors"] ** 2).sum(-1, keepdim=True) + 1e-4)
        cosine = torch.relu(torch.matmul(pn, qn.transpose(1, 2))) * content[:, None]
        related = (p["term"][:, :, None] == e["term"][:, None]).float() * (e["weight"] > 0).float()[:, None]
        kinds = torch.clamp(torch.matmul(related, e["kind"] * e["weight"][..., None]), max=1.0)
        bridged = torch.clamp(torch.matmul(related, e["position"]), max=1.0)
        stem = torch.maximum(stem, word * content[:, None])
        best = torch.maximum(torch.maximum(stem, 0.8 * bridged), cosine * cosine)
        weight = q["weight"][:, None]
        exact = (stem * weight).amax(-1)
        soft = (best * weight).amax(-1)
        inside = sentences[..., None]
        sentence_stem = (inside * stem[:, None]).amax(2)
        sentence_best = (inside * best[:, None]).amax(2)
        passage_best = best.amax(1)
        covered = torch.matmul(sentence_stem, share[..., None])[..., 0]
        softly = torch.matmul(sentence_best, share[..., None])[..., 0]
        edge = torch.zeros_like(softly[:, :1])
        before = torch.cat([edge, softly[:, :-1]], 1)
        after = torch.cat([softly[:, 1:], edge], 1)
        of_passage = (passage_best * share).sum(-1, keepdim=True)
        exactly = (stem.amax(1) * share).sum(-1, keepdim=True)
        whole = torch.cat([of_passage, exactly, softly.amax(1, keepdim=True), covered.amax(1, keepdim=True)], -1)
        of_sentences = torch.stack(
            [
                covered,
                softly,
                covered - covered.amax(1, keepdim=True),
                softly - softly.amax(1, keepdim=True),
                torch.maximum(before, after),
                of_passage.expand_as(softly),
            ],
            -1,
        )
        near = torch.cat([exact[..., None], soft[..., None]], -1)
        features = torch.cat(
            [
                (word * content[:, None]).amax(-1)[..., None],
                word.amax(-1)[..., None],
                exact[..., None],
                kinds[..., :4],
                cosine.amax(-1)[..., None],
                soft[..., None],
                p["weight"][..., None],
                window_mean(near, 2) * 2,
                window_mean(near, 8) * 4,
                torch.matmul(sentences.transpose(1, 2), of_sentences),
                torch.matmul(sentences.transpose(1, 2), torch.cat([before[..., None], after[..., None]], -1)),
                sentences.sum(1)[..., None],
                # Behind all that came before it, so that earlier weights keep their places.
                kinds[..., 4:],
            ],
            -1,
        )
        return features, of_sentences, whole, stem, cosine, best, sentence_best, passage_best

    def forward(self, p, q, e, sentences):
        """p, q: dicts of word, term, suffix, shape, weight, vectors; e: expansions; sentences: [B, S, T] of 0 and 1.

        Returns start [B, T], end [B, T], sentence [B, S] and answerable [B] logits (padding very negative).
        """
        real = p["real"]
        asked = q["real"]
        with torch.no_grad():
            features, of_sentences, whole, stem, cosine, best, sentence_best, passage_best = self.compare(
                p, q, e, sentences
            )
        x = self.encode_passage(p["vectors"], p["suffix"], p["shape"], real)
        y, u = self.encode_question(q["vectors"], q["suffix"], q["shape"], q["weight"], q["type"], asked)
        scores = torch.matmul(self.key(x), self.query(y).transpose(1, 2)).float() * self.width**-0.5
        scores = scores + self.match[0] * stem + self.match[1] * cosine + self.match[2] * best
        over_question = torch.softmax(scores + (asked[:, None] - 1) * 1e4, -1).to(x.dtype)
        over_passage = torch.softmax(scores.transpose(1, 2) + (real[:, None] - 1) * 1e4, -1).to(x.dtype)
        aligned = torch.matmul(over_question, y)
        back = torch.matmul(over_question, torch.matmul(over_passage, x))
        x = self.fuse(self.dropout(torch.cat([narrowed(part) for part in (x, aligned, x * aligned, back, features)], -1)))
        x = x + self.summary(u)[:, None]
        mask = real[..., None]
        bias = (real - 1) * 1e4
        same = torch.matmul(sentences.transpose(1, 2), sentences) * 1.5 + bias[:, None]
        attention = torch.stack([bias[:, None].expand_as(same), same], 1).flatten(0, 1).to(x.dtype)
        to_question = ((asked - 1) * 1e4)[:, None, None]
        for block in self.blocks:
            if isinstance(block, CrossAttention):
                x = block(x, y, to_question)
            else:
                x = block(x, attention if isinstance(block, SelfAttention) else mask)
        first = self.start_block(x, mask)
        last = self.end_block(first, mask)
        start = self.start(first)[..., 0].float()
        end = self.end(last)[..., 0].float()

        share = (q["weight"] + 0.02 * asked) / (q["weight"] + 0.02 * asked).sum(-1, keepdim=True)
        missing = torch.matmul(((1 - sentence_best) * share[:, None]).to(y.dtype), y)
        unseen = torch.matmul(((1 - passage_best) * share)[:, None].to(y.dtype), y)[:, 0]
        focus = self.attend(last).float()
        outside = (sentences - 1) * 1e4
        within = torch.softmax(focus[..., 0][:, None] + outside, -1) * sentences
        pooled = torch.matmul(within.to(x.dtype), last)
        best_start = (start[:, None] + outside).amax(-1)
        best_end = (end[:, None] + outside).amax(-1)
        summary = u[:, None] + torch.zeros_like(pooled)
        parts = torch.cat([sentences, real[:, None]], 1)
        parts_best = torch.cat([sentence_best, passage_best[:, None]], 1)
        by_sentence, by_passage = self.coverage(last, y, best, parts_best, parts, real, asked, share)
        spans = torch.stack([best_start, best_end], -1).clamp(min=-20.0) * 0.1
        exists = sentences.amax(-1)
        sentence = torch.cat(
            [pooled, missing, summary, pooled * summary, of_sentences.to(x.dtype), spans.to(x.dtype)], -1
        )
        sentence = self.sentence[1:](self.sentence[0](sentence) + by_sentence)[..., 0].float()
        sentence = sentence + (exists - 1) * 1e4
        spread = torch.matmul(sentences.transpose(1, 2), (sentence * exists)[..., None])[..., 0]
        nowhere = (sentences.amax(1) - 1) * 1e4
        start = start + self.share[0] * spread + nowhere
        end = end + self.share[1] * spread + nowhere
        weights = torch.softmax(focus[..., 1] + bias, -1)
        passage = torch.matmul(weights[:, None].to(x.dtype), last)[:, 0]
        u = u + torch.zeros_like(passage)
        extremes = torch.stack([sentence.amax(-1), torch.logsumexp(sentence, -1)], -1).clamp(min=-20.0) * 0.1
        answerable = torch.cat([passage, unseen, u, passage * u, whole.to(x.dtype), extremes.to(x.dtype)], -1)
        answerable = self.answerable[1:](self.answerable[0](answerable) + by_passage)[..., 0].float()
        return start, end, sentence, answerable
