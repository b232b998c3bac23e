// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/tensor_view.h"

namespace moa {

/// How a GGUF file stores a tensor's numbers; the values are those of the file (enum ggml_type).
enum class GgufType : uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q2_K = 10,
    Q3_K = 11,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    IQ4_NL = 20,
    IQ4_XS = 23,
    BF16 = 30,
};

/// What is fixed about a type: elements come in blocks, each of so many bytes.
struct GgufTypeInfo {
    GgufType type;
    std::string_view name;
    int64_t blockElements;
    int64_t blockBytes;
    std::optional<DType> plain; ///< set where the elements are plain numbers
};

/// Null where the type is not supported.
[[nodiscard]] const GgufTypeInfo *findGgufType(uint32_t value);
[[nodiscard]] const GgufTypeInfo &ggufTypeInfo(GgufType type);

/// The name of a type that is not supported ("IQ2_XS"), or its number.
[[nodiscard]] std::string unsupportedGgufTypeName(uint32_t value);

/// Turns `elementCount` elements, a whole number of blocks at any address, into floats; exact but for the rounding of a product and
/// a sum to float. The block layouts are those of ggml (ggml-common.h).
void dequantize(GgufType type, const std::byte *source, int64_t elementCount, float *out);

} // namespace moa
