"""Turns the shipped reader back into weights that training can go on from; float weights are not kept.

Usage: python scripts/reader/restore.py models/pullquote-reader MODEL RUN
MODEL receives what training starts from (words, relations, vectors), RUN `start.pt` and `checkpoint.pt`. Products come
back as quantised (7 bits per channel), everything else exactly.
"""
import json
import os
import shutil
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

sys.path.insert(0, os.path.dirname(__file__))
from train import DIMENSION, TUNED, Model  # noqa: E402

PREFIX = "reader."


def module_of(node):
    """/reader/blocks.1/qkv/MatMul_quant → reader.blocks.1.qkv; /reader/start/start.1/MatMul_quant → reader.start.1."""
    parts = node.strip("/").split("/")[:-1]
    kept = [part for part, inner in zip(parts, [*parts[1:], ""]) if not inner.startswith(part + ".")]
    return ".".join(kept)


def shipped_weights(path):
    """The weights by the network's names: those kept by name, and those of products by the place of their node."""
    graph = onnx.load(path).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {name: values for name, values in stored.items() if name.startswith(PREFIX)}
    for node in graph.node:
        for name in node.input:
            if name.endswith("_quantized") and name in stored:
                base = name.removesuffix("_quantized")
                product = (stored[name].astype(np.float32) - stored[base + "_zero_point"]) * stored[base + "_scale"]
                weights[f"{module_of(node.name)}.weight"] = product.T
    # Single numbers lost their names, but not their order: of the matches three, of the sentences' share two.
    numbers = sorted((name for name, values in stored.items() if name.startswith("onnx::Mul") and values.ndim == 0))
    assert len(numbers) == 5, numbers
    weights["reader.match"] = np.array([stored[name] for name in numbers[:3]])
    weights["reader.share"] = np.array([stored[name] for name in numbers[3:]])
    return weights


def main(shipped, model_folder, run):
    with open(os.path.join(shipped, "config.json")) as file:
        config = json.load(file)
    words = len(open(os.path.join(shipped, "words.txt")).read().rstrip("\n").split("\n"))
    values = np.fromfile(os.path.join(shipped, "vectors.int8"), np.int8).reshape(-1, DIMENSION)
    scales = np.fromfile(os.path.join(shipped, "scales.float32"), np.float32)
    os.makedirs(model_folder, exist_ok=True)
    values[1 : words + 1].tofile(os.path.join(model_folder, "vectors.int8"))
    scales[1 : words + 1].tofile(os.path.join(model_folder, "scales.float32"))
    for name in ("words.txt", "relations.tsv"):
        shutil.copyfile(os.path.join(shipped, name), os.path.join(model_folder, name))
    config = {**{name: config[name] for name in ("dimension", "width", "suffixes", "shapes", "buckets")}, "words": words}
    model = Model(config, model_folder)
    found = shipped_weights(os.path.join(shipped, "onnx", "model_quantized.onnx"))
    expected = {name: tuple(p.shape) for name, p in model.named_parameters() if name.startswith(PREFIX)}
    wrong = [name for name, shape in expected.items() if name not in found or found[name].shape != shape]
    assert not wrong, wrong
    shared = torch.from_numpy(values[words + 1 :].astype(np.float32) * scales[words + 1 :, None])
    with torch.no_grad():
        model.tuned.weight[TUNED + 1 :] = shared
    model.load_state_dict({**model.state_dict(), **{name: torch.from_numpy(found[name].copy()) for name in expected}})
    state = {"step": 0, "seconds": 0.0, "questions": 0, "best": 0.0, "runs": 0}
    average = {name: p.detach().clone() for name, p in model.named_parameters()}
    os.makedirs(run, exist_ok=True)
    torch.save({"model": model.state_dict(), "optimizer": None, "average": average, "state": state},
               os.path.join(run, "checkpoint.pt"))
    torch.save({"model": model.state_dict(), "config": config, "state": state, "figures": None}, os.path.join(run, "start.pt"))


if __name__ == "__main__":
    main(*sys.argv[1:4])
