// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"
#include "engine/adapters/source.h"
#include "engine/model/decoder_config.h"

#include <array>

namespace moa {

/// The gain of a norm that takes the place of the base's, and where its gradient goes.
struct TunedNorm {
    at::Tensor gain;     ///< [D] in fp32 (fp64 for fp64); undefined: the base's own
    at::Tensor gradient; ///< [D], undefined without gradients
    int64_t index = -1;  ///< into the buffer
};

/// Bias tuning of one block (`w_bias` of the released code, moa.md §5): biases beside the projections Q, O, gate, down and up,
/// which start at 0, and the gains of both norms, which start as the base's.
struct BaseTuning {
    struct Bias {
        at::Tensor value;    ///< [out] in the compute type
        at::Tensor gradient; ///< [out], undefined without gradients
        int64_t index = -1;  ///< into the buffer; −1: the site has none
    };
    std::array<Bias, kAllSites.size()> biases; ///< by site
    TunedNorm attentionNorm, ffnNorm;

    /// Adds the block's tensors, named as in the model's own files: "attention.wq.bias", "attention_norm.weight".
    static BaseTuning addTo(ParameterBuffer &buffer, int64_t layer, const DecoderConfig &model);
    /// Renews the views after the buffer's tensors were replaced.
    void bind(const ParameterBuffer &buffer);
    [[nodiscard]] const Bias &at(Site site) const { return biases[static_cast<size_t>(site)]; }
};

/// The same for the norm after the last block.
[[nodiscard]] TunedNorm addFinalNorm(ParameterBuffer &buffer, const DecoderConfig &model);
void bindNorm(TunedNorm &norm, const ParameterBuffer &buffer);

/// Whether a file's tensors hold what bias tuning learns.
[[nodiscard]] bool hasBaseTuning(const std::vector<std::string> &tensorNames);

} // namespace moa
