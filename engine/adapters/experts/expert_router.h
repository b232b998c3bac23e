// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/parameters.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace moa {

/// Where the experts of one adapter sit: what decides the names and the shapes of their router.
struct ExpertPlace {
    std::string adapter; ///< the adapter's name in files: "attention.lora_Q", "p_adapter", "attention.prompt"
    std::string router;  ///< the router's: "attention.lora_Q.router", "p_adapter.router", "attention.prompt_router"
    int64_t inputs = 0;  ///< width of the tensor that the adapter and its router read
    bool isLora = false; ///< the softmax router has no bias there
};

/// What the user chose about the experts of one adapter.
struct ExpertChoice {
    int64_t experts = 1;
    int64_t topK = 2;
    bool isNoisy = false;
    double balanceCoefficient = 0.001;
};

/// The router over the experts inside one adapter (moa.md §4). Its matrices read the adapter's own source, so their products, the
/// scores, come with the bank's one product of that source. Stateless, and written in differentiable tensor operations alone:
/// training differentiates it locally by autograd.
class ExpertRouter
{
public:
    ExpertRouter(ExpertPlace place, ExpertChoice choice) : m_place(std::move(place)), m_choice(choice) {}
    virtual ~ExpertRouter() = default;

    [[nodiscard]] const ExpertPlace &place() const { return m_place; }
    [[nodiscard]] const ExpertChoice &choice() const { return m_choice; }

    /// The matrices [rows, inputs]; their products side by side are the scores.
    [[nodiscard]] virtual std::vector<ParameterSpec> sourceParameters() const = 0;
    /// Everything else: biases.
    [[nodiscard]] virtual std::vector<ParameterSpec> tailParameters() const = 0;

    struct Input {
        at::Tensor scores; ///< [N, rows] in fp32 (fp64 for fp64), without bias
        std::span<const at::Tensor> tail;
        at::Tensor noise; ///< [N, E] standard normal, or undefined for none
    };
    struct Output {
        at::Tensor probabilities; ///< [N, E], the softmax over all experts
        at::Tensor weights;       ///< [N, E], as they multiply the experts
        at::Tensor balanced;      ///< [N, E], of which the load-balancing loss takes the mean; undefined: there is no such loss
    };
    [[nodiscard]] virtual Output forward(const Input &input) const = 0;

    /// Whether it adds noise to its scores in training.
    [[nodiscard]] virtual bool isNoisy() const { return false; }

private:
    ExpertPlace m_place;
    ExpertChoice m_choice;
};

/// E · Σ_e fraction_e · mean_e: the share of the tokens whose weight for e is not 0, times the mean of what the router balances.
/// real: bool [N], the tokens that count, or undefined for all. A scalar with its graph; undefined where there is no such loss.
[[nodiscard]] at::Tensor loadBalancingLoss(const ExpertRouter::Output &output, const at::Tensor &real);

/// A kind of expert router. A new one is a pair of files that defines a constant of this type, and its line in the registry.
struct ExpertRouterKind {
    std::string key;
    std::string label;
    bool namesExperts = false; ///< LoRA's matrices are named "experts.{e}.lora_A" instead of "lora_A_l.{e}"
    std::unique_ptr<ExpertRouter> (*make)(const ExpertPlace &place, const ExpertChoice &choice) = nullptr;
};

/// Every kind, in the order in which they are offered.
[[nodiscard]] const std::vector<ExpertRouterKind> &expertRouterKinds();

/// The kind of that key; throws Config where there is none.
[[nodiscard]] const ExpertRouterKind &expertRouterNamed(std::string_view key);

} // namespace moa
