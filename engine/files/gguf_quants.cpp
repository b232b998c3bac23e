// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/gguf_quants.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/half.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace moa {
namespace {

constexpr int64_t kSuperBlock = 256;

constexpr std::array<GgufTypeInfo, 15> kTypes{{{GgufType::F32, "F32", 1, 4, DType::F32},
                                               {GgufType::F16, "F16", 1, 2, DType::F16},
                                               {GgufType::BF16, "BF16", 1, 2, DType::BF16},
                                               {GgufType::Q4_0, "Q4_0", 32, 18, std::nullopt},
                                               {GgufType::Q4_1, "Q4_1", 32, 20, std::nullopt},
                                               {GgufType::Q5_0, "Q5_0", 32, 22, std::nullopt},
                                               {GgufType::Q5_1, "Q5_1", 32, 24, std::nullopt},
                                               {GgufType::Q8_0, "Q8_0", 32, 34, std::nullopt},
                                               {GgufType::Q2_K, "Q2_K", kSuperBlock, 84, std::nullopt},
                                               {GgufType::Q3_K, "Q3_K", kSuperBlock, 110, std::nullopt},
                                               {GgufType::Q4_K, "Q4_K", kSuperBlock, 144, std::nullopt},
                                               {GgufType::Q5_K, "Q5_K", kSuperBlock, 176, std::nullopt},
                                               {GgufType::Q6_K, "Q6_K", kSuperBlock, 210, std::nullopt},
                                               {GgufType::IQ4_NL, "IQ4_NL", 32, 18, std::nullopt},
                                               {GgufType::IQ4_XS, "IQ4_XS", kSuperBlock, 136, std::nullopt}}};

/// The sixteen levels that IQ4_NL and IQ4_XS choose from.
constexpr std::array<float, 16> kNonLinearLevels{-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

using Block = const uint8_t *;

float half(Block bytes)
{
    uint16_t bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return floatFromHalf(bits);
}

uint32_t word(Block bytes)
{
    uint32_t bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return bits;
}

int lowNibble(uint8_t byte)
{
    return byte & 15;
}

int highNibble(uint8_t byte)
{
    return byte >> 4;
}

void f32(Block block, float *out)
{
    std::memcpy(out, block, sizeof(float));
}

void f16(Block block, float *out)
{
    *out = half(block);
}

void bf16(Block block, float *out)
{
    uint16_t bits = 0;
    std::memcpy(&bits, block, sizeof bits);
    *out = floatFromBfloat16(bits);
}

/// In the 32-element types byte j holds element j in its low and element j + 16 in its high half.
/// Q4_0: scale, 16 bytes; x = d (q - 8).
void q4_0(Block block, float *out)
{
    const float scale = half(block);
    for (int j = 0; j < 16; ++j) {
        out[j] = scale * static_cast<float>(lowNibble(block[2 + j]) - 8);
        out[j + 16] = scale * static_cast<float>(highNibble(block[2 + j]) - 8);
    }
}

/// Q4_1: scale, minimum, 16 bytes; x = d q + m.
void q4_1(Block block, float *out)
{
    const float scale = half(block);
    const float minimum = half(block + 2);
    for (int j = 0; j < 16; ++j) {
        out[j] = scale * static_cast<float>(lowNibble(block[4 + j])) + minimum;
        out[j + 16] = scale * static_cast<float>(highNibble(block[4 + j])) + minimum;
    }
}

/// Q5_0: scale, 32 fifth bits, 16 bytes; x = d (q - 16).
void q5_0(Block block, float *out)
{
    const float scale = half(block);
    const uint32_t fifthBits = word(block + 2);
    for (int j = 0; j < 16; ++j) {
        const int low = lowNibble(block[6 + j]) | static_cast<int>(fifthBits >> j & 1) << 4;
        const int high = highNibble(block[6 + j]) | static_cast<int>(fifthBits >> (j + 16) & 1) << 4;
        out[j] = scale * static_cast<float>(low - 16);
        out[j + 16] = scale * static_cast<float>(high - 16);
    }
}

/// Q5_1: scale, minimum, 32 fifth bits, 16 bytes; x = d q + m.
void q5_1(Block block, float *out)
{
    const float scale = half(block);
    const float minimum = half(block + 2);
    const uint32_t fifthBits = word(block + 4);
    for (int j = 0; j < 16; ++j) {
        const int low = lowNibble(block[8 + j]) | static_cast<int>(fifthBits >> j & 1) << 4;
        const int high = highNibble(block[8 + j]) | static_cast<int>(fifthBits >> (j + 16) & 1) << 4;
        out[j] = scale * static_cast<float>(low) + minimum;
        out[j + 16] = scale * static_cast<float>(high) + minimum;
    }
}

/// Q8_0: scale, 32 signed bytes; x = d q.
void q8_0(Block block, float *out)
{
    const float scale = half(block);
    for (int j = 0; j < 32; ++j)
        out[j] = scale * static_cast<float>(static_cast<int8_t>(block[2 + j]));
}

/// Q2_K: 16 bytes (scale, minimum: 4 bits each), 64 bytes of 2-bit values, d, dmin; groups of 16; x = d s q - dmin m.
/// Of each half of 128 elements, bits 2k of byte l hold element 32 k + l.
void q2_k(Block block, float *out)
{
    const float scale = half(block + 80);
    const float minimum = half(block + 82);
    for (int i = 0; i < kSuperBlock; ++i) {
        const int part = i / 128;
        const int shift = i % 128 / 32 * 2;
        const int value = block[16 + 32 * part + i % 32] >> shift & 3;
        const uint8_t group = block[i / 16];
        out[i] = scale * static_cast<float>(lowNibble(group)) * static_cast<float>(value) -
                 minimum * static_cast<float>(highNibble(group));
    }
}

/// The sixteen 6-bit scales of Q3_K: four bits each in eight bytes, then two more bits each in four.
int q3Scale(Block scales, int group)
{
    const int low = group < 8 ? lowNibble(scales[group]) : highNibble(scales[group - 8]);
    const int high = scales[8 + group % 4] >> (2 * (group / 4)) & 3;
    return (low | high << 4) - 32;
}

/// Q3_K: 32 bytes of third bits, 64 bytes of 2-bit values laid out as in Q2_K, 12 bytes of scales, d; x = d s (q - 4).
void q3_k(Block block, float *out)
{
    const float scale = half(block + 108);
    for (int i = 0; i < kSuperBlock; ++i) {
        const int part = i / 128;
        const int shift = i % 128 / 32 * 2;
        const int low = block[32 + 32 * part + i % 32] >> shift & 3;
        const int third = block[i % 32] >> (i / 32) & 1;
        out[i] = scale * static_cast<float>(q3Scale(block + 96, i / 16)) * static_cast<float>((low | third << 2) - 4);
    }
}

struct ScaleAndMinimum {
    float scale;
    float minimum;
};

/// The eight pairs of 6-bit numbers of Q4_K and Q5_K: d, dmin, then 12 bytes; the last four pairs take their upper two bits from
/// the first eight bytes.
ScaleAndMinimum kScale(Block block, int group)
{
    const Block packed = block + 4;
    int scale = packed[group % 4 + (group < 4 ? 0 : 8)];
    int minimum = packed[group % 4 + (group < 4 ? 4 : 8)];
    if (group < 4) {
        scale &= 63;
        minimum &= 63;
    } else {
        scale = (scale & 15) | packed[group - 4] >> 6 << 4;
        minimum = minimum >> 4 | packed[group] >> 6 << 4;
    }
    return {half(block) * static_cast<float>(scale), half(block + 2) * static_cast<float>(minimum)};
}

/// Q4_K: the header of kScale, 128 bytes of two 4-bit values; groups of 32; x = d s q - dmin m. Of each 64 elements, byte l holds
/// element l low and element l + 32 high.
void q4_k(Block block, float *out)
{
    for (int group = 0; group < 8; ++group) {
        const auto [scale, minimum] = kScale(block, group);
        const Block bytes = block + 16 + 32 * (group / 2);
        for (int l = 0; l < 32; ++l) {
            const int value = group % 2 == 0 ? lowNibble(bytes[l]) : highNibble(bytes[l]);
            out[32 * group + l] = scale * static_cast<float>(value) - minimum;
        }
    }
}

/// Q5_K: as Q4_K, with 32 bytes of fifth bits before the values: bit g of byte l belongs to group g.
void q5_k(Block block, float *out)
{
    for (int group = 0; group < 8; ++group) {
        const auto [scale, minimum] = kScale(block, group);
        const Block bytes = block + 48 + 32 * (group / 2);
        for (int l = 0; l < 32; ++l) {
            const int low = group % 2 == 0 ? lowNibble(bytes[l]) : highNibble(bytes[l]);
            const int value = low | (block[16 + l] >> group & 1) << 4;
            out[32 * group + l] = scale * static_cast<float>(value) - minimum;
        }
    }
}

/// Q6_K: 128 bytes of lower halves, 64 bytes of upper two bits, 16 signed scales, d; groups of 16; x = d s (q - 32). Of each half
/// of 128 elements, quarters 0 and 2 share the first 32 lower bytes, 1 and 3 the next; upper byte l serves element l of each
/// quarter.
void q6_k(Block block, float *out)
{
    const float scale = half(block + 208);
    for (int i = 0; i < kSuperBlock; ++i) {
        const int part = i / 128;
        const int quarter = i % 128 / 32;
        const uint8_t lower = block[64 * part + 32 * (quarter % 2) + i % 32];
        const int low = quarter < 2 ? lowNibble(lower) : highNibble(lower);
        const int high = block[128 + 32 * part + i % 32] >> (2 * quarter) & 3;
        const auto group = static_cast<int8_t>(block[192 + i / 16]);
        out[i] = scale * static_cast<float>(group) * static_cast<float>((low | high << 4) - 32);
    }
}

/// IQ4_NL: scale, 16 bytes; x = d level[q].
void iq4_nl(Block block, float *out)
{
    const float scale = half(block);
    for (int j = 0; j < 16; ++j) {
        out[j] = scale * kNonLinearLevels[block[2 + j] & 15];
        out[j + 16] = scale * kNonLinearLevels[block[2 + j] >> 4];
    }
}

/// IQ4_XS: d, eight 6-bit scales (2 bytes of upper two bits, 4 bytes of lower four), then IQ4_NL's 16 bytes for each group of 32;
/// x = d (s - 32) level[q].
void iq4_xs(Block block, float *out)
{
    const int upperBits = block[2] | block[3] << 8;
    for (int group = 0; group < 8; ++group) {
        const int low = block[4 + group / 2] >> (4 * (group % 2)) & 15;
        const int high = upperBits >> (2 * group) & 3;
        const float scale = half(block) * static_cast<float>((low | high << 4) - 32);
        const Block bytes = block + 8 + 16 * group;
        for (int j = 0; j < 16; ++j) {
            out[32 * group + j] = scale * kNonLinearLevels[bytes[j] & 15];
            out[32 * group + j + 16] = scale * kNonLinearLevels[bytes[j] >> 4];
        }
    }
}

using BlockReader = void (*)(Block, float *);

BlockReader blockReader(GgufType type)
{
    switch (type) {
    case GgufType::F32: return f32;
    case GgufType::F16: return f16;
    case GgufType::BF16: return bf16;
    case GgufType::Q4_0: return q4_0;
    case GgufType::Q4_1: return q4_1;
    case GgufType::Q5_0: return q5_0;
    case GgufType::Q5_1: return q5_1;
    case GgufType::Q8_0: return q8_0;
    case GgufType::Q2_K: return q2_k;
    case GgufType::Q3_K: return q3_k;
    case GgufType::Q4_K: return q4_k;
    case GgufType::Q5_K: return q5_k;
    case GgufType::Q6_K: return q6_k;
    case GgufType::IQ4_NL: return iq4_nl;
    case GgufType::IQ4_XS: break;
    }
    return iq4_xs;
}

} // namespace

const GgufTypeInfo *findGgufType(uint32_t value)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&](const GgufTypeInfo &info) { return static_cast<uint32_t>(info.type) == value; });
    return found == kTypes.end() ? nullptr : &*found;
}

const GgufTypeInfo &ggufTypeInfo(GgufType type)
{
    return *findGgufType(static_cast<uint32_t>(type));
}

std::string unsupportedGgufTypeName(uint32_t value)
{
    constexpr std::array<std::pair<uint32_t, std::string_view>, 19> kNames{{{9, "Q8_1"},
                                                                            {15, "Q8_K"},
                                                                            {16, "IQ2_XXS"},
                                                                            {17, "IQ2_XS"},
                                                                            {18, "IQ3_XXS"},
                                                                            {19, "IQ1_S"},
                                                                            {21, "IQ3_S"},
                                                                            {22, "IQ2_S"},
                                                                            {24, "I8"},
                                                                            {25, "I16"},
                                                                            {26, "I32"},
                                                                            {27, "I64"},
                                                                            {28, "F64"},
                                                                            {29, "IQ1_M"},
                                                                            {34, "TQ1_0"},
                                                                            {35, "TQ2_0"},
                                                                            {39, "MXFP4"},
                                                                            {40, "NVFP4"},
                                                                            {41, "Q1_0"}}};
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto &row) { return row.first == value; });
    return found == kNames.end() ? say(MOA_TR("engine", "type {}"), value) : std::string(found->second);
}

void dequantize(GgufType type, const std::byte *source, int64_t elementCount, float *out)
{
    const GgufTypeInfo &info = ggufTypeInfo(type);
    if (elementCount % info.blockElements != 0)
        throw Failure(ErrorCode::Internal,
                      fmt::format("{} elements are not a whole number of blocks of {}", elementCount, info.blockElements));
    const BlockReader read = blockReader(type);
    auto block = reinterpret_cast<Block>(source);
    for (int64_t done = 0; done < elementCount; done += info.blockElements, block += info.blockBytes)
        read(block, out + done);
}

} // namespace moa
