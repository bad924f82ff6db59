"""The weighted mean of two readers' weights, which reads better than either where one was trained on from the other.

Usage: python scripts/reader/blend.py A.pt B.pt OUT.pt [SHARE]
SHARE is the second's, half unless told.
(Wortsman et al. 2022, "Model soups: averaging weights of multiple fine-tuned models".)
"""
import sys

import torch

first, second, out = sys.argv[1:4]
share = float(sys.argv[4]) if len(sys.argv) > 4 else 0.5
one, other = (torch.load(path, map_location="cpu", weights_only=False) for path in (first, second))
other["model"] = {
    name: torch.lerp(one["model"][name], value, share) if value.is_floating_point() else value
    for name, value in other["model"].items()
}
torch.save(other, out)
