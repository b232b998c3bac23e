# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains small tokenizers of each supported kind with the `tokenizers` package and writes what it makes of some strings.

Run in this folder: python3 make_hugging_face.py. Each kind gets a folder with tokenizer.json, what stands beside it in real models, and
expected.json ({"strings": [...], "plain": [[ids]...], "special": [[ids]...], "decoded": [...]}; decoded is of the plain ids).
"""
import json
import os

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

STRINGS = json.load(open("expected.json"))["strings"]
STRINGS = STRINGS[:44] + [
    "<s>[INST] Is this special?</s> yes  no", "x<tool>y <tool> z", "<|im_start|>a<|im_end|>\n\n<|im_start|>",
    "\u180eMongolian\u180e separators", "next\u0085line and \u2028 separator", "cafe\u0301 A\u030a \u212b", "'S 'Ll it\u2019s 12345678",
    "\u2581visible space\u2581"]
CONTRACTIONS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)"
LETTERS = r"[^\r\n\p{L}\p{N}]?\p{L}+"
REST = r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"


def split(digits):
    return pre_tokenizers.Split(Regex(f"{CONTRACTIONS}|{LETTERS}|{digits}|{REST}"), "isolated")


def byte_level(use_regex):
    return pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=use_regex)


def trained(tokenizer, special, size=700):
    trainer = trainers.BpeTrainer(vocab_size=size, special_tokens=special, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet() if isinstance(
                                      tokenizer.decoder, decoders.ByteLevel) else [])
    tokenizer.train_from_iterator(STRINGS * 3, trainer)
    return tokenizer


def qwen2():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split(r"\p{N}"), byte_level(False)])
    tokenizer.decoder = decoders.ByteLevel()
    trained(tokenizer, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    tokenizer.add_tokens([AddedToken("<tool>", normalized=False)])
    return tokenizer, {"bos_token": None, "eos_token": "<|im_end|>", "add_bos_token": False,
                       "chat_template": "{{'<|im_start|>system\\nYou are a helpful assistant.<|im_end|>'}}"}


def smollm():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level(True)])
    tokenizer.decoder = decoders.ByteLevel()
    trained(tokenizer, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    return tokenizer, {"bos_token": {"content": "<|im_start|>"}, "eos_token": {"content": "<|im_end|>"}}


def llama3():
    tokenizer = Tokenizer(models.BPE(ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split(r"\p{N}{1,3}"), byte_level(False)])
    tokenizer.decoder = decoders.ByteLevel()
    trained(tokenizer, [])
    tokenizer.add_special_tokens(["<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"])
    begin = tokenizer.token_to_id("<|begin_of_text|>")
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single="<|begin_of_text|> $A", special_tokens=[("<|begin_of_text|>", begin)])])
    return tokenizer, {"bos_token": "<|begin_of_text|>", "eos_token": "<|end_of_text|>"}


def characters(normalizer, pre_tokenizer):
    """Llama 2's kind: the vocabulary is trained on the text as it is prepared, then the 256 byte tokens go in front."""
    draft = Tokenizer(models.BPE(unk_token="<unk>"))
    draft.normalizer = normalizer
    # Trained on words, so that merges over spaces stay few.
    draft.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="never", split=True)
    trained(draft, [])
    data = json.loads(draft.to_str())["model"]
    rare = {"\u180e", "\u2028", "日", "🙂"}   # left to the bytes
    order = [piece for piece, _ in sorted(data["vocab"].items(), key=lambda item: item[1]) if not any(c in piece for c in rare)]
    pieces = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)] + [p for p in order if p not in ("<unk>", "<s>", "</s>")]
    vocabulary = {piece: index for index, piece in enumerate(pieces)}
    learnt = set(pieces[259:])
    merges = [tuple(m) for m in data["merges"] if {m[0], m[1], m[0] + m[1]} <= learnt]
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizer
    if pre_tokenizer:
        tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    tokenizer.add_special_tokens(["<unk>", "<s>", "</s>"])
    return tokenizer


def llama2():
    tokenizer = characters(normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")]), None)
    return tokenizer, {"bos_token": "<s>", "eos_token": "</s>", "add_bos_token": True}


def mistral():
    return characters(None, pre_tokenizers.Metaspace(prepend_scheme="first", split=False)), {"bos_token": "<s>", "eos_token": "</s>", "add_bos_token": True}


def metaspace_words():
    return characters(None, pre_tokenizers.Metaspace(prepend_scheme="always", split=True)), {"bos_token": "<s>", "eos_token": "</s>"}


def write(make, merges_as_strings=False):
    tokenizer, config = make()
    folder = f"hugging_face/{make.__name__}"
    os.makedirs(folder, exist_ok=True)
    root = json.loads(tokenizer.to_str())
    if merges_as_strings:   # as versions before 0.20 wrote them
        root["model"]["merges"] = [" ".join(merge) for merge in root["model"]["merges"]]
    json.dump(root, open(f"{folder}/tokenizer.json", "w"), ensure_ascii=False, indent=1)
    json.dump(config, open(f"{folder}/tokenizer_config.json", "w"))
    expected = {"strings": STRINGS}
    for name in ("plain", "special"):
        tokenizer.encode_special_tokens = name == "plain"
        expected[name] = [tokenizer.encode(s, add_special_tokens=False).ids for s in STRINGS]
    expected["decoded"] = [tokenizer.decode(ids, skip_special_tokens=False) for ids in expected["plain"]]
    json.dump(expected, open(f"{folder}/expected.json", "w"), ensure_ascii=False)


for kind in (qwen2, llama3, mistral, metaspace_words):
    write(kind)
for kind in (smollm, llama2):
    write(kind, merges_as_strings=True)
