// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/experts/expert_router.h"
#include "engine/adapters/site_adapter.h"
#include "engine/api/catalog.h"
#include "engine/api/run_config.h"
#include "engine/model/decoder_config.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace moa {

/// A kind of adapter: what a person may choose about it, and how one is made for a site of a block. A new kind is one pair of
/// files that defines a constant of this type, and its line in the registry.
struct AdapterKind {
    AdapterKindInfo info;
    /// For a kind that reads a source by a product (null for others). The options are complete and valid.
    std::unique_ptr<SiteAdapter> (*makeSiteAdapter)(Site site, const nlohmann::json &options, const DecoderConfig &model) = nullptr;
    /// For a kind that sits inside attention, at Site::Prompt (null for others).
    std::unique_ptr<AttentionAdapter> (*makeAttentionAdapter)(const nlohmann::json &options, const DecoderConfig &model) = nullptr;
    /// Where the router over its experts sits, for a kind whose fields include those of experts (null for others).
    ExpertPlace (*expertPlace)(Site site, const DecoderConfig &model) = nullptr;

    /// Writes this kind's keys of the released code's adapter_params.json; config is null where no adapter is of this kind. The
    /// options are complete.
    void (*writeReleased)(const AdapterConfig *config, nlohmann::json &params) = nullptr;
    /// The configuration that those keys and the tensors' names give, or nothing where they have none of this kind.
    std::optional<AdapterConfig> (*readReleased)(const nlohmann::json &params,
                                                 const std::vector<std::string> &tensorNames) = nullptr;
};

/// Every kind, in the order in which they are offered.
[[nodiscard]] const std::vector<AdapterKind> &adapterKinds();

/// The kind of that key; throws Config where there is none.
[[nodiscard]] const AdapterKind &adapterKindNamed(std::string_view key);

} // namespace moa
