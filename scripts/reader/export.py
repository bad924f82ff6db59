"""Writes the trained reader as the product loads it: an ONNX graph (opset 14) and the table of word vectors in int8.

Usage: python scripts/reader/export.py BEST.pt MODEL OUT
MODEL holds words.txt, relations.tsv and the vectors the training started from; OUT is models/pullquote-reader.
"""
import json
import os
import shutil
import sys

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

sys.path.insert(0, os.path.dirname(__file__))
from network import KINDS  # noqa: E402
from train import DIMENSION, Model  # noqa: E402

OPSET = 14
# The newest format onnxruntime 1.14 reads.
IR_VERSION = 8
INPUTS = {
    "passage_vectors": ("passages", "words", DIMENSION),
    "passage_word": ("passages", "words"),
    "passage_term": ("passages", "words"),
    "passage_suffix": ("passages", "words"),
    "passage_shape": ("passages", "words"),
    "passage_weight": ("passages", "words"),
    "passage_real": ("passages", "words"),
    "sentences": ("passages", "sentences", "words"),
    "question_vectors": ("one", "asked", DIMENSION),
    "question_word": ("one", "asked"),
    "question_term": ("one", "asked"),
    "question_suffix": ("one", "asked"),
    "question_shape": ("one", "asked"),
    "question_weight": ("one", "asked"),
    "question_real": ("one", "asked"),
    "question_type": ("one",),
    "expansion_term": ("one", "expansions"),
    "expansion_weight": ("one", "expansions"),
    "expansion_kind": ("one", "expansions", KINDS),
    "expansion_position": ("one", "expansions", "asked"),
}
OUTPUTS = {
    "start": ("passages", "words"),
    "end": ("passages", "words"),
    "sentence": ("passages", "sentences"),
    "answerable": ("passages",),
}


class Flat(nn.Module):
    """The network with its inputs one by one."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, *inputs):
        named = dict(zip(INPUTS, inputs))

        def part(prefix):
            return {k[len(prefix) :]: v for k, v in named.items() if k.startswith(prefix)}

        return self.reader(part("passage_"), part("question_"), part("expansion_"), named["sentences"])


def sample(config, passages, words, sentences, asked, expansions, seed):
    rng = np.random.default_rng(seed)

    def ids(high, *shape):
        return torch.from_numpy(rng.integers(1, high, shape).astype(np.int32))

    def reals(*shape):
        return torch.from_numpy(rng.random(shape).astype(np.float32))

    ordinal = np.minimum(np.arange(words) * sentences // words, sentences - 1)
    matrix = torch.from_numpy((ordinal[None] == np.arange(sentences)[:, None]).astype(np.float32))
    position = torch.zeros(1, expansions, asked)
    position[:, :, 0] = 1
    return (
        reals(passages, words, DIMENSION) - 0.5, ids(30, passages, words), ids(30, passages, words),
        ids(config["suffixes"], passages, words), ids(config["shapes"], passages, words), reals(passages, words),
        torch.ones(passages, words), matrix.expand(passages, -1, -1).contiguous(),
        reals(1, asked, DIMENSION) - 0.5, ids(30, 1, asked), ids(30, 1, asked), ids(config["suffixes"], 1, asked),
        ids(config["shapes"], 1, asked), reals(1, asked), torch.ones(1, asked), ids(16, 1),
        ids(30, 1, expansions), reals(1, expansions), torch.ones(1, expansions, KINDS) / KINDS, position,
    )


def main(checkpoint, model_folder, out):
    saved = torch.load(checkpoint, map_location="cpu", weights_only=False)
    config = saved["config"]
    model = Model(config, model_folder)
    missing = model.load_state_dict(saved["model"], strict=False)
    assert not [m for m in missing.missing_keys if "frozen" not in m and "rows" not in m], missing
    model.eval()
    os.makedirs(os.path.join(out, "onnx"), exist_ok=True)
    full = os.path.join(out, "onnx", "model.onnx")
    inputs = sample(config, 3, 50, 4, 9, 5, 0)
    axes = {name: {i: a for i, a in enumerate(shape) if isinstance(a, str)} for name, shape in {**INPUTS, **OUTPUTS}.items()}
    flat = Flat(model.reader).eval()
    torch.onnx.export(flat, inputs, full, dynamo=False, opset_version=OPSET, input_names=list(INPUTS),
                      output_names=list(OUTPUTS), dynamic_axes=axes, do_constant_folding=True)
    graph = onnx.load(full)
    graph.ir_version = IR_VERSION
    onnx.save(graph, full)
    quantized = os.path.join(out, "onnx", "model_quantized.onnx")
    # Seven bits, as sums of eight-bit products overflow where a processor has no instruction for them.
    quantize_dynamic(full, quantized, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True})
    graph = onnx.load(quantized)
    graph.ir_version = IR_VERSION
    onnx.save(graph, quantized)
    other = sample(config, 5, 71, 6, 12, 3, 1)
    expected = flat(*other)
    for path in (full, quantized):
        session = onnxruntime.InferenceSession(path)
        got = session.run(None, {name: value.numpy() for name, value in zip(INPUTS, other) if name in {i.name for i in session.get_inputs()}})
        print(path, os.path.getsize(path), [float(np.abs(a - b.detach().numpy()).max()) for a, b in zip(got, expected)])
    with torch.no_grad():
        table = model.vectors(torch.arange(len(model.rows))).numpy()
    scales = np.maximum(np.abs(table).max(1), 1e-8) / 127
    np.round(table / scales[:, None]).astype(np.int8).tofile(os.path.join(out, "vectors.int8"))
    scales.astype(np.float32).tofile(os.path.join(out, "scales.float32"))
    for name in ("words.txt", "relations.tsv"):
        shutil.copyfile(os.path.join(model_folder, name), os.path.join(out, name))
    with open(os.path.join(out, "config.json"), "w") as file:
        json.dump({"model_type": "pullquote-reader", "dimension": DIMENSION, "buckets": config["buckets"],
                   "suffixes": config["suffixes"], "shapes": config["shapes"], "width": config["width"],
                   "training": {"steps": saved["state"]["step"], "questions": saved["state"]["questions"],
                                "minutes": round(saved["state"]["seconds"] / 60, 1), "held_back": saved["figures"]}},
                  file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
