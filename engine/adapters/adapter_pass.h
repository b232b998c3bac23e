// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_bank.h"
#include "engine/adapters/training_terms.h"

#include <array>
#include <map>
#include <optional>

namespace moa {

/// The prompts' keys and values of each block's adapters, which are the same in every step of a generation.
using HeldPrompts = std::map<const LayerBank *, AttentionAdapter::Memory>;

/// The weights that pooled routers gave each sequence of a batch by its prompt, [B, 1, weights] for each block's adapters; the rows
/// of sequences that they do not serve mean nothing.
using HeldWeights = std::map<const LayerBank *, at::Tensor>;

/// Rows of a batch that one set of adapters serves; several make up the lanes of a generation. Rows not covered run on the base.
struct AdapterSpan {
    const AdapterBank *bank = nullptr;
    int64_t firstSequence = 0, sequences = 0;
    std::optional<std::array<double, kAllSites.size()>> factors; ///< multiplies each site's weight (mute, solo, scale)
    HeldPrompts *heldPrompts = nullptr;                          ///< filled at first use; null: computed anew by every pass
    HeldWeights *heldWeights = nullptr; ///< of pooled routers: filled, or used where isJudged; null: every pass judges anew
    bool isJudged = false;
    /// An adapter that a smaller share of the rows chose is computed for those rows alone: below it, gathering them and scattering
    /// the results back is cheaper than computing all.
    double gatherShare = 0.03;
};

/// Which rows of a product chose an adapter, and whether it pays to gather them.
enum class Coverage { All, None, Gathered };

/// The adapters of one block during one forward pass and, in training, the backward pass that follows. It keeps what the
/// backward needs: the middles, the routers' weights and their little graphs. Rows are [N] = sequences × tokens.
class AdapterPass
{
public:
    /// training: null outside of training; else it outlives the pass.
    AdapterPass(const LayerBank &bank, const AdapterSpan &span, int64_t tokensPerSequence, const TrainingTerms *training = nullptr);

    /// Computes the weights from x [rows of the batch, D], of which this pass's rows are taken. keepGraph: for a backward.
    void route(const at::Tensor &x, const PoolMasks &pool, bool keepGraph);
    [[nodiscard]] bool routesFromNormed() const { return m_bank.router && m_bank.routerReadsNormed; }

    /// Multiplies a source by all matrices that read it. x [rows of the batch, in].
    void read(Source source, const at::Tensor &x);
    /// y [rows of the batch, out] += what the site's adapter says, if there is one. read() of its source comes before.
    /// base: the projection that made y, where there is one.
    void addTo(Site site, const at::Tensor &y, const ProjectionRows &base = {});
    /// The prompt's contribution for q [rows of the batch, H, C] is added to o [rows of the batch, H·C].
    void addPrompt(const at::Tensor &q, const at::Tensor &o, const AttentionAccess &base);
    [[nodiscard]] bool hasPrompt() const { return m_bank.prompt != nullptr; }

    /// Backward of addTo.
    void addToBackward(Site site, const at::Tensor &dy, const ProjectionRows &base = {});
    /// What of dy reaches the base's own product at a site: all of it, unless the site's adapter rescales the base.
    [[nodiscard]] at::Tensor baseGradient(Site site, const at::Tensor &dy) const;
    /// Backward of read, after that of all its sites: dx += …. The matrices' gradients are added to the bank's.
    void readBackward(Source source, const at::Tensor &x, const at::Tensor &dx);
    /// Backward of addPrompt for dO [rows of the batch, H·C]: dq [rows of the batch, H, C] += ….
    void addPromptBackward(const at::Tensor &q, const at::Tensor &dO, const at::Tensor &dq, const AttentionAccess &base);
    /// Backward of route, after all sites: dx += ….
    void routeBackward(const at::Tensor &dx);

    /// Weights as used, [sequences, T or 1, weights] in fp32; undefined without a router.
    [[nodiscard]] const at::Tensor &weights() const { return m_weights; }
    /// What these weights are called: sites, or gates that several sites share.
    [[nodiscard]] const std::vector<std::string> &weightNames() const { return m_weightNames; }
    /// What the router over the experts of LayerBank::experts[index] said, [N, E] each.
    [[nodiscard]] const ExpertRouter::Output &expertOutput(size_t index) const { return m_experts[index].output; }

    [[nodiscard]] const LayerBank &bank() const { return m_bank; }
    [[nodiscard]] const AdapterSpan &span() const { return m_span; }
    /// This pass's rows of a tensor [rows of the batch, …].
    [[nodiscard]] at::Tensor mine(const at::Tensor &x) const { return x.narrow(0, m_firstRow, m_rows); }
    [[nodiscard]] bool coversAll(const at::Tensor &x) const { return m_rows == x.size(0); }

private:
    /// What a router over experts said, and what its backward needs.
    struct ExpertState {
        at::Tensor scores; ///< leaf [N, rows]
        Tensors leaves;    ///< of the tail
        ExpertRouter::Output output;
        at::Tensor weights;  ///< [N, E] in the compute type
        at::Tensor gradient; ///< [N, E], for output.weights
        at::Tensor balance;  ///< the load-balancing loss; undefined where there is none
    };

    [[nodiscard]] at::Tensor realRows() const;
    [[nodiscard]] at::Tensor judged(const RouterInput &input);
    void useFactors(const at::Tensor &x);
    void spreadWeights(at::ScalarType type);
    void weighExperts(size_t index, const at::Tensor &middle);
    void weighExpertsBackward(size_t index);
    [[nodiscard]] bool drops(const LayerBank::Slot &slot) const;
    [[nodiscard]] at::Tensor dropMask(const LayerBank::Slot &slot, const at::Tensor &x) const;
    void dropBackward(const LayerBank::Slot &slot, const at::Tensor &x, const at::Tensor &dx);

    [[nodiscard]] at::Tensor typeWeightOf(int64_t column) const;
    [[nodiscard]] at::Tensor weightOf(int64_t column) const;
    void addAdapterTo(const LayerBank::Slot &slot, const at::Tensor &y, const ProjectionRows &base);
    [[nodiscard]] Dora::Place doraPlace(const LayerBank::Slot &slot, const ProjectionRows &base) const;
    void addWeightGradient(int64_t column, const at::Tensor &gradient, const at::Tensor &rows = {});
    void findCoverage();

    const LayerBank &m_bank;
    AdapterSpan m_span;
    const TrainingTerms *m_training;
    int64_t m_tokens, m_firstRow, m_rows;
    bool m_keepsGraph = false;

    at::Tensor m_weights; ///< [sequences, T or 1, weights]
    std::vector<std::string> m_weightNames;
    at::Tensor m_rowWeights;      ///< [N, columns] in the compute type
    at::Tensor m_weightGradients; ///< [N, columns] fp32
    at::Tensor m_routerInput;     ///< leaf [sequences, T, D]
    Tensors m_routerLeaves;
    at::Tensor m_routerOutput;        ///< with its graph
    at::Tensor m_auxiliary;           ///< the router's own terms of the loss, with their graph; undefined where there are none
    at::Tensor m_factors;             ///< [columns]
    std::vector<Coverage> m_coverage; ///< a column each; empty: all
    std::vector<at::Tensor> m_chosen; ///< row indices of the gathered columns

    std::array<at::Tensor, kSourceCount> m_middles, m_middleGradients; ///< [N, rows]
    std::vector<ExpertState> m_experts;                                ///< as LayerBank::experts
    AttentionAdapter::Memory m_promptMemory;
    std::map<Site, Dora::Memory> m_rescaled;
};

} // namespace moa
