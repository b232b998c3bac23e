// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/gguf.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/byte_reader.h"

#include <algorithm>
#include <bit>

// The format is described in ggml's docs/gguf.md.
namespace moa {
namespace {

constexpr std::string_view kMagic = "GGUF";
constexpr uint32_t kMostDimensions = 4;
constexpr uint64_t kLongestKey = 65535;
constexpr uint64_t kLongestArray = uint64_t{1} << 24;
constexpr uint64_t kLeastMetadataBytes = 8 + 4 + 1;   // a key's length, the type, a one-byte value
constexpr uint64_t kLeastTensorBytes = 8 + 4 + 4 + 8; // a name's length, dimensions, type, offset
constexpr int64_t kLargestAlignment = 1 << 20;

/// The types of metadata values, as the file numbers them.
enum class ValueType : uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

std::string readString(ByteReader &reader)
{
    return reader.takeText(reader.read<uint64_t>());
}

/// A number of that type as GgufValue holds it, or nothing where the type is no number.
std::optional<std::variant<int64_t, double>> readNumber(ByteReader &reader, ValueType type)
{
    switch (type) {
    case ValueType::U8: return int64_t{reader.read<uint8_t>()};
    case ValueType::I8: return int64_t{reader.read<int8_t>()};
    case ValueType::U16: return int64_t{reader.read<uint16_t>()};
    case ValueType::I16: return int64_t{reader.read<int16_t>()};
    case ValueType::U32: return int64_t{reader.read<uint32_t>()};
    case ValueType::I32: return int64_t{reader.read<int32_t>()};
    case ValueType::I64: return reader.read<int64_t>();
    case ValueType::Bool: return int64_t{reader.read<uint8_t>() != 0};
    case ValueType::F32: return double{reader.read<float>()};
    case ValueType::F64: return reader.read<double>();
    case ValueType::U64: {
        const auto value = reader.read<uint64_t>();
        if (value > INT64_MAX)
            return static_cast<double>(value);
        return static_cast<int64_t>(value);
    }
    case ValueType::String:
    case ValueType::Array: break;
    }
    return std::nullopt;
}

GgufValue readArray(ByteReader &reader)
{
    const auto type = static_cast<ValueType>(reader.read<uint32_t>());
    const auto count = reader.read<uint64_t>();
    if (count > kLongestArray || count > reader.remaining())
        reader.fail(say(MOA_TR("engine", "an array claims {} entries, for which there is no room"), count));
    if (type == ValueType::String) {
        std::vector<std::string> texts;
        for (uint64_t i = 0; i < count; ++i)
            texts.push_back(readString(reader));
        return texts;
    }
    const bool isFloating = type == ValueType::F32 || type == ValueType::F64;
    std::vector<int64_t> integers;
    std::vector<double> floats;
    for (uint64_t i = 0; i < count; ++i) {
        const auto number = readNumber(reader, type);
        if (!number)
            reader.fail(
                say(MOA_TR("engine", "an array has entries of type {}, which is not supported"), static_cast<uint32_t>(type)));
        const auto *const integer = std::get_if<int64_t>(&*number);
        if (isFloating)
            floats.push_back(std::get<double>(*number));
        else if (integer)
            integers.push_back(*integer);
        else
            reader.fail(say(MOA_TR("engine", "an array has an entry beyond 2^63")));
    }
    if (isFloating)
        return floats;
    return integers;
}

GgufValue readValue(ByteReader &reader)
{
    const auto type = static_cast<ValueType>(reader.read<uint32_t>());
    if (type == ValueType::String)
        return readString(reader);
    if (type == ValueType::Array)
        return readArray(reader);
    const auto number = readNumber(reader, type);
    if (!number)
        reader.fail(say(MOA_TR("engine", "a value is of type {}, which is not known"), static_cast<uint32_t>(type)));
    if (type == ValueType::Bool)
        return std::get<int64_t>(*number) != 0;
    return std::visit([](auto content) -> GgufValue { return content; }, *number);
}

std::string readName(ByteReader &reader, const char *what)
{
    const auto length = reader.read<uint64_t>();
    if (length > kLongestKey)
        reader.fail(say(MOA_TR("engine", "{} claims a name of {} bytes"), say(what), length));
    return reader.takeText(length);
}

GgufFile::Metadata readMetadata(ByteReader &reader, uint64_t count)
{
    GgufFile::Metadata metadata;
    for (uint64_t i = 0; i < count; ++i) {
        std::string key = readName(reader, MOA_TR("engine", "metadata"));
        if (!metadata.emplace(key, readValue(reader)).second)
            reader.fail(say(MOA_TR("engine", "metadata {} is there twice"), printable(key)));
    }
    return metadata;
}

/// A tensor whose `bytes` still have to be placed; its offset counts from the beginning of the data.
struct TensorInfo {
    GgufTensor tensor;
    uint64_t offset = 0;
    uint64_t byteCount = 0;
};

TensorInfo readTensorInfo(ByteReader &reader)
{
    TensorInfo info;
    GgufTensor &tensor = info.tensor;
    tensor.name = readName(reader, MOA_TR("engine", "a tensor"));
    const auto dimensions = reader.read<uint32_t>();
    if (dimensions > kMostDimensions)
        reader.fail(say(MOA_TR("engine", "tensor {} claims {} dimensions; at most {} are possible"), printable(tensor.name),
                        dimensions, kMostDimensions));
    for (uint32_t i = 0; i < dimensions; ++i)
        tensor.shape.push_back(reader.read<int64_t>());
    std::reverse(tensor.shape.begin(), tensor.shape.end());
    const auto typeNumber = reader.read<uint32_t>();
    info.offset = reader.read<uint64_t>();

    const GgufTypeInfo *const type = findGgufType(typeNumber);
    if (!type)
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "tensor {} is stored as {}, which is not supported; take the model as Q8_0, Q4_K_M or BF16"),
                printable(tensor.name), unsupportedGgufTypeName(typeNumber)),
            reader.where());
    tensor.type = type->type;
    const auto count = countElements(tensor.shape);
    const int64_t rowElements = tensor.shape.empty() ? 1 : tensor.shape.back();
    if (!count || rowElements % type->blockElements != 0)
        reader.fail(say(MOA_TR("engine", "tensor {} of type {} can't have the shape {}"), printable(tensor.name), type->name,
                        describeShape(tensor.shape)));
    const auto blocks = static_cast<uint64_t>(*count / type->blockElements);
    if (__builtin_mul_overflow(blocks, static_cast<uint64_t>(type->blockBytes), &info.byteCount))
        reader.fail(say(MOA_TR("engine", "tensor {} claims the shape {}"), printable(tensor.name), describeShape(tensor.shape)));
    return info;
}

/// Throws where two tensors share bytes.
void checkOverlaps(std::vector<TensorInfo> &infos, const ByteReader &reader)
{
    std::sort(infos.begin(), infos.end(), [](const TensorInfo &a, const TensorInfo &b) {
        return std::tie(a.offset, a.byteCount) < std::tie(b.offset, b.byteCount);
    });
    for (size_t i = 1; i < infos.size(); ++i) {
        if (infos[i].offset - infos[i - 1].offset < infos[i - 1].byteCount)
            reader.fail(say(MOA_TR("engine", "tensors {} and {} overlap"), printable(infos[i - 1].tensor.name),
                            printable(infos[i].tensor.name)));
    }
}

/// Reads the magic and the version; what follows is the same in versions 2 and 3.
void readVersion(ByteReader &reader)
{
    const auto refuse = [&](const std::string &message) { throw Failure(ErrorCode::InputFile, message, reader.where()); };
    if (reader.remaining() < kMagic.size() || reader.takeText(kMagic.size()) != kMagic)
        refuse(say(MOA_TR("engine", "is no GGUF file: it does not begin with the letters GGUF")));
    const auto version = reader.read<uint32_t>();
    if (version != 0 && (version & 0xffff) == 0)
        refuse(say(MOA_TR("engine", "is a big-endian GGUF file; take a little-endian one")));
    if (version != 2 && version != 3)
        refuse(say(MOA_TR("engine", "is GGUF version {}; versions 2 and 3 can be read"), version));
}

uint64_t readAlignment(const GgufFile &file, const ByteReader &reader)
{
    const auto *const value = file.value<int64_t>("general.alignment");
    const int64_t alignment = value ? *value : 32;
    if (alignment <= 0 || alignment > kLargestAlignment || !std::has_single_bit(static_cast<uint64_t>(alignment)))
        reader.fail(say(MOA_TR("engine", "general.alignment is {} and has to be a power of two"), alignment));
    return static_cast<uint64_t>(alignment);
}

} // namespace

int64_t GgufTensor::elementCount() const
{
    return countElements(shape).value();
}

std::optional<TensorView> GgufTensor::plainView() const
{
    const auto dtype = ggufTypeInfo(type).plain;
    if (!dtype)
        return std::nullopt;
    return TensorView{name, *dtype, shape, rowMajorStrides(shape), bytes.data(), bytes.size(), keepAlive};
}

GgufFile GgufFile::open(const std::filesystem::path &path)
{
    GgufFile result;
    result.m_file = MappedFile::open(path);
    ByteReader reader(result.m_file->bytes(), path.string());
    readVersion(reader);
    const auto tensorCount = reader.read<uint64_t>();
    const auto metadataCount = reader.read<uint64_t>();
    if (tensorCount > reader.remaining() / kLeastTensorBytes || metadataCount > reader.remaining() / kLeastMetadataBytes)
        reader.fail(say(MOA_TR("engine", "{} tensors and {} metadata entries are claimed, for which there is no room"), tensorCount,
                        metadataCount));
    result.m_metadata = readMetadata(reader, metadataCount);
    const uint64_t alignment = readAlignment(result, reader);

    std::vector<TensorInfo> infos;
    for (uint64_t i = 0; i < tensorCount; ++i)
        infos.push_back(readTensorInfo(reader));
    // The data begins at a multiple of the alignment, and so does each tensor in it; the last one may be followed by nothing.
    const uint64_t padding = (alignment - reader.position() % alignment) % alignment;
    reader.take(tensorCount == 0 ? 0 : padding);
    const auto data = reader.take(reader.remaining());
    for (TensorInfo &info : infos) {
        GgufTensor &tensor = info.tensor;
        if (info.offset % alignment != 0)
            reader.fail(
                say(MOA_TR("engine", "tensor {} lies at {}, no multiple of {}"), printable(tensor.name), info.offset, alignment));
        if (info.offset > data.size() || info.byteCount > data.size() - info.offset)
            reader.fail(say(
                MOA_TR("engine",
                       "tensor {} takes {} bytes at byte {} of the data, which has {}; the file is truncated, so fetch it again"),
                printable(tensor.name), info.byteCount, info.offset, data.size()));
        tensor.bytes = data.subspan(info.offset, info.byteCount);
        tensor.keepAlive = result.m_file;
    }
    checkOverlaps(infos, reader);
    for (TensorInfo &info : infos) {
        if (!result.m_tensorIndex.emplace(info.tensor.name, result.m_tensors.size()).second)
            reader.fail(say(MOA_TR("engine", "tensor {} is there twice"), printable(info.tensor.name)));
        result.m_tensors.push_back(std::move(info.tensor));
    }
    return result;
}

const GgufTensor *GgufFile::find(std::string_view name) const
{
    const auto found = m_tensorIndex.find(name);
    return found == m_tensorIndex.end() ? nullptr : &m_tensors[found->second];
}

void GgufFile::throwWrongType(std::string_view key) const
{
    throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "metadata {} has a value of an unexpected type"), printable(key)),
                  m_file->path().string());
}

} // namespace moa
