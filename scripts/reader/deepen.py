"""Starts a run of the present network from a trained one that lacks some of its parts, reading just as that does to begin with.

Usage: python scripts/reader/deepen.py TRAINED.pt MODEL RUN
Up to run 4 the blocks after fusion were convolution, attention, two convolutions, attention; after each attention comes one
to the question and at the end a convolution, all of which start by adding nothing. Up to run 13 sentences were not compared
with the question word by word (`Coverage`), which starts so too. RUN receives `start.pt` (to blend with
later) and `checkpoint.pt`, from which train.py goes on.
"""
import os
import sys

import torch

sys.path.insert(0, os.path.dirname(__file__))
from train import Model  # noqa: E402

PLACES = {0: 0, 1: 1, 2: 3, 3: 4, 4: 5}
BLOCKS = "reader.blocks."


def renamed(name):
    if not shallow or not name.startswith(BLOCKS):
        return name
    place, rest = name.removeprefix(BLOCKS).split(".", 1)
    return f"{BLOCKS}{PLACES[int(place)]}.{rest}"


trained, model_folder, run = sys.argv[1:]
saved = torch.load(trained, map_location="cpu", weights_only=False)
shallow = not any(name.startswith(f"{BLOCKS}6.") for name in saved["model"])
torch.manual_seed(3)
model = Model(saved["config"], model_folder)
if shallow:
    last = model.reader.blocks[-1].linear
    with torch.no_grad():
        last.weight[: model.reader.width] = 0
        last.bias[: model.reader.width] = 0
model.load_state_dict({**model.state_dict(), **{renamed(name): value for name, value in saved["model"].items()}})
state = {"step": 0, "seconds": 0.0, "questions": 0, "best": 0.0, "runs": 0}
average = {name: p.detach().clone() for name, p in model.named_parameters()}
os.makedirs(run, exist_ok=True)
torch.save({"model": model.state_dict(), "optimizer": None, "average": average, "state": state}, os.path.join(run, "checkpoint.pt"))
torch.save({"model": model.state_dict(), "config": saved["config"]}, os.path.join(run, "start.pt"))
