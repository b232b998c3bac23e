#!/usr/bin/env python3
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether PEFT, given our export of a LoRA, computes our logits, and we what PEFT saves of it.

Trains a tiny Hugging Face model for a few steps, exports the adapter as a PEFT folder, and compares the logits that PEFT and
transformers give in fp32 with what `moa dump` writes. Ends with 77, which ctest counts as skipped, where one of them is missing.

    peft_round_trip.py <the program moa> <tests/data/goldens>
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import torch
    from peft import PeftModel
    from safetensors.torch import load_file, save_file
    from transformers import AutoModelForCausalLM
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

ALLOWED = 1e-4  # of the logits' largest magnitude, in fp32
CASES = {
    "LoRA": {"rank": 4, "alpha": 6},
    "rank-stabilised": {"rank": 4, "alpha": 6, "rank_stabilised": True},
    "DoRA": {"rank": 4, "alpha": 6, "decomposed": True},
}


def train_config(model: Path, data: Path, options: dict) -> dict:
    targets = ["Q", "K", "V", "O", "FFN_UP", "FFN_GATE", "FFN_DOWN"]
    return {
        "version": 1, "name": "peft", "model": {"path": str(model), "precision": "fp32"},
        "data": {"train": [str(data)], "format": "tokens", "validation_share": 0, "max_tokens": 64},
        "adapters": [{"kind": "lora", "targets": targets, **options}], "router": {"mode": "none"},
        "training": {"epochs": 4, "batch_size": 2, "micro_batch_size": 2, "learning_rate": 0.02, "schedule": "constant",
                     "warmup_epochs": 0, "compute_dtype": "fp32"},
    }


def compare(moa: str, model: Path, name: str, options: dict, work: Path) -> bool:
    generator = torch.Generator().manual_seed(7)
    vocabulary = json.loads((model / "config.json").read_text())["vocab_size"]
    rows = torch.randint(0, vocabulary, (4, 24), generator=generator).tolist()
    data, config = work / "data.jsonl", work / "config.json"
    data.write_text("".join(json.dumps({"tokens": row}) + "\n" for row in rows))
    config.write_text(json.dumps(train_config(model, data, options)))

    def run(*arguments: object) -> None:
        subprocess.run([moa, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    run("train", config, "--out", work / "run")
    run("export", work / "run", "--format", "peft", "--out", work / "peft", "--model", model)
    tokens = torch.randint(0, vocabulary, (2, 17), generator=generator)
    save_file({"tokens": tokens}, work / "tokens.safetensors")

    def logits(adapter: Path) -> torch.Tensor:
        out = work / "logits.safetensors"
        run("dump", "--model", model, "--adapter", adapter, "--tokens", work / "tokens.safetensors", "--out", out, "--what",
            "logits", "--dtype", "fp32")
        return load_file(out)["logits"].clone()

    ours = logits(work / "run")
    base = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
    with torch.no_grad():
        before = base(tokens).logits
        wrapped = PeftModel.from_pretrained(base, work / "peft").eval()
        theirs = wrapped(tokens).logits
    wrapped.save_pretrained(work / "saved")
    scale = theirs.abs().max()

    def apart(one: torch.Tensor) -> float:
        return ((one - theirs).abs().max() / scale).item()

    differences, effect = [apart(ours), apart(logits(work / "saved"))], apart(before)
    print(f"{model.name}, {name}: our export {differences[0]:.1e} of the logits' scale apart, what PEFT saves {differences[1]:.1e}, "
          f"where the adapter changes them by {effect:.1e}")
    return max(differences) <= ALLOWED and effect > 100 * ALLOWED


def main() -> None:
    moa, goldens = sys.argv[1], Path(sys.argv[2])
    agree = True
    for folder in ("hf_llama_tied", "hf_qwen2_bias"):
        for name, options in CASES.items():
            with tempfile.TemporaryDirectory() as work:
                agree = compare(moa, goldens / folder, name, options, Path(work)) and agree
    sys.exit(0 if agree else 1)


main()
