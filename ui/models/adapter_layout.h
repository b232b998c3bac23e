// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/error.h"
#include "engine/api/run_config.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace moa::ui {

/// Which adapter sits at which site of which layer: a config's list of adapters as a painter edits it. A place holds one style,
/// that is a kind with its options; two places of like options have one style. The list that comes out is the shortest: one entry
/// for the sites of a style that share their layers.
class AdapterLayout
{
public:
    struct Style {
        std::string kind;
        nlohmann::json options; ///< without `targets`
        friend bool operator==(const Style &, const Style &) = default;
    };

    AdapterLayout(const Catalog &catalog, const std::vector<AdapterConfig> &adapters, int layers);

    [[nodiscard]] int layers() const { return m_layers; }
    [[nodiscard]] std::vector<AdapterConfig> adapters() const;
    /// The style at a place, or null.
    [[nodiscard]] const Style *at(Site site, int layer) const;
    [[nodiscard]] int places() const;
    [[nodiscard]] int placesOf(const std::string &kind) const;
    /// The kind that a site takes: `preferred` where it can sit there, else the first that can; null where none can.
    [[nodiscard]] const AdapterKindInfo *kindFor(Site site, const std::string &preferred) const;
    /// What a fresh place of a kind gets: the options of the kind's first place, else its defaults.
    [[nodiscard]] Style brush(const std::string &kind) const;

    void paint(Site site, int layer, const Style &style);
    void erase(Site site, int layer);
    /// Sets an option of every place of a kind, or of those given alone.
    void setOption(const std::string &kind, const std::string &key, const nlohmann::json &value);
    void setOption(const std::vector<std::pair<Site, int>> &places, const std::string &key, const nlohmann::json &value);
    /// The layers of a site in text form (engine/api/layer_spans.h).
    [[nodiscard]] std::string spans(Site site) const;
    /// Makes a site's layers those of a text; the error says what is wrong with it.
    [[nodiscard]] Result<void> setSpans(Site site, const std::string &text, const Style &style);

private:
    [[nodiscard]] int indexOf(const Style &style);
    [[nodiscard]] int &cell(Site site, int layer) { return m_cells[static_cast<size_t>(site)][static_cast<size_t>(layer)]; }
    [[nodiscard]] int cell(Site site, int layer) const { return m_cells[static_cast<size_t>(site)][static_cast<size_t>(layer)]; }

    const Catalog &m_catalog;
    int m_layers;
    std::vector<Style> m_styles;
    std::array<std::vector<int>, kAllSites.size()> m_cells; ///< index of a style, or −1
};

} // namespace moa::ui
