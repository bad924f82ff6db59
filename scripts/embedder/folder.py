"""Writes the model's folder as transformers.js reads it: tokenizer, configuration and ONNX graph."""

import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from vocabulary import CONTINUATION, PAD, UNKNOWN

#: Longest text in tokens. Looking vectors up has no limit of its own; a mean over more than this says little.
MAX_TOKENS = 512
#: Highest versions that onnxruntime 1.14 reads.
OPSET, IR_VERSION = 14, 8


def write_folder(folder: str, tokens: list[str], rows: np.ndarray, scale: np.ndarray) -> None:
    """
    @param rows int8, one row for each token
    @param scale float32, tokens x 1: what its row is multiplied by
    """
    os.makedirs(os.path.join(folder, "onnx"), exist_ok=True)
    write_json(folder, "tokenizer.json", tokenizer(tokens))
    write_json(folder, "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": MAX_TOKENS, "do_lower_case": True,
        "pad_token": PAD, "unk_token": UNKNOWN, "clean_up_tokenization_spaces": True,
    })
    write_json(folder, "config.json", {
        "model_type": "bert", "hidden_size": rows.shape[1], "max_position_embeddings": MAX_TOKENS,
        "pad_token_id": tokens.index(PAD), "vocab_size": len(tokens),
    })
    with open(os.path.join(folder, "onnx", "model_quantized.onnx"), "wb") as file:
        file.write(graph(rows, scale).SerializeToString(deterministic=True))


def write_json(folder: str, name: str, value: dict) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        json.dump(value, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


def tokenizer(tokens: list[str]) -> dict:
    """WordPiece over lower-cased words without accents; no token is added before or after a text."""
    specials = [{"id": tokens.index(token), "content": token, "single_word": False, "lstrip": False, "rstrip": False,
                 "normalized": False, "special": True} for token in (PAD, UNKNOWN)]
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": specials,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": True, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": None,
        "decoder": {"type": "WordPiece", "prefix": CONTINUATION, "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": UNKNOWN, "continuing_subword_prefix": CONTINUATION,
                  "max_input_chars_per_word": 100, "vocab": {token: index for index, token in enumerate(tokens)}},
    }


def graph(rows: np.ndarray, scale: np.ndarray) -> onnx.ModelProto:
    """last_hidden_state[b, t] = rows[input_ids[b, t]] x scale x attention_mask[b, t]"""
    nodes = [
        helper.make_node("Gather", ["rows", "input_ids"], ["row"], axis=0),
        helper.make_node("Cast", ["row"], ["integers"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scale", "input_ids"], ["factor"], axis=0),
        helper.make_node("Mul", ["integers", "factor"], ["vectors"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last_axis"], ["mask_column"]),
        helper.make_node("Mul", ["vectors", "mask_column"], ["last_hidden_state"]),
    ]
    shape = ["batch", "tokens"]
    model = helper.make_model(
        helper.make_graph(
            nodes,
            "static_embedding",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("input_ids", "attention_mask")],
            [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, rows.shape[1]])],
            [numpy_helper.from_array(rows, "rows"), numpy_helper.from_array(scale, "scale"),
             numpy_helper.from_array(np.array([-1], dtype=np.int64), "last_axis")],
        ),
        producer_name="pullquote",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )
    onnx.checker.check_model(model)
    return model
