// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_plan.h"
#include "engine/adapters/site_adapter.h"
#include "engine/routing/router.h"

#include <array>
#include <memory>
#include <optional>

namespace moa {

/// The adapters and the router of one block, with views of their tensors.
struct LayerBank {
    struct Slot {
        Site site = Site::Query;
        int64_t column = 0; ///< of the router
        std::unique_ptr<SiteAdapter> adapter;
        int64_t middleBegin = 0, middleCount = 0; ///< its columns of the source's product
        Tensors tail, tailGradients;
        std::vector<int64_t> sourceIndices, tailIndices; ///< into the buffer
    };
    /// All matrices that read one source, one below the other.
    struct SourceMatrix {
        at::Tensor matrix;   ///< [rows, in], undefined where nothing reads the source
        at::Tensor gradient; ///< the same, undefined without gradients
    };

    std::vector<Slot> slots; ///< by site
    std::array<SourceMatrix, kSourceCount> sources;

    std::unique_ptr<AttentionAdapter> prompt;
    int64_t promptColumn = 0;
    Tensors promptParameters, promptGradients;
    std::vector<int64_t> promptIndices;

    std::unique_ptr<Router> router; ///< null: every weight is 1
    Tensors routerParameters, routerGradients;
    std::vector<int64_t> routerIndices;
    bool routerReadsNormed = false;

    std::vector<Site> columns;

    [[nodiscard]] const Slot *slotAt(Site site) const;
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
    /// The first and the last block with an adapter.
    [[nodiscard]] int64_t lowestLayer() const;

    /// Renews all views after the buffer's tensors were replaced (gradients allocated, computeFrom).
    void bind();

private:
    void addLayer(int64_t layer);

    AdapterPlan m_plan;
    DecoderConfig m_model;
    ParameterBuffer m_buffer;
    std::vector<std::unique_ptr<LayerBank>> m_layers;
};

} // namespace moa
