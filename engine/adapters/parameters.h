// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/core/torch.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace moa {

/// Fills a fresh tensor with its initial values.
using Initializer = std::function<void(at::Tensor &, at::Generator &)>;

[[nodiscard]] Initializer zeros();
/// Uniform in ±1/√in, which is PyTorch's default for a linear layer (Kaiming with a = √5): for its weight and its bias.
[[nodiscard]] Initializer linearDefault(int64_t inputs);
/// Xavier's uniform distribution with a gain, for a weight [out, in].
[[nodiscard]] Initializer xavierUniform(double gain);
/// N(0, 1), as an embedding table is.
[[nodiscard]] Initializer standardNormal();

/// One tensor of an adapter or a router, as it is named in a file below "llama.layers.{i}.".
struct ParameterSpec {
    std::string name;
    std::vector<int64_t> shape;
    Initializer initialize;
    bool isTrained = true; ///< false: no gradient can reach it, so it is kept and saved but not optimised
    double rateFactor = 1; ///< multiplies the learning rate
};

/// All parameters of one set of adapters in flat buffers: values and gradients (fp32, or fp64 in tests), and a copy of the
/// values in the type that the model computes in. Named tensors are views. Order: trained with weight decay (more than one
/// dimension), trained without, frozen; the trained ones by their rate factors as these come; within each the order of adding, so
/// that neighbours can be read as one matrix.
class ParameterBuffer
{
public:
    struct Entry {
        std::string name;
        std::vector<int64_t> shape;
        int64_t offset = 0;
        int64_t count = 0;
        bool isTrained = true;
        bool decays = false;
        double rateFactor = 1;
    };
    /// Trained numbers that the optimizer treats alike.
    struct Range {
        int64_t offset = 0;
        int64_t count = 0;
        bool decays = false;
        double rateFactor = 1;
    };

    /// Adds a tensor and returns its index. Only before allocate().
    int64_t add(ParameterSpec spec);
    /// Lays out and initialises everything; each tensor draws from a generator of its own, seeded by `seed` and its name.
    void allocate(uint64_t seed, at::ScalarType valueType, at::ScalarType computeType, at::Device device);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] int64_t indexOf(std::string_view name) const; ///< −1 where there is none
    [[nodiscard]] int64_t trainedCount() const { return m_trained; }
    /// All trained numbers, without a gap.
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; }
    [[nodiscard]] int64_t totalCount() const { return m_total; }

    [[nodiscard]] const at::Tensor &values() const { return m_values; }       ///< [total]
    [[nodiscard]] const at::Tensor &gradients() const { return m_gradients; } ///< [trained]; see allocateGradients
    [[nodiscard]] const at::Tensor &computed() const { return m_computed; }   ///< [total], in the compute type

    [[nodiscard]] at::Tensor value(int64_t index) const { return view(m_values, index); }
    [[nodiscard]] at::Tensor computedValue(int64_t index) const { return view(m_computed, index); }
    /// Undefined for a frozen tensor, and where no gradients were allocated.
    [[nodiscard]] at::Tensor gradient(int64_t index) const;
    /// A named tensor's place in any flat tensor laid out as values() is.
    [[nodiscard]] at::Tensor view(const at::Tensor &flat, int64_t index) const;

    void allocateGradients();
    /// Renews the copy in the compute type after the values changed: once an optimizer step.
    void refreshComputed();
    /// Makes the copy `flat` itself (which may require gradients): the way to differentiate the plain forward by autograd.
    void computeFrom(const at::Tensor &flat) { m_computed = flat; }

private:
    void layOut();

    std::vector<ParameterSpec> m_specs;
    std::vector<Entry> m_entries;
    std::vector<Range> m_ranges;
    at::Tensor m_values, m_gradients, m_computed;
    at::ScalarType m_computeType = at::kFloat;
    int64_t m_trained = 0, m_total = 0;
};

/// Adds the tensors of a block, named below "llama.layers.{layer}."; returns their indices.
std::vector<int64_t> addAll(ParameterBuffer &buffer, int64_t layer, std::vector<ParameterSpec> specs);

} // namespace moa
