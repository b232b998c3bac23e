// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/text/pattern.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace moa {

/// The adapter_config.json of a PEFT LoRA (github.com/huggingface/peft), as PEFT reads it: which modules of a model it adapts, and
/// how each is scaled. Ranks are not asked for, since the tensors have them.
class PeftConfig
{
public:
    /// Throws InputFile for what is malformed, and for what our LoRA can't do: biases, other modules saved whole, …
    explicit PeftConfig(const std::filesystem::path &path);

    /// Whether PEFT puts an adapter on a projection ("self_attn.q_proj") of a layer; it ignores the tensors of others.
    [[nodiscard]] bool selects(int64_t layer, std::string_view projection) const;
    /// The alpha of a projection of a layer.
    [[nodiscard]] double alpha(int64_t layer, std::string_view projection) const;
    /// Whether the update is scaled by alpha / √R instead of alpha / R.
    [[nodiscard]] bool isRankStabilised() const { return m_isRankStabilised; }
    /// Whether the update is weight-decomposed (DoRA).
    [[nodiscard]] bool isDecomposed() const { return m_isDecomposed; }

private:
    /// Modules by name, or by one regular expression.
    struct Modules {
        std::vector<std::string> names;
        std::optional<Pattern> pattern;
        [[nodiscard]] bool has(const std::string &module) const;
    };
    [[nodiscard]] Modules modulesAt(const char *key) const;
    void refuseWhatIsNotLora() const;
    void readLayers();
    void readAlphas();
    [[noreturn]] void fail(const std::string &message) const;

    std::filesystem::path m_path;
    nlohmann::json m_object;
    Modules m_targets, m_excluded;
    std::optional<std::set<int64_t>> m_layers; ///< none: all
    std::vector<std::pair<Pattern, double>> m_alphas;
    double m_alpha = 8;
    bool m_isRankStabilised = false, m_isDecomposed = false;
};

} // namespace moa
