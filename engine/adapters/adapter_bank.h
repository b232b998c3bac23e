// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_plan.h"
#include "engine/adapters/base_tuning.h"
#include "engine/adapters/dora.h"
#include "engine/adapters/experts/expert_router.h"
#include "engine/adapters/site_adapter.h"
#include "engine/routing/auxiliary_loss.h"
#include "engine/routing/router.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace moa {

/// The adapters and the router of one block, with views of their tensors.
struct LayerBank {
    struct Slot {
        Site site = Site::Query;
        int64_t column = 0; ///< of the router
        std::unique_ptr<SiteAdapter> adapter;
        const Dora *dora = nullptr;               ///< the same where it rescales the base
        double dropout = 0;                       ///< share of its input that is left out in training
        int64_t middleBegin = 0, middleCount = 0; ///< its columns of the source's product
        Tensors tail, tailGradients;
        std::vector<int64_t> tailIndices; ///< into the buffer
    };
    /// The router over the experts of one adapter.
    struct Experts {
        std::unique_ptr<ExpertRouter> router;
        Source source = Source::AttentionInput;
        int64_t column = 0;                     ///< the adapter's, of the type router
        int64_t scoreBegin = 0, scoreCount = 0; ///< its columns of the source's product
        Tensors tail, tailGradients;
        std::vector<int64_t> tailIndices;
    };
    /// All matrices that read one source, one below the other.
    struct SourceMatrix {
        at::Tensor matrix;   ///< [rows, in], undefined where nothing reads the source
        at::Tensor gradient; ///< the same, undefined without gradients
        int64_t rows = 0;
        std::vector<int64_t> indices; ///< into the buffer
    };

    int64_t layer = 0;
    std::vector<Slot> slots; ///< by site
    std::vector<Experts> experts;
    std::array<SourceMatrix, kSourceCount> sources;

    std::unique_ptr<AttentionAdapter> prompt;
    int64_t promptColumn = 0;
    Tensors promptParameters, promptGradients;
    std::vector<int64_t> promptIndices;

    std::unique_ptr<Router> router; ///< null: every weight is 1
    Tensors routerParameters, routerGradients;
    std::vector<int64_t> routerIndices;
    bool routerReadsNormed = false;
    AuxiliaryTerms auxiliary;
    std::vector<std::string> gateNames; ///< of a router whose weights columns share; else empty
    at::Tensor gateOfColumn;            ///< int64 [columns], which of them each column gets; else undefined

    std::optional<BaseTuning> baseTuning;

    std::vector<Site> columns;

    [[nodiscard]] const Slot *slotAt(Site site) const;
    /// The index into `experts` of the adapter of a column; −1 where it has one expert.
    [[nodiscard]] int64_t expertsOf(int64_t column) const;
};

/// One set of adapters for one base model: built from a plan, held in one flat buffer. For each block the matrices that read
/// the same tensor lie side by side, so that they are one product.
class AdapterBank
{
public:
    struct Options {
        uint64_t seed = 0;
        at::ScalarType valueType = at::kFloat;
        at::ScalarType computeType = at::kFloat;
        at::Device device = at::kCPU;
    };
    AdapterBank(AdapterPlan plan, const DecoderConfig &model, const Options &options);

    [[nodiscard]] const AdapterPlan &plan() const { return m_plan; }
    [[nodiscard]] const DecoderConfig &model() const { return m_model; }
    [[nodiscard]] ParameterBuffer &buffer() { return m_buffer; }
    [[nodiscard]] const ParameterBuffer &buffer() const { return m_buffer; }

    /// A block's adapters; null where it has none.
    [[nodiscard]] const LayerBank *layer(int64_t layer) const { return m_layers[static_cast<size_t>(layer)].get(); }
    /// The norm after the last block where it is tuned, else one without a gain.
    [[nodiscard]] const TunedNorm &finalNorm() const { return m_finalNorm; }
    /// Where norms are tuned, they begin as these: the two of each block [D], and the last.
    void startNormsFrom(const std::vector<std::pair<at::Tensor, at::Tensor>> &ofBlocks, const at::Tensor &last);
    /// The magnitudes of DoRA begin as those of the base's rows.
    void startMagnitudesFrom(const std::function<ProjectionRows(int64_t layer, Site site)> &baseAt);

    /// The lowest block with an adapter.
    [[nodiscard]] int64_t lowestLayer() const;
    /// Whether a router judges a prompt as a whole and keeps its weights.
    [[nodiscard]] bool isPooled() const;

    /// Renews all views after the buffer's tensors were replaced (gradients allocated, computeFrom).
    void bind();

private:
    void addLayer(int64_t layer);
    void addAdapters(LayerBank &bank);
    void addSource(LayerBank &bank, Source source);
    void addRouter(LayerBank &bank);

    AdapterPlan m_plan;
    DecoderConfig m_model;
    ParameterBuffer m_buffer;
    std::vector<std::unique_ptr<LayerBank>> m_layers;
    TunedNorm m_finalNorm;
};

} // namespace moa
