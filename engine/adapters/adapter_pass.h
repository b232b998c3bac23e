// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"

#include <array>
#include <map>
#include <optional>

namespace moa {

/// The prompts' keys and values of each block's adapters, which are the same in every step of a generation.
using HeldPrompts = std::map<const LayerBank *, AttentionAdapter::Memory>;

/// Rows of a batch that one set of adapters serves; several make up the lanes of a generation. Rows not covered run on the base.
struct AdapterSpan {
    const AdapterBank *bank = nullptr;
    int64_t firstSequence = 0, sequences = 0;
    std::optional<std::array<double, kAllSites.size()>> factors; ///< multiplies each site's weight (mute, solo, scale)
    HeldPrompts *heldPrompts = nullptr;                          ///< filled at first use; null: computed anew by every pass
    /// An adapter that a smaller share of the rows chose is computed for those rows alone: below it, gathering them and scattering
    /// the results back is cheaper than computing all.
    double gatherShare = 0.03;
};

/// Which rows of a product chose an adapter, and whether it pays to gather them.
enum class Coverage { All, None, Gathered };

/// The adapters of one block during one forward pass and, in training, the backward pass that follows. It keeps what the
/// backward needs: the middles, the router's weights and its little graph. Rows are [N] = sequences × tokens.
class AdapterPass
{
public:
    AdapterPass(const LayerBank &bank, const AdapterSpan &span, int64_t tokensPerSequence);

    /// Computes the weights from x [rows of the batch, D], of which this pass's rows are taken. keepGraph: for a backward.
    void route(const at::Tensor &x, const at::Tensor &pool, bool keepGraph);
    [[nodiscard]] bool routesFromNormed() const { return m_bank.router && m_bank.routerReadsNormed; }

    /// Multiplies a source by all matrices that read it. x [rows of the batch, in].
    void read(Source source, const at::Tensor &x);
    /// y [rows of the batch, out] += what the site's adapter says, if there is one. read() of its source comes before.
    void addTo(Site site, const at::Tensor &y);
    /// The prompt's contribution for q [rows of the batch, H, C] is added to o [rows of the batch, H·C].
    void addPrompt(const at::Tensor &q, const at::Tensor &o, const AttentionAccess &base);
    [[nodiscard]] bool hasPrompt() const { return m_bank.prompt != nullptr; }

    /// Backward of addTo.
    void addToBackward(Site site, const at::Tensor &dy);
    /// Backward of read, after that of all its sites: dx += …. The matrices' gradients are added to the bank's.
    void readBackward(Source source, const at::Tensor &x, const at::Tensor &dx);
    /// Backward of addPrompt: returns the gradient for q [rows of the batch, H, C].
    [[nodiscard]] at::Tensor addPromptBackward(const at::Tensor &q, const at::Tensor &dO, const AttentionAccess &base);
    /// Backward of route, after all sites: dx += ….
    void routeBackward(const at::Tensor &dx);

    /// Weights as used, [sequences, T or 1, columns] in fp32; undefined without a router.
    [[nodiscard]] const at::Tensor &weights() const { return m_weights; }
    [[nodiscard]] const LayerBank &bank() const { return m_bank; }
    [[nodiscard]] const AdapterSpan &span() const { return m_span; }

private:
    [[nodiscard]] at::Tensor mine(const at::Tensor &x) const { return x.narrow(0, m_firstRow, m_rows); }
    [[nodiscard]] at::Tensor weightOf(int64_t column) const;
    void addWeightGradient(int64_t column, const at::Tensor &gradient, const at::Tensor &rows = {});
    void findCoverage();

    const LayerBank &m_bank;
    AdapterSpan m_span;
    int64_t m_tokens, m_firstRow, m_rows;

    at::Tensor m_weights;         ///< [sequences, T or 1, columns]
    at::Tensor m_rowWeights;      ///< [N, columns] in the compute type
    at::Tensor m_weightGradients; ///< [N, columns] fp32
    at::Tensor m_routerInput;     ///< leaf [sequences, T, D]
    Tensors m_routerLeaves;
    at::Tensor m_routerOutput;        ///< with its graph
    at::Tensor m_factors;             ///< [columns]
    std::vector<Coverage> m_coverage; ///< a column each; empty: all
    std::vector<at::Tensor> m_chosen; ///< row indices of the gathered columns

    std::array<at::Tensor, kSourceCount> m_middles, m_middleGradients; ///< [N, rows]
    AttentionAdapter::Memory m_promptMemory;
};

} // namespace moa
