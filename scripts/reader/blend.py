"""The mean of two readers' weights, which reads better than either where one was trained on from the other.

Usage: python scripts/reader/blend.py A.pt B.pt OUT.pt
(Wortsman et al. 2022, "Model soups: averaging weights of multiple fine-tuned models".)
"""
import sys

import torch

first, second, out = sys.argv[1:]
one, other = (torch.load(path, map_location="cpu", weights_only=False) for path in (first, second))
other["model"] = {
    name: (one["model"][name] + value) / 2 if value.is_floating_point() else value for name, value in other["model"].items()
}
torch.save(other, out)
