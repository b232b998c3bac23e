// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_maps.h"

#include "ui/widgets/heat_map.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace moa::ui {

namespace {

constexpr int kMostMaps = 4, kGap = 8, kHead = 20;
constexpr double kLeastPitch = 1.5;

/// A run's weights by type and layer, as of its last routing event.
struct RoutingMap {
    QString name;
    int64_t layers = 0;
    std::map<std::pair<Site, int64_t>, double> weights;
};

RoutingMap mapOf(const RunRecord &run)
{
    RoutingMap map{QString::fromStdString(run.info.name), 0, {}};
    const auto last = std::ranges::find_if(run.events.rbegin(), run.events.rend(),
                                           [](const Event &event) { return std::holds_alternative<RoutingEvent>(event.body); });
    if (last == run.events.rend())
        return map;
    for (const LayerRouting &layer : std::get<RoutingEvent>(last->body).layers) {
        map.layers = std::max(map.layers, layer.layer + 1);
        for (size_t i = 0; i < std::min(layer.columns.size(), layer.mean.size()); ++i)
            if (const std::optional<Site> site = siteNamed(layer.columns[i]))
                map.weights[{*site, layer.layer}] = layer.mean[i];
    }
    return map;
}

} // namespace

/// The maps on one common set of rows, and of two their differences.
class RunMaps::Maps final : public QWidget
{
public:
    Maps()
    {
        for (int i = 0; i < kMostMaps + 1; ++i) {
            Shown shown{muted({}, 12), new HeatMap};
            shown.title->setParent(this);
            shown.title->setElides(true);
            shown.map->setParent(this);
            shown.map->setLeastPitch(kLeastPitch);
            shown.map->setRowsFill(true);
            shown.map->setNamesVisible(i == 0);
            shown.map->setScaleVisible(i == kMostMaps);
            m_shown.push_back(shown);
        }
        difference()->setObjectName("differenceHeatMap");
        setMinimumSize(240, 150);
    }

    void setMaps(const std::vector<RoutingMap> &maps)
    {
        std::vector<Site> sites;
        for (const Site site : kAllSites)
            if (std::ranges::any_of(maps, [&](const RoutingMap &map) { return hasSite(map, site); }))
                sites.push_back(site);
        m_count = sites.empty() ? 0 : maps.size();
        std::vector<GridRow> rows;
        for (const Site site : sites)
            rows.push_back({typeName(site), site});
        for (const Shown &shown : m_shown)
            shown.map->setRows(rows);
        for (size_t i = 0; i < m_count; ++i)
            fill(m_shown[i], maps[i].name, RunMaps::tr("Routing of %1").arg(maps[i].name), valuesOf(maps[i], sites));
        m_hasDifference = m_count == 2 && maps[0].layers > 0 && maps[1].layers > 0;
        if (m_hasDifference)
            showDifference();
        placeMaps();
    }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] bool hasDifference() const { return m_hasDifference; }

protected:
    void resizeEvent(QResizeEvent *) override { placeMaps(); }

private:
    struct Shown {
        ToneLabel *title;
        HeatMap *map;
    };

    [[nodiscard]] HeatMap *difference() const { return m_shown.back().map; }

    static bool hasSite(const RoutingMap &map, Site site)
    {
        return std::ranges::any_of(map.weights, [&](const auto &entry) { return entry.first.first == site; });
    }

    static MapValues valuesOf(const RoutingMap &map, const std::vector<Site> &sites)
    {
        MapValues values(sites.size(), std::vector<std::optional<double>>(static_cast<size_t>(map.layers)));
        for (size_t row = 0; row < sites.size(); ++row)
            for (int64_t layer = 0; layer < map.layers; ++layer)
                if (const auto found = map.weights.find({sites[row], layer}); found != map.weights.end())
                    values[row][static_cast<size_t>(layer)] = found->second;
        return values;
    }

    static void fill(const Shown &shown, const QString &title, const QString &spoken, MapValues values)
    {
        shown.title->setText(title);
        shown.map->setAccessibleName(spoken);
        shown.map->setValues(std::move(values));
    }

    void showDifference()
    {
        double largest = 0.1; // what hardly differs is dark, not noise at full brightness
        MapValues values = m_shown[0].map->values();
        for (size_t row = 0; row < values.size(); ++row)
            for (size_t layer = 0; layer < values[row].size(); ++layer) {
                const auto other = m_shown[1].map->valueAt({static_cast<int>(row), static_cast<int>(layer)});
                std::optional<double> &value = values[row][layer];
                value = value && other ? std::optional(std::abs(*value - *other)) : std::nullopt;
                largest = std::max(largest, value.value_or(0));
            }
        difference()->setRange(0, largest);
        fill(m_shown.back(), RunMaps::tr("Difference"), RunMaps::tr("Difference of the two routings"), std::move(values));
    }

    /// All cells of one width: the first map has the names beside them, the difference its scale.
    void placeMaps()
    {
        const int names = m_shown[0].map->namesWidth(), bare = m_shown[1].map->namesWidth();
        const int maps = static_cast<int>(m_count) + (m_hasDifference ? 1 : 0);
        const int room = width() - names - (maps - 1) * (kGap + bare) - (m_hasDifference ? HeatMap::kScaleWidth : 0);
        const int cells = room / std::max(1, maps);
        for (int i = 0, left = 0; i < std::ssize(m_shown); ++i) {
            const bool isDifference = i == kMostMaps, isShown = i < static_cast<int>(m_count) || (isDifference && m_hasDifference);
            const auto [title, map] = m_shown[static_cast<size_t>(i)];
            title->setVisible(isShown);
            map->setVisible(isShown);
            if (!isShown)
                continue;
            const int before = i == 0 ? names : bare;
            title->setGeometry(left + before, 0, cells, kHead);
            map->setGeometry(left, kHead, before + cells + (isDifference ? HeatMap::kScaleWidth : 0), height() - kHead);
            left += before + cells + kGap;
        }
    }

    std::vector<Shown> m_shown; ///< the last one for the difference
    size_t m_count = 0;
    bool m_hasDifference = false;
};

RunMaps::RunMaps(QWidget *parent) : Card({}, parent), m_maps(new Maps), m_note(muted({}, 12, true))
{
    body()->addWidget(m_maps, 1);
    body()->addWidget(m_note);
    m_note->setMinimumHeight(32);
    m_note->setAlignment(Qt::AlignTop);
    onLanguage(this, [this] {
        setTitle(tr("Routing, layers across"));
        setRuns(m_runs);
    });
}

void RunMaps::setRuns(const RunRecords &runs)
{
    m_runs = runs;
    std::vector<RoutingMap> maps;
    for (const auto &run : m_runs)
        if (maps.size() < kMostMaps)
            maps.push_back(mapOf(*run));
    m_maps->setMaps(maps);
    m_maps->setVisible(!m_maps->isEmpty());
    m_note->setText(
        m_runs.empty()      ? tr("Choose runs above to see their routing side by side.")
        : m_maps->isEmpty() ? tr("None of these runs has a router.")
        : m_maps->hasDifference()
            ? tr("Mean weight, dark 0 to bright 1, and beside its own scale how far the two lie apart; blank: no adapter.")
            : tr("Mean weight, dark 0 to bright 1; blank: no adapter or no router."));
}

} // namespace moa::ui
