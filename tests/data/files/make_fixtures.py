# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes checkpoint.pth and legacy.pth with PyTorch (made with 2.14.1): small files with everything that the reader has to know."""
import argparse
import collections
import pathlib

import torch

here = pathlib.Path(__file__).parent / "pth"


def arange(count, dtype):
    return torch.arange(count).to(dtype)


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = torch.nn.Linear(3, 2)
        with torch.no_grad():
            self.linear.weight.copy_(torch.arange(6).view(2, 3))
            self.linear.bias.copy_(torch.tensor([0.5, -0.5]))


def checkpoint():
    """The shape of the released code's checkpoints: state dict with _metadata, optimizer, numbers, a Namespace, a set."""
    model = Model()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.25)
    model.linear(torch.ones(3)).sum().backward()
    optimizer.step()
    with torch.no_grad():
        model.linear.weight.copy_(torch.arange(6).view(2, 3))
    args = argparse.Namespace(epochs=3, lr=0.25, lora_targets="Q,K", big=2**40, nothing=None, flag=True, layers=[1, 2])
    return {
        "model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 0, "scaler": {"scale": 65536.0}, "args": args,
        "names": {"only"}, "parameter": torch.nn.Parameter(torch.ones(2)), "size": torch.Size([4, 5]),
    }


def views():
    """Each element type, and tensors that share one storage at an offset and with strides."""
    base = arange(12, torch.float32)
    state = collections.OrderedDict(base=base.view(3, 4), transposed=base.view(3, 4).t(), tail=base[8:], empty=torch.zeros(0, 3))
    state["scalar"] = torch.tensor(7.0)
    for dtype in (torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8):
        state[str(dtype).removeprefix("torch.")] = arange(5, dtype)
    state["bool"] = torch.tensor([True, False, True])
    return state


torch.save(checkpoint(), here / "checkpoint.pth")
torch.save(checkpoint(), here / "checkpoint_protocol4.pth", pickle_protocol=4)
torch.save(checkpoint(), here / "checkpoint_legacy.pth", _use_new_zipfile_serialization=False)
torch.save(views(), here / "views.pth")
torch.save(views(), here / "views_legacy.pth", _use_new_zipfile_serialization=False)
