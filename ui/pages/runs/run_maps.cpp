// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_maps.h"

#include "ui/services/quantities.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace moa::ui {

namespace {

constexpr int kMostMaps = 4, kNames = 68, kGap = 16, kHead = 22;

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

/// The maps on one common set of rows.
class RunMaps::Maps final : public QWidget
{
public:
    Maps() { setMinimumSize(200, 140); }

    void setMaps(std::vector<RoutingMap> maps)
    {
        m_maps = std::move(maps);
        m_rows.clear();
        for (const Site site : kAllSites)
            if (std::ranges::any_of(m_maps, [&](const RoutingMap &map) {
                    return std::ranges::any_of(map.weights, [&](const auto &entry) { return entry.first.first == site; });
                }))
                m_rows.push_back(site);
        update();
    }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_rows.empty())
            return;
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const double rowHeight = std::min(40.0, static_cast<double>(height() - kHead) / static_cast<double>(m_rows.size()));
        for (size_t row = 0; row < m_rows.size(); ++row) {
            const QRectF place(0, kHead + static_cast<double>(row) * rowHeight, kNames, rowHeight);
            p.setPen(Qt::NoPen);
            p.setBrush(colors().type(m_rows[row]));
            p.drawRoundedRect(QRectF(0, place.center().y() - 4.5, 9, 9), 2, 2);
            p.setPen(colors().text);
            p.setFont(ui::font(11));
            p.drawText(place.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, typeName(m_rows[row]));
        }
        const auto count = static_cast<double>(m_maps.size());
        const double width = (static_cast<double>(this->width()) - kNames - kGap * (count - 1)) / count;
        for (size_t i = 0; i < m_maps.size(); ++i)
            paintMap(p, m_maps[i], QRectF(kNames + static_cast<double>(i) * (width + kGap), 0, width, 0), rowHeight);
    }

private:
    void paintMap(QPainter &p, const RoutingMap &map, const QRectF &column, double rowHeight) const
    {
        p.setPen(colors().text);
        p.setFont(ui::font(12));
        p.drawText(QRectF(column.left(), 0, column.width(), kHead - 4), Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(p.font()).elidedText(map.name, Qt::ElideRight, static_cast<int>(column.width())));
        p.setPen(Qt::NoPen);
        const double cell = column.width() / static_cast<double>(std::max<int64_t>(1, map.layers));
        for (size_t row = 0; row < m_rows.size(); ++row)
            for (int64_t layer = 0; layer < map.layers; ++layer) {
                const auto found = map.weights.find({m_rows[row], layer});
                p.setBrush(found == map.weights.end() ? absent() : ramp(found->second));
                p.drawRect(QRectF(column.left() + static_cast<double>(layer) * cell, kHead + static_cast<double>(row) * rowHeight,
                                  std::max(1.0, cell - 1), rowHeight - 1.5));
            }
    }

    std::vector<RoutingMap> m_maps;
    std::vector<Site> m_rows;
};

RunMaps::RunMaps(QWidget *parent) : Card({}, parent), m_maps(new Maps), m_note(muted({}, 12, true))
{
    body()->addWidget(m_maps, 1);
    body()->addWidget(m_note);
    m_note->setMinimumHeight(32);
    m_note->setAlignment(Qt::AlignTop);
    onLanguage(this, [this] {
        setTitle(tr("Routing, layers across"));
        m_maps->setAccessibleName(tr("Routing maps of the chosen runs"));
    });
    setRuns({});
}

void RunMaps::setRuns(const RunRecords &runs)
{
    std::vector<RoutingMap> maps;
    for (const auto &run : runs)
        if (maps.size() < kMostMaps)
            maps.push_back(mapOf(*run));
    m_maps->setMaps(std::move(maps));
    m_maps->setVisible(!m_maps->isEmpty());
    m_note->setText(runs.empty()        ? tr("Choose runs above to see their routing side by side.")
                    : m_maps->isEmpty() ? tr("None of these runs has a router.")
                                        : tr("Mean weight, dark 0 to bright 1; blank: no adapter or no router."));
}

} // namespace moa::ui
