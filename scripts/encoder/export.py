"""Writes the trained sentence encoder as the product loads it: an ONNX graph (opset 14) of int8 products.

Usage: python scripts/encoder/export.py RUN/latest.pt OUT       # OUT is models/pullquote-sentence-encoder
"""
import json
import os
import sys

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

sys.path.insert(0, os.path.dirname(__file__))
from network import QUESTION, SENTENCE, TOKEN_WIDTH, WIDTH, SentenceEncoder  # noqa: E402

OPSET = 14
OUTPUTS = ["vector", "words", "shares"]
# The newest format onnxruntime 1.14 reads.
IR_VERSION = 8


class Alone(nn.Module):
    """One text at a time: int8 products take their scale from all that is run with them, so a vector would depend on it."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, tokens, role):
        vector, words, shares = self.encoder(tokens, torch.ones_like(tokens[..., 0]), role)
        return vector, words[0], shares[0]


def sample(dimension, scale, length, role, seed):
    tokens = np.random.default_rng(seed).normal(0, 1 / scale, (1, length, dimension)).astype(np.float32)
    return torch.from_numpy(tokens), torch.tensor([role], dtype=torch.int32)


def main(checkpoint, out):
    saved = torch.load(checkpoint, map_location="cpu")
    encoder = SentenceEncoder(saved["dimension"], saved["scale"])
    encoder.load_state_dict(saved["model"])
    model = Alone(encoder).eval()
    os.makedirs(os.path.join(out, "onnx"), exist_ok=True)
    full, quantized = (os.path.join(out, "onnx", name) for name in ("model.onnx", "model_quantized.onnx"))
    inputs = sample(saved["dimension"], saved["scale"], 12, SENTENCE, 0)
    torch.onnx.export(model, inputs, full, dynamo=False, opset_version=OPSET, input_names=["tokens", "role"],
                      output_names=OUTPUTS, do_constant_folding=True,
                      dynamic_axes={"tokens": {1: "length"}, "words": {0: "length"}, "shares": {0: "length"}})
    # Seven bits, as sums of eight-bit products overflow where a processor has no instruction for them.
    quantize_dynamic(full, quantized, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True})
    for path in (full, quantized):
        graph = onnx.load(path)
        graph.ir_version = IR_VERSION
        onnx.save(graph, path)
    other = sample(saved["dimension"], saved["scale"], 31, QUESTION, 1)
    with torch.no_grad():
        expected = [output.numpy() for output in model(*other)]
    for path in (full, quantized):
        got = onnxruntime.InferenceSession(path).run(None, {"tokens": other[0].numpy(), "role": other[1].numpy()})
        cosines = [float((a * b).sum(-1).mean()) for a, b in zip(got[:2], expected)]
        off = float(abs(got[2] - expected[2]).max())
        print(path, os.path.getsize(path), "cosines with the trained one's", cosines, "shares off by", off)
    with open(os.path.join(out, "config.json"), "w") as file:
        json.dump({"model_type": "pullquote-sentence-encoder", "token_dimension": saved["dimension"],
                   "dimension": WIDTH, "token_width": TOKEN_WIDTH, "training": saved["state"]}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
