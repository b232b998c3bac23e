// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/safetensors.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/byte_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace moa {
namespace {

using nlohmann::json;

constexpr uint64_t kLengthBytes = 8;
constexpr int kDeepestNesting = 4;
constexpr std::string_view kMetadataKey = "__metadata__";

[[noreturn]] void fail(const std::filesystem::path &path, const std::string &message)
{
    throw Failure(ErrorCode::InputFile, message, path.string());
}

/// Parses JSON in which no object of the top two levels names a key twice and nothing is nested deeper than the format has it.
json parseStrictly(std::string_view text, const std::filesystem::path &path)
{
    std::array<std::set<std::string>, kDeepestNesting + 1> keys;
    const auto check = [&](int depth, json::parse_event_t event, json &value) {
        if (depth > kDeepestNesting)
            fail(path, say(MOA_TR("engine", "its JSON is nested deeper than a safetensors header is")));
        if (event == json::parse_event_t::object_start)
            keys[static_cast<size_t>(depth)].clear();
        // An object's keys come one deeper than its start.
        if (event == json::parse_event_t::key && !keys[static_cast<size_t>(depth - 1)].insert(value.get<std::string>()).second)
            fail(path, say(MOA_TR("engine", "{} is there twice"), printable(value.get<std::string>())));
        return true;
    };
    try {
        json parsed = json::parse(text, check);
        if (!parsed.is_object())
            fail(path, say(MOA_TR("engine", "its JSON is not an object")));
        return parsed;
    } catch (const json::parse_error &error) {
        fail(path, say(MOA_TR("engine", "its JSON is damaged at byte {}; fetch the file again"), error.byte));
    } catch (const json::out_of_range &) {
        fail(path, say(MOA_TR("engine", "its JSON has a number that is too large")));
    }
}

std::optional<DType> dtypeFromName(std::string_view name)
{
    for (const DType dtype :
         {DType::F64, DType::F32, DType::F16, DType::BF16, DType::I64, DType::I32, DType::I16, DType::I8, DType::U8, DType::Bool}) {
        if (dtypeName(dtype) == name)
            return dtype;
    }
    return std::nullopt;
}

/// Whole numbers from 0 to 2^62, or nothing where the value is anything else.
std::optional<std::vector<int64_t>> readSizes(const json &value)
{
    if (!value.is_array())
        return std::nullopt;
    std::vector<int64_t> sizes;
    for (const json &item : value) {
        if (!item.is_number_unsigned() || item.get<uint64_t>() > uint64_t{1} << 62)
            return std::nullopt;
        sizes.push_back(item.get<int64_t>());
    }
    return sizes;
}

/// One entry of the header: {"dtype": "F32", "shape": [3, 4], "data_offsets": [0, 48]}, offsets counted from the end of the header.
TensorView readTensor(const std::string &name, const json &entry, std::span<const std::byte> data,
                      const std::filesystem::path &path)
{
    const auto failTensor = [&](const std::string &message) {
        fail(path, say(MOA_TR("engine", "tensor {} {}"), printable(name), message));
    };
    if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() || !entry.contains("shape") ||
        !entry.contains("data_offsets"))
        failTensor(say(MOA_TR("engine", "is not described by dtype, shape and data_offsets")));
    const auto &typeName = entry["dtype"].get_ref<const std::string &>();
    const auto dtype = dtypeFromName(typeName);
    if (!dtype)
        failTensor(say(MOA_TR("engine", "is stored as {}, which is not supported; convert the model to BF16, F16 or F32"),
                       printable(typeName)));
    const auto shape = readSizes(entry["shape"]);
    const auto offsets = readSizes(entry["data_offsets"]);
    const auto count = shape ? countElements(*shape) : std::nullopt;
    if (!count || !offsets || offsets->size() != 2 || offsets->at(0) > offsets->at(1))
        failTensor(say(MOA_TR("engine", "has an impossible shape or impossible offsets")));
    const auto begin = static_cast<uint64_t>(offsets->at(0));
    const auto end = static_cast<uint64_t>(offsets->at(1));
    if (end > data.size())
        failTensor(
            say(MOA_TR("engine", "ends at byte {} of the data, of which there are {}; the file is truncated, so fetch it again"),
                end, data.size()));
    const auto elementBytes = static_cast<uint64_t>(dtypeSize(*dtype));
    if ((end - begin) % elementBytes != 0 || (end - begin) / elementBytes != static_cast<uint64_t>(*count))
        failTensor(say(MOA_TR("engine", "is {} {} and occupies {} bytes, which does not fit"), typeName, describeShape(*shape),
                       end - begin));
    return {name, *dtype, *shape, rowMajorStrides(*shape), data.data() + begin, end - begin, nullptr};
}

/// The format allows neither holes nor overlaps: sorted by offset, each tensor begins where the one before it ends.
void checkCoverage(const std::vector<TensorView> &sorted, std::span<const std::byte> data, const std::filesystem::path &path)
{
    const std::byte *expected = data.data();
    for (const TensorView &tensor : sorted) {
        if (tensor.data != expected)
            fail(path, say(MOA_TR("engine", "tensor {} does not begin where the one before it ends; the file is damaged"),
                           printable(tensor.name)));
        expected += tensor.byteCount;
    }
    if (expected != data.data() + data.size())
        fail(path, say(MOA_TR("engine", "has bytes after the last tensor; the file is damaged")));
}

/// A shard lies in the folder of its index; anything else in the name would lead out of it.
std::filesystem::path shardPath(const std::filesystem::path &index, const json &name)
{
    const std::string file = name.is_string() ? name.get<std::string>() : std::string();
    if (file.empty() || file == "." || file == ".." || file.find_first_of(std::string_view("/\0", 2)) != std::string::npos)
        fail(index, say(MOA_TR("engine", "{} is not the name of a file beside the index"),
                        printable(name.dump(-1, ' ', true, json::error_handler_t::replace))));
    return index.parent_path() / file;
}

std::vector<TensorView> readShards(const std::filesystem::path &index)
{
    const auto file = MappedFile::open(index);
    const auto bytes = file->bytes();
    const json parsed = parseStrictly({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, index);
    if (!parsed.contains("weight_map") || !parsed["weight_map"].is_object())
        fail(index, say(MOA_TR("engine", "has no weight_map that says in which file each tensor lies")));

    std::map<std::filesystem::path, SafetensorsFile> shards;
    std::vector<TensorView> tensors;
    for (const auto &[name, shardName] : parsed["weight_map"].items()) {
        const auto path = shardPath(index, shardName);
        auto shard = shards.find(path);
        if (shard == shards.end())
            shard = shards.emplace(path, SafetensorsFile::open(path)).first;
        const TensorView *const tensor = shard->second.find(name);
        if (!tensor)
            fail(index, say(MOA_TR("engine", "tensor {} is said to lie in {}, which does not have it"), printable(name),
                            path.filename().string()));
        tensors.push_back(*tensor);
    }
    return tensors;
}

} // namespace

SafetensorsFile SafetensorsFile::open(const std::filesystem::path &path)
{
    const auto file = MappedFile::open(path);
    const auto bytes = file->bytes();
    ByteReader reader(bytes, path.string());
    const auto headerBytes = reader.read<uint64_t>();
    if (headerBytes > reader.remaining())
        fail(path, say(MOA_TR("engine", "claims a header of {} bytes and has {}; it is truncated, or no safetensors file"),
                       headerBytes, reader.remaining()));
    const auto header = reader.take(headerBytes);
    const auto data = bytes.subspan(kLengthBytes + headerBytes);
    const json parsed = parseStrictly({reinterpret_cast<const char *>(header.data()), header.size()}, path);

    SafetensorsFile result;
    for (const auto &[name, entry] : parsed.items()) {
        if (name != kMetadataKey) {
            result.m_tensors.push_back(readTensor(name, entry, data, path));
            result.m_tensors.back().keepAlive = file;
            continue;
        }
        for (const auto &[key, value] : entry.items()) {
            if (!value.is_string())
                fail(path, say(MOA_TR("engine", "metadata {} is not a text"), printable(key)));
            result.m_metadata.emplace(key, value.get<std::string>());
        }
    }
    std::sort(result.m_tensors.begin(), result.m_tensors.end(), [](const TensorView &a, const TensorView &b) {
        return std::tie(a.data, a.byteCount) < std::tie(b.data, b.byteCount);
    });
    checkCoverage(result.m_tensors, data, path);
    return result;
}

const TensorView *SafetensorsFile::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_tensors.begin(), m_tensors.end(), [&](const TensorView &tensor) { return tensor.name == name; });
    return found == m_tensors.end() ? nullptr : &*found;
}

std::vector<TensorView> readSafetensorsFolder(const std::filesystem::path &folder)
{
    const auto index = folder / "model.safetensors.index.json";
    if (std::filesystem::exists(index))
        return readShards(index);
    return SafetensorsFile::open(folder / "model.safetensors").tensors();
}

void writeSafetensors(const std::filesystem::path &path, const std::vector<TensorView> &tensors,
                      const std::map<std::string, std::string> &metadata)
{
    requireWritable(tensors);
    std::vector<const TensorView *> order;
    for (const TensorView &tensor : tensors)
        order.push_back(&tensor);
    std::stable_sort(order.begin(), order.end(),
                     [](const TensorView *a, const TensorView *b) { return dtypeSize(a->dtype) > dtypeSize(b->dtype); });

    json header = json::object();
    if (!metadata.empty())
        header[std::string(kMetadataKey)] = metadata;
    uint64_t offset = 0;
    for (const TensorView *const tensor : order) {
        header[tensor->name] = {
            {"dtype", dtypeName(tensor->dtype)}, {"shape", tensor->shape}, {"data_offsets", {offset, offset + tensor->byteCount}}};
        offset += tensor->byteCount;
    }
    std::string text = header.dump();
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');

    AtomicFile file(path);
    const uint64_t headerBytes = text.size();
    file.append(std::as_bytes(std::span(&headerBytes, 1)));
    file.append(text);
    for (const TensorView *const tensor : order)
        file.append(tensor->bytes());
    file.commit();
}

} // namespace moa
