"""Trains the evidence reader on prepared arrays; resumes from its checkpoint when there is one.

Usage: python scripts/reader/train.py DATA MODEL OUT --minutes 80 [--processes 2] [--device cuda --words 200000]
DATA is what prepare.ts wrote, MODEL holds vectors.int8 and scales.float32, OUT receives checkpoint.pt (resumes),
best.pt (averaged weights, best on held-back questions) and log.jsonl (a line of figures at a time).
"""
import argparse
import json
import math
import os
import sys
import time

# Compiled products of every shape that batches come in (see STEPS there) are kept; by default only the last 1,024.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "20000")

import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.multiprocessing as mp  # noqa: E402
from torch import nn  # noqa: E402

sys.path.insert(0, os.path.dirname(__file__))
from batches import Data, Sampler, collate  # noqa: E402
from network import KINDS, Reader  # noqa: E402

DIMENSION = 100
TUNED = 20000


class Model(nn.Module):
    """The network with its table of word vectors: int8 rows, frozen but for the commonest, and the shared rows."""

    def __init__(self, config, folder):
        super().__init__()
        values = np.fromfile(os.path.join(folder, "vectors.int8"), np.int8).reshape(-1, DIMENSION)
        scales = np.fromfile(os.path.join(folder, "scales.float32"), np.float32)
        words = torch.from_numpy(values.astype(np.float32) * scales[:, None])
        table = torch.cat([torch.zeros(1, DIMENSION), words, torch.zeros(config["buckets"], DIMENSION)])
        self.register_buffer("frozen", table, persistent=False)
        rows = torch.zeros(len(table), dtype=torch.long)
        rows[1 : TUNED + 1] = torch.arange(1, TUNED + 1)
        rows[len(words) + 1 :] = torch.arange(TUNED + 1, TUNED + 1 + config["buckets"])
        self.register_buffer("rows", rows, persistent=False)
        self.tuned = nn.Embedding(1 + TUNED + config["buckets"], DIMENSION, padding_idx=0)
        with torch.no_grad():
            self.tuned.weight.zero_()
            self.tuned.weight[TUNED + 1 :].normal_(0, 0.3)
        self.reader = Reader(config)

    def vectors(self, row):
        return nn.functional.embedding(row, self.frozen) + self.tuned(self.rows[row])

    def forward(self, batch):
        p = {**batch["p"], "vectors": self.vectors(batch["p"]["row"])}
        q = {**batch["q"], "vectors": self.vectors(batch["q"]["row"])}
        return self.reader(p, q, batch["e"], batch["sentences"])


def tensors(batch, device):
    """What the network takes; the question is repeated for each of its passages."""
    count = len(batch["present"]) // len(batch["kind"])

    def move(array, dtype):
        return torch.from_numpy(array).to(device=device, dtype=dtype, non_blocking=True)

    p = {name: move(values, torch.long) for name, values in batch["p"].items() if name != "weight"}
    p["weight"] = move(batch["p"]["weight"], torch.float32) / 255
    p["real"] = (p["row"] > 0).float()
    q = {name: move(np.repeat(values, count, 0), torch.long) for name, values in batch["q"].items() if name != "weight"}
    q["weight"] = move(np.repeat(batch["q"]["weight"], count, 0), torch.float32) / 255
    q["real"] = (q["row"] > 0).float()
    q["type"] = move(np.repeat(batch["type"], count), torch.long)
    e = {
        "term": move(np.repeat(batch["e"]["term"], count, 0), torch.long),
        "weight": move(np.repeat(batch["e"]["weight"], count, 0), torch.float32),
        "kind": nn.functional.one_hot(move(np.repeat(batch["e"]["kind"], count, 0), torch.long), KINDS).float(),
    }
    where = move(np.repeat(batch["e"]["position"], count, 0), torch.long).clamp(max=q["row"].shape[1] - 1)
    e["position"] = nn.functional.one_hot(where, q["row"].shape[1]).float() * (e["weight"] > 0).float()[..., None]
    ordinal = move(batch["ordinal"], torch.long)
    sentences = (ordinal[:, None] == torch.arange(batch["sentences"], device=device)[:, None]).float()
    gold = {name: move(batch[name], torch.float32) for name in ("gold_start", "gold_end", "gold_sentence", "present")}
    gold["kind"] = move(batch["kind"], torch.long)
    return {"p": p, "q": q, "e": e, "sentences": sentences}, gold


class Stream(torch.utils.data.IterableDataset):
    """Endless batches, drawn anew; each worker of each run and process draws its own, the same seed the same."""

    def __init__(self, data, seed, words, passages):
        self.data, self.seed, self.words, self.passages = data, seed, words, passages

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        sampler = Sampler(self.data, [*self.seed, 0 if worker is None else worker.id], self.passages)
        for group in sampler.batches(self.words):
            yield collate(group, self.passages)


def multiplies_bf16(device):
    """Whether products in bf16 are faster there: emulated by a processor without them they take 25 times as long."""
    return torch.cpu._is_avx512_bf16_supported() if device == "cpu" else device != "mps"


def unchanged(batch):
    """The loader would turn arrays into tensors before their types are settled."""
    return batch


class Peers:
    """Averages the weights of several processes now and then without any of them waiting (local SGD, Stich 2019).

    Each writes its weights to a file and mixes in the others' newer ones, in proportion to the steps behind them.
    """

    def __init__(self, folder, rank, count):
        self.path = [os.path.join(folder, f"peer-{i}.pt") for i in range(count)]
        self.rank, self.seen, self.before = rank, {}, 0

    @torch.no_grad()
    def mix(self, parameters, step):
        own = [p.detach().clone() for p in parameters]
        torch.save({"weights": own, "step": step, "run": os.getppid()}, self.path[self.rank] + ".part")
        os.replace(self.path[self.rank] + ".part", self.path[self.rank])
        for i, path in enumerate(self.path):
            if i == self.rank or not os.path.exists(path):
                continue
            other = torch.load(path, map_location=parameters[0].device, weights_only=True)
            fresh = other["step"] - self.seen.get(i, 0)
            # What an earlier run left behind is not mixed in; nor is the first meeting, where the steps are unknown.
            if other["run"] == os.getppid() and i in self.seen and fresh > 0:
                share = fresh / (fresh + step - self.before)
                torch._foreach_lerp_([p.data for p in parameters], other["weights"], share)
            if other["run"] == os.getppid():
                self.seen[i] = other["step"]
        self.before = step


def marginal(logits, gold, unanswerable):
    """Cross entropy over all passages and nothing (a logit of 0), summed over all right choices."""
    n = len(unanswerable)
    logits = logits.reshape(n, -1)
    everything = torch.cat([logits, torch.zeros_like(logits[:, :1])], 1)
    gold = torch.cat([gold.reshape(n, -1), unanswerable[:, None].float()], 1)
    right = torch.logsumexp(everything + (gold - 1) * 1e4, 1)
    return torch.logsumexp(everything, 1) - right, gold.sum(1) > 0


def loss_of(outputs, gold, weights):
    start, end, sentence, answerable = outputs
    unanswerable = gold["kind"] == 2
    spans = gold["kind"] != 1
    first, a = marginal(start, gold["gold_start"], unanswerable)
    last, b = marginal(end, gold["gold_end"], unanswerable)
    line, c = marginal(sentence, gold["gold_sentence"], unanswerable)
    a, b = (a & spans).float(), (b & spans).float()
    says = (gold["gold_sentence"].sum(1) > 0).float()
    binary = nn.functional.binary_cross_entropy_with_logits(answerable, says, reduction="none")
    # A question's own passage is the hard one: "same topic, not said".
    own = torch.full_like(answerable, 0.3).view(len(unanswerable), -1)
    own[:, 0] = 1.0 + unanswerable.float()
    own = own.flatten() * gold["present"]
    parts = {
        "start": (first * a).sum() / a.sum().clamp(min=1),
        "end": (last * b).sum() / b.sum().clamp(min=1),
        "sentence": (line * c.float()).sum() / c.float().sum().clamp(min=1),
        "answerable": (binary * own).sum() / own.sum(),
    }
    return sum(weights[name] * value for name, value in parts.items()), parts


def auroc(positive, negative):
    scores = np.concatenate([positive, negative])
    order = scores.argsort()
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    return float((ranks[: len(positive)].sum() - len(positive) * (len(positive) + 1) / 2) / (len(positive) * len(negative)))


@torch.no_grad()
def evaluate(model, data, groups, device, passages):
    """Held-back questions: sentence of the own passage, exact span, own passage against others, refusal by own and by all."""
    model.eval()
    hits = {"sentence": [], "span": [], "passage": []}
    by_source = {}
    said, unsaid, likely, unlikely = [], [], [], []
    for group in groups:
        batch = collate(group, passages)
        inputs, _ = tensors(batch, device)
        with torch.autocast(device, torch.bfloat16, enabled=multiplies_bf16(device)):
            outputs = model(inputs)
        start, end, sentence, answerable = (x.float().cpu().numpy() for x in outputs)
        for i, example in enumerate(group):
            k = passages * i
            own, best = answerable[k], sentence[k : k + passages].max()
            if example["kind"] == 2:
                unsaid.append(own)
                unlikely.append(best)
                continue
            if data.sources[int(data["question-source"][example["index"]])] == "squad":
                said.append(own)
                likely.append(best)
            if len(example["passages"]) > 1:
                hits["passage"].append(sentence[k].max() > sentence[k + 1 : k + passages].max())
            hits["sentence"].append(batch["gold_sentence"][k][sentence[k].argmax()] > 0)
            source = data.sources[int(data["question-source"][example["index"]])]
            by_source.setdefault(source, []).append(hits["sentence"][-1])
            if example["kind"] == 0:
                scores = np.triu(start[k][:, None] + end[k][None])
                scores[np.tril_indices(len(scores), -1)] = -1e9
                scores[np.triu_indices(len(scores), 20)] = -1e9
                a, b = np.unravel_index(scores.argmax(), scores.shape)
                hits["span"].append((int(a), int(b)) in example["passages"][0]["gold"])
    model.train()
    figures = {name: float(np.mean(values)) for name, values in hits.items()}
    figures["refusal"] = auroc(np.array(said), np.array(unsaid)) if said and unsaid else 0.5
    figures["refusal_of_all"] = auroc(np.array(likely), np.array(unlikely)) if said and unsaid else 0.5
    figures["by_source"] = {name: round(float(np.mean(v)), 3) for name, v in by_source.items() if len(v) >= 30}
    figures["score"] = figures["sentence"] + figures["span"] + 0.5 * figures["passage"] + 0.5 * figures["refusal"] + 0.5 * figures["refusal_of_all"]
    return figures


def worker(rank, args):
    torch.set_num_threads(1 if args.device == "cpu" else 4)
    data = Data(args.data, {name: float(share) for name, share in (one.split("=") for one in args.share)})
    manifest = data.manifest
    config = {"dimension": DIMENSION, "width": args.width, "suffixes": manifest["suffixes"], "dropout": args.dropout,
              "shapes": manifest["shapes"], "buckets": manifest["buckets"], "words": manifest["words"]}
    torch.manual_seed(args.seed)
    model = Model(config, args.model).to(args.device)
    data.vectors = nn.functional.normalize(model.frozen, dim=-1).cpu().numpy()
    parameters = [p for p in model.parameters() if p.requires_grad]
    decayed = [p for p in parameters if p.dim() > 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0}],
        lr=args.rate, betas=(0.9, 0.98))
    average = {name: p.detach().clone() for name, p in model.named_parameters()}
    state = {"step": 0, "seconds": 0.0, "questions": 0, "best": 0.0, "runs": 0}
    path = os.path.join(args.out, "checkpoint.pt")
    if os.path.exists(path):
        saved = torch.load(path, map_location=args.device, weights_only=False)
        model.load_state_dict(saved["model"], strict=False)
        if not args.restart_schedule:
            optimizer.load_state_dict(saved["optimizer"])
            state = saved["state"]
        average = {name: value.to(args.device) for name, value in saved["average"].items()}
        state["runs"] += 1
    stream = torch.utils.data.DataLoader(Stream(data, [args.seed, state["runs"], rank], args.words, args.passages), batch_size=None,
                                         num_workers=args.workers, collate_fn=unchanged)
    check = Sampler(data, 0, args.passages)
    chosen = np.random.default_rng(0).permutation(data.held)
    shares = {"qamr", "qasrl", "qanom", "nqg", "qadiscourse", "cloze-wikipedia", "cloze-news"}
    chosen = [int(i) for i in chosen if data.sources[int(data["question-source"][i])] not in shares][: args.check]
    checks = check.group([check.example(i, training=False) for i in chosen], 12000)
    peers = Peers(args.out, rank, args.processes)
    weights = {"start": 0.5, "end": 0.5, "sentence": 1.0, "answerable": 1.0}
    count = sum(p.numel() for p in parameters)
    if rank == 0:
        os.makedirs(args.out, exist_ok=True)
        log = open(os.path.join(args.out, "log.jsonl"), "a")
        log.write(json.dumps({"begin": vars(args), "parameters": count, "config": config, "checks": len(chosen), "torch": torch.__version__}) + "\n")
        log.flush()
    last = time.time()
    sums, steps = {}, 0
    parent = os.getppid()
    total = args.minutes * 60
    model.train()
    for batch in stream:
        inputs, gold = tensors(batch, args.device)
        with torch.autocast(args.device, torch.bfloat16, enabled=multiplies_bf16(args.device)):
            outputs = model(inputs)
        loss, parts = loss_of(outputs, gold, weights)
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        now = time.time()
        elapsed, last = now - last, now
        questions = len(batch["kind"])
        state["step"] += 1
        # A machine that was stopped in between does not use up the budget.
        state["seconds"] += min(elapsed, 30.0)
        state["questions"] += questions
        progress = min(1.0, state["seconds"] / total)
        rate = args.rate * min(1.0, state["step"] / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
        for g in optimizer.param_groups:
            g["lr"] = rate
        nn.utils.clip_grad_norm_(parameters, 2.0)
        optimizer.step()
        if args.processes > 1 and state["step"] % args.exchange == 0:
            peers.mix(parameters, state["step"])
        decay = min(args.average, (1 + state["step"]) / (10 + state["step"]))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.values()), [p.detach() for _, p in model.named_parameters()], 1 - decay)
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + float(value.detach())
        steps += 1
        if args.processes > 1 and os.getppid() != parent:
            break  # Whoever started this is gone.
        done = progress >= 1.0
        if rank == 0 and state["step"] % 50 == 0:
            line = {name: round(value / steps, 4) for name, value in sums.items()}
            line.update(step=state["step"], questions=state["questions"], minutes=round(state["seconds"] / 60, 2), rate=rate)
            log.write(json.dumps(line) + "\n")
            log.flush()
            sums, steps = {}, 0
        # The step count is common to all processes, time is not.
        if state["step"] % args.every == 0 or done:
            if rank == 0:
                own = {name: p.detach().clone() for name, p in model.named_parameters()}
                with torch.no_grad():
                    for name, p in model.named_parameters():
                        p.copy_(average[name])
                figures = evaluate(model, data, checks, args.device, args.passages)
                averaged = {k: v.clone() for k, v in model.state_dict().items()}
                with torch.no_grad():
                    for name, p in model.named_parameters():
                        p.copy_(own[name])
                log.write(json.dumps({"check": figures, "step": state["step"], "minutes": round(state["seconds"] / 60, 2)}) + "\n")
                log.flush()
                torch.save({"model": averaged, "config": config, "figures": figures, "state": state, "arguments": vars(args)},
                           os.path.join(args.out, "latest.pt"))
                if figures["score"] > state["best"]:
                    state["best"] = figures["score"]
                    os.replace(os.path.join(args.out, "latest.pt"), os.path.join(args.out, "best.pt"))
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "state": state},
                           path + ".part")
                os.replace(path + ".part", path)
            last = time.time()
        if done:
            break


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float, default=80, help="of training in all, over all runs")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that draw batches (12 or so beside a GPU)")
    parser.add_argument("--words", type=int, default=9000, help="words of passages in a batch, after padding")
    parser.add_argument("--passages", type=int, default=2, help="for each question, its own among them")
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--every", type=int, default=500, help="steps between checks")
    parser.add_argument("--check", type=int, default=1500, help="held-back questions to check on")
    parser.add_argument("--exchange", type=int, default=60, help="steps after which processes average their weights")
    parser.add_argument("--share", action="append", default=[], help="SOURCE=SHARE of a source's questions drawn in a pass")
    parser.add_argument("--restart-schedule", action="store_true", help="carry on from the weights with a new schedule")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    if arguments.processes > 1:
        mp.spawn(worker, (arguments,), arguments.processes)
    else:
        worker(0, arguments)
