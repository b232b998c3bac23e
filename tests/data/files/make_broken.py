# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes broken/<format>/<defect>: small files, each wrong in the one way that its name says. Needs the standard library only."""
import io
import json
import pathlib
import pickle
import struct
import zipfile

here = pathlib.Path(__file__).parent


def write(path, content):
    target = here / "broken" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


# --- pth -------------------------------------------------------------------------------------------------------------------

def archive(data_pkl, storage=bytes(16), extra=(), compression=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as z:
        for name, content in [("a/data.pkl", data_pkl), ("a/data/0", storage), *extra]:
            z.writestr(zipfile.ZipInfo(name), content, compression)
    return out.getvalue()


def text(s):
    return b"X" + struct.pack("<I", len(s)) + s.encode()


def number(n):
    return b"J" + struct.pack("<i", n) if abs(n) < 2**31 else b"\x8a\x08" + struct.pack("<q", n)


def numbers(values):
    return b"(" + b"".join(map(number, values)) + b"t"


def tensor(shape=(2, 2), strides=(2, 1), offset=0, count=4, key="0", storage="FloatStorage"):
    persistent = b"(" + text("storage") + b"ctorch\n" + storage.encode() + b"\n" + text(key) + text("cpu") + number(count) + b"tQ"
    return (b"ctorch._utils\n_rebuild_tensor_v2\n(" + persistent + number(offset) + numbers(shape) + numbers(strides)
            + b"\x89ccollections\nOrderedDict\n)RtR")


def program(body):
    return b"\x80\x02" + body + b"."


def dict_of(value, name="w"):
    return program(b"}" + text(name) + value + b"s")


def call(global_instructions):
    """What a pickle that runs `os.system("echo no")` or the like looks like; nothing here runs it."""
    return program(b"}" + text("w") + global_instructions + b"(" + text("echo no") + b"tRs")


good_pickle = dict_of(tensor())
good_pth = archive(good_pickle)
pth = {
    "imports_os": archive(call(b"cos\nsystem\n")),
    "imports_eval_by_stack": archive(call(text("builtins") + text("eval") + b"\x93")),
    "imports_complex_storage": archive(dict_of(tensor(storage="ComplexFloatStorage"))),
    "truncated": good_pth[:-10],
    "truncated_pickle": archive(good_pickle[:40]),
    "empty_pickle": archive(b""),
    "no_data_pkl": archive(b"").replace(b"data.pkl", b"data.txt"),
    "no_torch_file": b"this is not a file of tensors at all",
    "empty_file": b"",
    "compressed_record": archive(good_pickle, bytes(4096), compression=zipfile.ZIP_DEFLATED),
    "torchscript": archive(good_pickle, extra=[("a/constants.pkl", b"x")]),
    "big_endian": archive(good_pickle, extra=[("a/byteorder", b"big")]),
    "record_twice": archive(good_pickle, extra=[("a/data/1", b"x")]).replace(b"a/data/1", b"a/data/0"),
    "directory_offset_beyond_end": good_pth[:-6] + struct.pack("<I", 0x7fffffff) + good_pth[-2:],
    "directory_claims_many_records": good_pth[:-14] + struct.pack("<HH", 60000, 60000) + good_pth[-10:],
    "zip64_offset_overflows": good_pth[:-22] + struct.pack("<IIQI", 0x07064b50, 0, 2**64 - 8, 1) + good_pth[-22:],
    "storage_too_small": archive(good_pickle, bytes(15)),
    "storage_missing": archive(dict_of(tensor(key="7"))),
    "storage_count_negative": archive(dict_of(tensor(count=-1))),
    "shape_beyond_storage": archive(dict_of(tensor(shape=(3, 2)))),
    "shape_overflows": archive(dict_of(tensor(shape=(2**40, 2**40), strides=(1, 1)))),
    "shape_negative": archive(dict_of(tensor(shape=(-2, -2)))),
    "strides_negative": archive(dict_of(tensor(strides=(-2, 1)))),
    "strides_overflow": archive(dict_of(tensor(strides=(2**62, 2**62)))),
    "strides_reach_too_far": archive(dict_of(tensor(strides=(3, 1)))),
    "strides_too_few": archive(dict_of(tensor(strides=(1,)))),
    "strides_zero_for_a_huge_shape": archive(dict_of(tensor(shape=(2**50,), strides=(0,)))),
    "offset_negative": archive(dict_of(tensor(offset=-1))),
    "offset_too_large": archive(dict_of(tensor(offset=2**62))),
    "too_many_dimensions": archive(dict_of(tensor(shape=(1,) * 1000, strides=(1,) * 1000))),
    "tensor_with_few_arguments": archive(dict_of(b"ctorch._utils\n_rebuild_tensor_v2\n)R")),
    "tensor_of_a_number": archive(dict_of(b"ctorch._utils\n_rebuild_tensor_v2\n(K\x01K\x01)))" + b"\x89tR")),
    "entry_is_a_number": archive(dict_of(b"K\x07")),
    "name_is_a_number": archive(program(b"}K\x07" + tensor() + b"s")),
    "name_twice": archive(program(b"}" + text("w") + tensor() + b"s" + text("w") + tensor() + b"s")),
    "root_is_a_list": archive(program(b"]")),
    "nested_too_deep": archive(program(b"(" * 2000 + b"t" * 2000)),
    "memo_of_nothing": archive(program(b"h\x05")),
    "memo_stored_from_empty_stack": archive(program(b"q\x00")),
    "memo_past_a_mark": archive(program(b"K\x01(q\x00")),
    "pop_past_a_mark": archive(program(b"K\x01K\x02(\x86")),
    "mark_never_set": archive(program(b"t")),
    "set_item_without_value": archive(program(b"}(" + text("a") + b"u")),
    "append_to_a_dict": archive(program(b"}K\x01a")),
    "attributes_for_a_number": archive(program(b"K\x01}b")),
    "call_of_a_number": archive(program(b"K\x01)R")),
    "object_of_a_storage": archive(program(b"ctorch\nFloatStorage\n)\x81")),
    "integer_of_many_bytes": archive(program(b"\x8a\xff" + bytes(255))),
    "text_longer_than_the_file": archive(program(b"\x8d" + struct.pack("<Q", 2**63) + b"abc")),
    "unknown_instruction": archive(program(b"\xff")),
    "protocol_of_the_future": archive(b"\x80\x63N."),
    "global_without_line_feed": archive(b"\x80\x02cos"),
}
pth["record_data_beyond_end"] = good_pth.replace(struct.pack("<II", 16, 16), struct.pack("<II", 2**31, 2**31))
magic = b"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."
legacy_tensor = dict_of(tensor())
machine = pickle.dumps({"protocol_version": 1001, "little_endian": True}, protocol=2)
start = magic + program(b"M\xe9\x03") + machine
pth["legacy_of_a_big_endian_machine"] = magic + program(b"M\xe9\x03") + pickle.dumps({"little_endian": False}, protocol=2)
pth["legacy_of_another_version"] = magic + program(b"M\xea\x03") + machine
pth["legacy_truncated_storage"] = start + legacy_tensor + pickle.dumps(["0"], protocol=2) + struct.pack("<q", 4) + bytes(15)
pth["legacy_storage_overflows"] = start + legacy_tensor + pickle.dumps(["0"], protocol=2) + struct.pack("<q", 2**62) + bytes(16)
pth["legacy_storage_nobody_uses"] = start + legacy_tensor + pickle.dumps(["9"], protocol=2) + struct.pack("<q", 4) + bytes(16)
pth["legacy_storage_twice"] = start + legacy_tensor + pickle.dumps(["0", "0"], protocol=2) + (struct.pack("<q", 4) + bytes(16)) * 2
pth["legacy_without_storages"] = start + legacy_tensor + program(b"N")
for name, content in pth.items():
    write(f"pth/{name}.pth", content)


# --- safetensors -----------------------------------------------------------------------------------------------------------

def safetensors(header, data=bytes(16)):
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(raw)) + raw + data


def entry(shape=(2, 2), offsets=(0, 16), dtype="F32"):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


good_safetensors = safetensors({"w": entry()})
tensors = {
    "truncated_length": b"\x10\x00\x00",
    "truncated_header": good_safetensors[:30],
    "truncated_data": good_safetensors[:-1],
    "header_longer_than_file": struct.pack("<Q", 2**63) + good_safetensors[8:],
    "data_after_the_last_tensor": good_safetensors + b"x",
    "json_broken": safetensors(b'{"w": '),
    "json_no_object": safetensors(b"[1, 2]"),
    "json_nested_deep": safetensors(b"[" * 2000),
    "json_not_utf8": safetensors(b'{"\xff": 1}'),
    "json_number_too_large": safetensors(b'{"w": {"dtype": "F32", "shape": [1e999], "data_offsets": [0, 16]}}'),
    "name_twice": safetensors(b'{"w":' + json.dumps(entry()).encode() + b',"w":' + json.dumps(entry()).encode() + b"}"),
    "tensors_overlap": safetensors({"a": entry((3,), (0, 12)), "b": entry((2,), (8, 16))}),
    "tensors_leave_a_hole": safetensors({"a": entry((1,), (0, 4)), "b": entry((1,), (12, 16))}),
    "offsets_beyond_end": safetensors({"w": entry((8,), (0, 32))}),
    "offsets_reversed": safetensors({"w": entry((2, 2), (16, 0))}),
    "offsets_negative": safetensors({"w": entry((2, 2), (-16, 0))}),
    "offsets_are_three": safetensors({"w": entry((2, 2), (0, 8, 16))}),
    "offsets_fractional": safetensors({"w": entry((2, 2), (0, 15.5))}),
    "shape_larger_than_data": safetensors({"w": entry((2, 3))}),
    "shape_overflows": safetensors({"w": entry((2**33, 2**33))}),
    "shape_overflows_to_fit": safetensors({"w": entry((2**32, 2**32, 4))}),
    "shape_negative": safetensors({"w": entry((-2, -2))}),
    "shape_is_text": safetensors(b'{"w": {"dtype": "F32", "shape": "2", "data_offsets": [0, 16]}}'),
    "dtype_unknown": safetensors({"w": entry(dtype="F8_E4M3")}),
    "dtype_missing": safetensors({"w": {"shape": [2, 2], "data_offsets": [0, 16]}}),
    "entry_is_a_number": safetensors({"w": 5}),
    "metadata_is_a_number": safetensors({"__metadata__": {"a": 1}, "w": entry()}),
}
for name, content in tensors.items():
    write(f"safetensors/{name}.safetensors", content)

shards = {
    "index_broken": b'{"weight_map": ',
    "index_without_weight_map": b"{}",
    "index_leaves_the_folder": b'{"weight_map": {"w": "../truncated_data.safetensors"}}',
    "index_names_a_missing_file": b'{"weight_map": {"w": "model-1.safetensors"}}',
    "index_names_a_missing_tensor": b'{"weight_map": {"v": "shard.safetensors"}}',
    "index_names_a_number": b'{"weight_map": {"v": 1}}',
}
for name, content in shards.items():
    write(f"shards/{name}/model.safetensors.index.json", content)
    write(f"shards/{name}/shard.safetensors", good_safetensors)


# --- gguf ------------------------------------------------------------------------------------------------------------------

def string(s):
    return struct.pack("<Q", len(s)) + s.encode()


def info(name="w", dims=(4,), kind=0, offset=0):
    return string(name) + struct.pack("<I", len(dims)) + b"".join(struct.pack("<q", d) for d in dims) + struct.pack("<IQ", kind, offset)


def gguf(metadata=(), infos=(info(),), data=bytes(64), version=3, counts=None):
    head = b"GGUF" + struct.pack("<I", version) + struct.pack("<QQ", *(counts or (len(infos), len(metadata))))
    head += b"".join(metadata) + b"".join(infos)
    return head + bytes(-len(head) % 32) + data


def meta(key, kind, value):
    return string(key) + struct.pack("<I", kind) + value


files = {
    "no_gguf": b"GGML" + bytes(60),
    "short": b"GG",
    "version_1": gguf(version=1),
    "version_of_the_future": gguf(version=9),
    "big_endian": b"GGUF" + struct.pack(">I", 3) + bytes(60),
    "truncated_header": gguf()[:20],
    "truncated_data": gguf(data=bytes(15)),
    "tensors_2_to_60": gguf(counts=(2**60, 0)),
    "metadata_2_to_60": gguf(counts=(1, 2**60)),
    "key_longer_than_file": gguf([struct.pack("<Q", 2**62) + b"abc"]),
    "string_longer_than_file": gguf([meta("a", 8, struct.pack("<Q", 2**63) + b"abc")]),
    "array_longer_than_file": gguf([meta("a", 9, struct.pack("<IQ", 4, 2**61))]),
    "array_of_arrays": gguf([meta("a", 9, struct.pack("<IQIQ", 9, 1, 9, 1))]),
    "array_of_unknown_type": gguf([meta("a", 9, struct.pack("<IQ", 77, 1))]),
    "value_of_unknown_type": gguf([meta("a", 99, b"\x00")]),
    "key_twice": gguf([meta("a", 4, b"\x00" * 4), meta("a", 4, b"\x00" * 4)]),
    "alignment_zero": gguf([meta("general.alignment", 4, struct.pack("<I", 0))]),
    "alignment_odd": gguf([meta("general.alignment", 4, struct.pack("<I", 33))]),
    "alignment_is_text": gguf([meta("general.alignment", 8, string("32"))]),
    "dimensions_many": gguf(infos=[info(dims=(1,) * 9)]),
    "dimensions_overflow": gguf(infos=[info(dims=(2**40, 2**40))]),
    "dimensions_overflow_in_bytes": gguf(infos=[info(dims=(2**62,))]),
    "dimensions_negative": gguf(infos=[info(dims=(-4, -4))]),
    "row_not_whole_blocks": gguf(infos=[info(dims=(33,), kind=8)]),
    "type_unsupported": gguf(infos=[info(dims=(256,), kind=17)]),
    "type_unknown": gguf(infos=[info(kind=12345)]),
    "offset_unaligned": gguf(infos=[info(offset=4)]),
    "offset_beyond_end": gguf(infos=[info(offset=2**63)]),
    "offset_wraps_around": gguf(infos=[info(dims=(16,), offset=2**64 - 32)]),
    "tensors_overlap": gguf(infos=[info("a", (16,)), info("b", (4,), offset=32)]),
    "name_twice": gguf(infos=[info("a"), info("a", offset=32)]),
}
for name, content in files.items():
    write(f"gguf/{name}.gguf", content)
