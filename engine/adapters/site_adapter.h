// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"
#include "engine/adapters/source.h"
#include "engine/api/field.h"

#include <memory>
#include <span>

namespace moa {

/// Views of one adapter's own tensors, in the order in which it named them.
using Tensors = std::vector<at::Tensor>;

/// The field of a kind whose adapters leave out a share of their input in training.
template <class Options>
constexpr auto dropoutField(double Options::*place)
{
    return Field{"dropout",
                 place,
                 MOA_TR("engine", "Dropout"),
                 MOA_TR("engine", "Share of the adapter's input that is left out at random, in training alone."),
                 0.0,
                 0.95};
}

/// An adapter that reads one tensor of the block through a matrix of its own and adds to one output of the block: LoRA at any
/// projection, the parallel adapter. The bank multiplies the input once for all adapters that read it; each gets its columns
/// of that product, called the middle. Stateless: the bank owns the tensors.
class SiteAdapter
{
public:
    virtual ~SiteAdapter() = default;

    /// The matrices that multiply the source, [rows, in] each; their products side by side are the middle.
    [[nodiscard]] virtual std::vector<ParameterSpec> sourceParameters() const = 0;
    /// Everything else.
    [[nodiscard]] virtual std::vector<ParameterSpec> tailParameters() const = 0;

    /// y += w ∘ f(middle). y [N, out] (may be columns of a wider tensor), middle [N, rows], weight [N, 1] or undefined (1); with
    /// experts [N, E], the type router's weight times theirs.
    virtual void addTo(const at::Tensor &y, const at::Tensor &middle, const at::Tensor &weight, const Tensors &tail) const = 0;

    struct Gradient {
        at::Tensor middle; ///< [N, rows]
        at::Tensor weight; ///< [N], undefined where the weight was; with experts [N, E]
    };
    /// The gradient of addTo for dy [N, out]; adds the tail's own into tailGradients.
    [[nodiscard]] virtual Gradient backward(const at::Tensor &dy, const at::Tensor &middle, const at::Tensor &weight,
                                            const Tensors &tail, const Tensors &tailGradients) const = 0;
};

/// What an adapter inside attention may use of the block.
class AttentionAccess
{
public:
    virtual ~AttentionAccess() = default;
    /// Keys and values of rows [P, D] by the base's own projections, without rotary: two [P, K, C].
    [[nodiscard]] virtual std::pair<at::Tensor, at::Tensor> keysAndValues(const at::Tensor &rows) const = 0;
    /// The gradient of keysAndValues: [P, K, C] twice → [P, D].
    [[nodiscard]] virtual at::Tensor keysAndValuesBackward(const at::Tensor &rows, const at::Tensor &dk,
                                                           const at::Tensor &dv) const = 0;
};

/// An adapter that adds to attention's output what the rotated query asks of it: prompt tuning.
class AttentionAdapter
{
public:
    virtual ~AttentionAdapter() = default;
    [[nodiscard]] virtual std::vector<ParameterSpec> parameters() const = 0;

    /// What a backward needs of a forward; also what a decoding step can reuse.
    struct Memory {
        at::Tensor keys, values;  ///< [K, P, C]
        at::Tensor probabilities; ///< fp32 [N, H, P] from the vectorised loops, else [K, N·H/K, P]
        at::Tensor attended;      ///< [N, H, C], before gate and weight (experts' weights are in it); the loops need none
    };
    /// o += w · gate · attention of q. q [N, H, C], o [N, H·C], both in the compute type; weight [N, 1] or undefined; with experts
    /// [N, E].
    virtual void addTo(const at::Tensor &o, const at::Tensor &q, const at::Tensor &weight, const AttentionAccess &base,
                       const Tensors &parameters, Memory &memory) const = 0;

    /// The gradient of addTo for dy [N, H, C]: dq [N, H, C] += the query's, the parameters' own are added into `gradients`.
    /// Returns the weight's, [N], undefined where the weight was; with experts [N, E].
    [[nodiscard]] virtual at::Tensor backward(const at::Tensor &dy, const at::Tensor &q, const at::Tensor &dq,
                                              const at::Tensor &weight, const AttentionAccess &base, const Tensors &parameters,
                                              const Tensors &gradients, const Memory &memory) const = 0;
};

} // namespace moa
