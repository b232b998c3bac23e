// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs/run_maps.h"

#include "ui/widgets/heat_map.h"

#include <QComboBox>
#include <QScrollArea>

#include <algorithm>
#include <cmath>
#include <map>

namespace moa::ui {

namespace {

constexpr int kGap = 8, kHead = 20;
constexpr int kLeastCells = 64; ///< how wide the cells of a map must be; narrower ones go into a further row
constexpr double kLeastPitch = 1.5;

/// A run's weights by column and layer, as of its last routing event.
struct RoutingMap {
    QString name;
    int64_t layers = 0;
    QStringList columns;
    std::map<std::pair<QString, int64_t>, double> weights;
};

RoutingMap mapOf(const RunRecord &run)
{
    RoutingMap map{QString::fromStdString(run.info.name), 0, {}, {}};
    const auto last = std::ranges::find_if(run.events.rbegin(), run.events.rend(),
                                           [](const Event &event) { return std::holds_alternative<RoutingEvent>(event.body); });
    if (last == run.events.rend())
        return map;
    const bool hasRouter = run.config.router.mode != "none";
    for (const LayerRouting &layer : std::get<RoutingEvent>(last->body).layers)
        for (size_t i = 0; i < std::min(layer.columns.size(), layer.mean.size()); ++i) {
            const QString column = QString::fromStdString(layer.columns[i]);
            if (!hasRouter && !groupOf(column).experts)
                continue;
            map.layers = std::max(map.layers, layer.layer + 1);
            map.weights[{column, layer.layer}] = layer.mean[i];
            if (!map.columns.contains(column))
                map.columns << column;
        }
    return map;
}

/// The columns of a group that any of the maps has.
QStringList columnsOf(const std::vector<RoutingMap> &maps, const RoutingGroup &group)
{
    QStringList columns;
    for (const RoutingMap &map : maps)
        for (const QString &column : map.columns)
            if (groupOf(column) == group && !columns.contains(column))
                columns << column;
    std::ranges::stable_sort(columns, {}, rankOf);
    return columns;
}

} // namespace

/// The maps on one common set of rows, and of two their differences.
class RunMaps::Maps final : public QWidget
{
public:
    Maps() : m_difference(make())
    {
        m_difference.map->setObjectName("differenceHeatMap");
        m_difference.map->setScaleVisible(true);
        setMinimumSize(240, 150);
    }

    void setMaps(const std::vector<RoutingMap> &maps, const RoutingGroup &group)
    {
        const QStringList columns = columnsOf(maps, group);
        m_count = columns.isEmpty() ? 0 : maps.size();
        while (m_maps.size() < m_count)
            m_maps.push_back(make());
        std::vector<GridRow> rows;
        for (const QString &column : columns)
            rows.push_back({rowName(column), siteNamed(column.toStdString())});
        for (size_t i = 0; i < m_count; ++i) {
            m_maps[i].map->setRows(rows);
            fill(m_maps[i], maps[i].name, RunMaps::tr("Routing of %1").arg(maps[i].name), valuesOf(maps[i], columns));
        }
        m_difference.map->setRows(rows);
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

    Shown make()
    {
        Shown shown{muted({}, 12), new HeatMap};
        shown.title->setParent(this);
        shown.title->setElides(true);
        shown.map->setParent(this);
        shown.map->setLeastPitch(kLeastPitch);
        shown.map->setRowsFill(true);
        shown.map->setScaleVisible(false);
        return shown;
    }

    static MapValues valuesOf(const RoutingMap &map, const QStringList &columns)
    {
        MapValues values(static_cast<size_t>(columns.size()), std::vector<std::optional<double>>(static_cast<size_t>(map.layers)));
        for (qsizetype row = 0; row < columns.size(); ++row)
            for (int64_t layer = 0; layer < map.layers; ++layer)
                if (const auto found = map.weights.find({columns[row], layer}); found != map.weights.end())
                    values[static_cast<size_t>(row)][static_cast<size_t>(layer)] = found->second;
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
        MapValues values = m_maps[0].map->values();
        for (size_t row = 0; row < values.size(); ++row)
            for (size_t layer = 0; layer < values[row].size(); ++layer) {
                const auto other = m_maps[1].map->valueAt({static_cast<int>(row), static_cast<int>(layer)});
                std::optional<double> &value = values[row][layer];
                value = value && other ? std::optional(std::abs(*value - *other)) : std::nullopt;
                largest = std::max(largest, value.value_or(0));
            }
        m_difference.map->setRange(0, largest);
        fill(m_difference, RunMaps::tr("Difference"), RunMaps::tr("Difference of the two routings"), std::move(values));
    }

    /// All cells of one width: the first map of a row has the names beside them, the difference its scale.
    void placeMaps()
    {
        std::vector<Shown> shown(m_maps.begin(), m_maps.begin() + static_cast<std::ptrdiff_t>(m_count));
        if (m_hasDifference)
            shown.push_back(m_difference);
        for (size_t i = 0; i < m_maps.size(); ++i)
            setShown(m_maps[i], i < m_count);
        setShown(m_difference, m_hasDifference);
        if (shown.empty())
            return;
        shown.front().map->setNamesVisible(true);
        const int names = shown.front().map->namesWidth(), scale = m_hasDifference ? HeatMap::kScaleWidth : 0;
        const auto cellsAmong = [&](int across) {
            return (width() - names - scale - (across - 1) * (kGap + HeatMap::kBareNames)) / across;
        };
        const int count = static_cast<int>(shown.size());
        int across = count;
        while (across > 1 && cellsAmong(across) < kLeastCells)
            --across;
        const int rows = (count + across - 1) / across;
        across = (count + rows - 1) / rows; // rows of like length
        const int cells = cellsAmong(across), least = kHead + shown.front().map->minimumSizeHint().height();
        setMinimumHeight(rows * least + (rows - 1) * kGap);
        const int high = std::max(least, (height() - (rows - 1) * kGap) / rows);
        for (int i = 0, left = 0; i < count; ++i) {
            const auto [title, map] = shown[static_cast<size_t>(i)];
            const bool isFirst = i % across == 0;
            left = isFirst ? 0 : left;
            map->setNamesVisible(isFirst);
            const int before = isFirst ? names : HeatMap::kBareNames, top = i / across * (high + kGap);
            title->setGeometry(left + before, top, cells, kHead);
            map->setGeometry(left, top + kHead, before + cells + (map == m_difference.map ? scale : 0), high - kHead);
            left += before + cells + kGap;
        }
    }

    static void setShown(const Shown &one, bool isShown)
    {
        one.title->setVisible(isShown);
        one.map->setVisible(isShown);
    }

    std::vector<Shown> m_maps; ///< as many as were ever needed
    Shown m_difference;
    size_t m_count = 0;
    bool m_hasDifference = false;
};

RunMaps::RunMaps(QWidget *parent)
    : Card({}, parent), m_groupBox(new QComboBox), m_maps(new Maps), m_area(new QScrollArea), m_note(muted({}, 12, true))
{
    m_groupBox->setObjectName("mapGroupComboBox");
    m_groupBox->hide();
    head()->addStretch();
    head()->addWidget(m_groupBox);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_maps);
    m_area->setMinimumSize(m_maps->minimumWidth(), 150);
    m_area->viewport()->setAutoFillBackground(false);
    m_maps->setAutoFillBackground(false);
    body()->addWidget(m_area, 1);
    body()->addWidget(m_note);
    m_note->setMinimumHeight(32);
    m_note->setAlignment(Qt::AlignTop);
    connect(m_groupBox, &QComboBox::activated, this, [this](int index) {
        m_group = m_groups[static_cast<size_t>(index)];
        refresh();
    });
    onLanguage(this, [this] {
        setTitle(tr("Routing, layers across"));
        m_groupBox->setAccessibleName(tr("Whose weights the maps show"));
        refresh();
    });
}

void RunMaps::setRuns(const RunRecords &runs)
{
    m_runs = runs;
    refresh();
}

void RunMaps::refresh()
{
    std::vector<RoutingMap> maps;
    QStringList columns;
    for (const auto &run : m_runs) {
        maps.push_back(mapOf(*run));
        columns << maps.back().columns;
    }
    m_groups = groupsOf(columns, /*hasRouter=*/true); // the types of runs without one are left out above
    if (std::ranges::find(m_groups, m_group) == m_groups.end())
        m_group = m_groups.empty() ? RoutingGroup() : m_groups.front();
    m_groupBox->clear();
    for (const RoutingGroup &group : m_groups)
        m_groupBox->addItem(groupName(group));
    m_groupBox->setCurrentIndex(static_cast<int>(std::ranges::find(m_groups, m_group) - m_groups.begin()));
    m_groupBox->setVisible(m_groups.size() > 1 || m_group.experts);
    m_maps->setMaps(maps, m_group);
    m_area->setVisible(!m_maps->isEmpty());
    m_note->setText(
        m_runs.empty()      ? tr("Choose runs above to see their routing side by side.")
        : m_maps->isEmpty() ? tr("None of these runs has a router.")
        : m_maps->hasDifference()
            ? tr("Mean weight, dark 0 to bright 1, and beside its own scale how far the two lie apart; blank: no adapter.")
            : tr("Mean weight, dark 0 to bright 1; blank: no adapter or no router."));
}

} // namespace moa::ui
