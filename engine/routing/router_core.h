// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"

#include "engine/api/field.h"

#include <span>

namespace moa {

/// The map R from the model's width to one score a column that all routers share (moa.md §3): linear with bias, or a SwiGLU
/// network w2(silu(w1 x) ⊙ w3 x) with biases and a hidden width of columns · factor.
class RouterCore
{
public:
    /// swigluFactor 0 is the linear form; the scores are divided by the temperature.
    RouterCore(int64_t width, int64_t columns, int64_t swigluFactor, double temperature = 1);

    /// Named below "adapter_type_router.".
    [[nodiscard]] std::vector<ParameterSpec> parameters() const;
    [[nodiscard]] size_t parameterCount() const { return m_hidden == 0 ? 2 : 6; }
    /// x [..., D] → scores [..., columns] in fp32 (fp64 for fp64), before any sigmoid, divided by the temperature.
    [[nodiscard]] at::Tensor forward(const at::Tensor &x, std::span<const at::Tensor> parameters) const;

    /// The same beside another linear map of x, weight [E, D] and bias [E], as one product: the narrower a product, the dearer its
    /// rows.
    struct Joined {
        at::Tensor scores; ///< [..., columns]
        at::Tensor extra;  ///< [..., E], as wide as the scores
    };
    [[nodiscard]] Joined forwardBeside(const at::Tensor &x, std::span<const at::Tensor> parameters, const at::Tensor &weight,
                                       const at::Tensor &bias) const;

private:
    /// w2 (silu(w1 x) ⊙ w3 x), given the two products side by side.
    [[nodiscard]] at::Tensor output(const at::Tensor &gateUp, std::span<const at::Tensor> parameters) const;
    [[nodiscard]] at::Tensor cooled(const at::Tensor &scores) const;

    int64_t m_width, m_columns, m_hidden;
    double m_temperature;
};

/// The field of a mode whose router has this form.
template <class Options>
constexpr auto swigluFactorField(int64_t Options::*place)
{
    return Field{"swiglu_factor",
                 place,
                 MOA_TR("engine", "SwiGLU factor"),
                 MOA_TR("engine", "Hidden width of the router as a multiple of its columns; 0 makes it linear."),
                 0,
                 64};
}

/// Whether any tensor of a file belongs to a type router.
[[nodiscard]] bool hasTypeRouter(const std::vector<std::string> &tensorNames);
/// Whether any tensor of a file belongs to the gates of UniPEFT.
[[nodiscard]] bool hasBlockGates(const std::vector<std::string> &tensorNames);

} // namespace moa
