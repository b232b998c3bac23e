// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace moa {

/// Llama 3's frequency scaling of the rotary embedding (factor 8 in Llama 3.1, 32 in 3.2).
struct RopeScaling {
    double factor = 8;
    double lowFrequencyFactor = 1;
    double highFrequencyFactor = 4;
    int64_t originalContext = 8192;
};

/// The dimensions and switches of a decoder-only transformer of the Llama family.
struct DecoderConfig {
    std::string family;        ///< name in the registry of families
    int64_t width = 0;         ///< D
    int64_t layers = 0;        ///< L
    int64_t heads = 0;         ///< H
    int64_t keyValueHeads = 0; ///< K
    int64_t headWidth = 0;     ///< C
    int64_t ffnWidth = 0;      ///< F
    int64_t vocabulary = 0;    ///< V
    int64_t contextLength = 0; ///< positions that the model was trained for; 0 is unknown
    /// How many positions attention reaches back, where that is fewer than the context: ours sees everything, so longer texts would
    /// come out otherwise. 0 is no such limit.
    int64_t attentionWindow = 0;
    double normEpsilon = 1e-5;
    double ropeTheta = 10000;
    std::optional<RopeScaling> ropeScaling;
    bool castRotary = false;         ///< each pair's frequency is rounded to bf16
    std::vector<double> ropeFactors; ///< GGUF's rope_freqs: each pair's frequency is divided by its factor; empty is none
    bool tiedEmbeddings = false;     ///< the output head is the embedding
    bool attentionBias = false;      ///< biases on Q, K, V (Qwen2)
    bool queryKeyNorm = false;       ///< RMS norm on each head's query and key (Qwen3)

    /// Shortens the context to what attention reaches back.
    void limitContext(int64_t window)
    {
        if (window > 0 && (contextLength == 0 || window < contextLength))
            contextLength = attentionWindow = window;
    }
    [[nodiscard]] int64_t queryWidth() const { return heads * headWidth; }            ///< H·C
    [[nodiscard]] int64_t keyValueWidth() const { return keyValueHeads * headWidth; } ///< K·C
};

} // namespace moa
