// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mixture/adapter_painter.h"

#include "ui/services/quantities.h"
#include "ui/widgets/field_form.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kRight = 172, kBelow = 64, kEditWidth = 96;
constexpr const char *kRank = "rank";

} // namespace

bool AdapterPainter::Range::contains(GridCell cell) const
{
    return cell.row >= firstRow && cell.row <= lastRow && cell.layer >= firstLayer && cell.layer <= lastLayer;
}

AdapterPainter::AdapterPainter(const Catalog &catalog, QWidget *parent) : LayerGrid(parent), m_catalog(catalog)
{
    setObjectName("adapterPainter");
    setMargins(kRight, kBelow);
    for (size_t row = 0; row < kAllSites.size(); ++row) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QString::fromLatin1(siteName(kAllSites[row]).data()) + "LineEdit");
        edit->setFont(monospaced(11));
        edit->setStyleSheet("QLineEdit{min-height:16px;padding:0 4px;border-radius:4px}"
                            "QLineEdit:!focus:!hover{border-color:transparent;background:transparent}");
        edit->setFrame(false);
        connect(edit, &QLineEdit::editingFinished, this, [this, row] { takeSpans(static_cast<int>(row)); });
        m_edits.push_back(edit);
    }
}

void AdapterPainter::setAdapters(const std::vector<AdapterConfig> &adapters, int layers)
{
    m_layout = layers > 0 ? std::make_unique<AdapterLayout>(m_catalog, adapters, layers) : nullptr;
    std::vector<GridRow> rows;
    if (m_layout)
        for (const Site site : kAllSites)
            rows.push_back({typeName(site), site});
    setRows(std::move(rows));
    setLayers(layers);
    refreshEdits();
    placeEdits();
    update();
}

void AdapterPainter::setTool(Tool tool)
{
    m_tool = tool;
    clearSelection();
    setCursor(tool == Tool::Select ? Qt::CrossCursor : Qt::PointingHandCursor);
}

void AdapterPainter::setCosts(std::map<std::pair<Site, int>, int64_t> costs, std::map<int, int64_t> routerCosts)
{
    m_costs = std::move(costs);
    m_routerCosts = std::move(routerCosts);
    update();
}

std::vector<std::pair<Site, int>> AdapterPainter::selection() const
{
    std::vector<std::pair<Site, int>> places;
    if (m_tool == Tool::Select && m_range && m_layout)
        for (int row = m_range->firstRow; row <= m_range->lastRow; ++row)
            for (int layer = m_range->firstLayer; layer <= m_range->lastLayer; ++layer)
                if (m_layout->at(siteOf(row), layer))
                    places.emplace_back(siteOf(row), layer);
    return places;
}

void AdapterPainter::clearSelection()
{
    m_range.reset();
    m_anchor.reset();
    emit selectionChanged();
    update();
}

int64_t AdapterPainter::costAt(Site site, int layer) const
{
    const auto found = m_costs.find({site, layer});
    return found == m_costs.end() ? 0 : found->second;
}

AdapterPainter::Range AdapterPainter::rangeTo(GridCell cell, bool isRectangle) const
{
    const GridCell from = m_anchor.value_or(cell);
    const bool many = isRectangle || m_tool == Tool::Select;
    return {many ? std::min(from.row, cell.row) : from.row, many ? std::max(from.row, cell.row) : from.row,
            std::min(from.layer, cell.layer), std::max(from.layer, cell.layer)};
}

void AdapterPainter::applyRange(const Range &range)
{
    if (!m_layout || m_tool == Tool::Select)
        return;
    AdapterLayout changed = *m_layout;
    for (int row = range.firstRow; row <= range.lastRow; ++row) {
        const AdapterKindInfo *kind = changed.kindFor(siteOf(row), m_kind);
        if (!kind)
            continue;
        const AdapterLayout::Style style = changed.brush(kind->key);
        for (int layer = range.firstLayer; layer <= range.lastLayer; ++layer) {
            if (m_tool == Tool::Erase)
                changed.erase(siteOf(row), layer);
            else if (!changed.at(siteOf(row), layer) || changed.at(siteOf(row), layer)->kind != kind->key)
                changed.paint(siteOf(row), layer, style);
        }
    }
    emit edited(m_tool == Tool::Erase ? tr("Erase adapters") : tr("Paint adapters"), changed.adapters());
}

void AdapterPainter::mousePressEvent(QMouseEvent *event)
{
    const std::optional<GridCell> cell = cellAt(event->position());
    if (!cell || event->button() != Qt::LeftButton || !m_layout)
        return;
    setFocus();
    m_anchor = *cell;
    m_isDragging = true;
    m_range = rangeTo(*cell, event->modifiers().testFlag(Qt::ShiftModifier));
    setCurrent(cell);
    emit siteChosen(siteOf(cell->row));
    update();
}

void AdapterPainter::mouseMoveEvent(QMouseEvent *event)
{
    LayerGrid::mouseMoveEvent(event);
    if (!m_isDragging)
        return;
    QPointF at = event->position(); // a drag beyond the edge stays at it
    at.setX(std::clamp(at.x(), namesWidth() + 1.0, cellsRight() - 1));
    at.setY(std::clamp(at.y(), rowTop(0) + 1, rowTop(static_cast<int>(rows().size())) - 1));
    if (const std::optional<GridCell> cell = cellAt(at)) {
        m_range = rangeTo(*cell, event->modifiers().testFlag(Qt::ShiftModifier));
        update();
    }
}

void AdapterPainter::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isDragging || event->button() != Qt::LeftButton)
        return;
    m_isDragging = false;
    const Range range = *m_range;
    if (m_tool == Tool::Select) {
        emit selectionChanged();
    } else {
        m_range.reset();
        m_anchor.reset();
        applyRange(range);
    }
    update();
}

bool AdapterPainter::event(QEvent *event)
{
    // Escape gives a drag or a selection up before any shortcut hears of it.
    if (event->type() == QEvent::ShortcutOverride && (m_isDragging || m_range) &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return LayerGrid::event(event);
}

void AdapterPainter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_isDragging || m_range)) {
        m_isDragging = false;
        clearSelection();
        return;
    }
    const bool erases = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (current() && (event->key() == Qt::Key_Space || erases)) {
        const Range range = m_range.value_or(Range{current()->row, current()->row, current()->layer, current()->layer});
        const Tool tool = m_tool;
        if (erases) {
            m_tool = Tool::Erase;
        } else if (m_tool == Tool::Select) {
            m_tool = Tool::Paint;
        } else if (m_tool == Tool::Paint && !m_range && m_layout->at(siteOf(range.firstRow), range.firstLayer)) {
            m_tool = Tool::Erase; // Space again takes it away
        }
        m_range.reset();
        m_anchor.reset();
        applyRange(range);
        m_tool = tool;
        return;
    }
    LayerGrid::keyPressEvent(event);
}

void AdapterPainter::moveTo(GridCell cell, bool extends)
{
    if (extends) {
        if (!m_anchor)
            m_anchor = current().value_or(cell);
        const GridCell from = *m_anchor;
        m_range = Range{std::min(from.row, cell.row), std::max(from.row, cell.row), std::min(from.layer, cell.layer),
                        std::max(from.layer, cell.layer)};
    } else {
        m_anchor.reset();
        m_range.reset();
    }
    emit siteChosen(siteOf(cell.row));
    if (m_tool == Tool::Select)
        emit selectionChanged();
    LayerGrid::moveTo(cell, extends);
}

void AdapterPainter::takeSpans(int row)
{
    if (!m_layout)
        return;
    QLineEdit *edit = m_edits[static_cast<size_t>(row)];
    const std::string text = edit->text().trimmed().toStdString();
    if (text == m_layout->spans(siteOf(row)))
        return;
    const AdapterKindInfo *kind = m_layout->kindFor(siteOf(row), m_kind);
    AdapterLayout changed = *m_layout;
    const Result<void> taken = kind ? changed.setSpans(siteOf(row), text.empty() ? "0-0" : text, changed.brush(kind->key))
                                    : tl::unexpected(Error{ErrorCode::Config, tr("No adapter sits here.").toStdString(), {}});
    if (!taken) {
        QPalette wrong = edit->palette();
        wrong.setColor(QPalette::Text, colors().bad);
        edit->setPalette(wrong);
        edit->setToolTip(QString::fromStdString(taken.error().message));
        return;
    }
    emit edited(tr("Layers of %1").arg(typeName(siteOf(row))), changed.adapters());
    refreshEdits();
}

void AdapterPainter::refreshEdits()
{
    for (size_t row = 0; row < m_edits.size(); ++row) {
        QLineEdit *edit = m_edits[row];
        edit->setVisible(m_layout != nullptr);
        edit->setAccessibleName(tr("Layers of %1").arg(typeName(kAllSites[row])));
        edit->setToolTip(tr("First and one past the last layer of each span, such as 0-8,24-30; 0-0 is none"));
        if (m_layout) {
            edit->setPalette(QPalette());
            edit->setText(QString::fromStdString(m_layout->spans(kAllSites[row])));
            edit->setCursorPosition(0);
        }
    }
}

void AdapterPainter::placeEdits()
{
    for (size_t row = 0; row < m_edits.size(); ++row)
        m_edits[row]->setGeometry(static_cast<int>(cellsRight()) + 8,
                                  static_cast<int>(rowTop(static_cast<int>(row)) + (rowHeight() - 20) / 2), kEditWidth, 20);
}

void AdapterPainter::resizeEvent(QResizeEvent *event)
{
    LayerGrid::resizeEvent(event);
    placeEdits();
}

void AdapterPainter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_layout) {
        std::vector<GridRow> names;
        for (const Site site : kAllSites)
            names.push_back({typeName(site), site});
        setRows(std::move(names));
        refreshEdits();
    }
    LayerGrid::changeEvent(event);
}

QString AdapterPainter::describe(GridCell cell) const
{
    const AdapterLayout::Style *style = m_layout ? m_layout->at(siteOf(cell.row), cell.layer) : nullptr;
    const QString name = rows()[static_cast<size_t>(cell.row)].name;
    if (!style)
        return tr("%1, layer %2: no adapter").arg(name).arg(cell.layer);
    const AdapterKindInfo *kind = m_catalog.adapterKind(style->kind);
    QString text = tr("%1, layer %2: %3").arg(name).arg(cell.layer).arg(kind ? engineText(kind->label) : QString());
    if (style->options.contains(kRank))
        text += tr(", rank %1").arg(style->options.at(kRank).get<int64_t>());
    if (const int64_t cost = costAt(siteOf(cell.row), cell.layer); cost > 0)
        text += tr(", %1 parameters").arg(wholeText(cost));
    return text;
}

void AdapterPainter::paintCell(QPainter &p, GridCell cell, const QRectF &rect)
{
    const Colors &c = colors();
    const Site site = siteOf(cell.row);
    const AdapterLayout::Style *style = m_layout ? m_layout->at(site, cell.layer) : nullptr;
    const bool isComing = m_range && m_tool != Tool::Select && m_range->contains(cell) && m_layout->kindFor(site, m_kind);
    const double radius = rect.width() >= 12 ? 4 : 2;
    if (isComing && m_tool == Tool::Paint && !style) {
        p.setPen(Qt::NoPen);
        p.setBrush(mix(c.surface, c.type(site), 0.5));
    } else if (style) {
        p.setPen(Qt::NoPen);
        p.setBrush(mix(c.surface, c.type(site), isComing && m_tool == Tool::Erase ? 0.25 : c.isDark ? 0.9 : 0.95));
    } else {
        p.setPen(QPen(mix(c.surface, c.border, 0.9), 1));
        p.setBrush(mix(c.surface, c.raised, 0.6));
    }
    p.drawRoundedRect(style || isComing ? rect : rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    // Where ranks differ within a kind, each cell says its own.
    if (!style || !style->options.contains(kRank) || *style == m_layout->brush(style->kind))
        return;
    const QString rank = QString::number(style->options.at(kRank).get<int64_t>());
    const QColor ink =
        contrast(Qt::white, c.type(site)) > contrast(QColor("#14171c"), c.type(site)) ? QColor(Qt::white) : QColor("#14171c");
    p.setPen(ink);
    p.setFont(ui::font(11, QFont::DemiBold));
    if (rect.width() >= p.fontMetrics().horizontalAdvance(rank) + 2) {
        p.drawText(rect, Qt::AlignCenter, rank);
    } else {
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        p.drawEllipse(rect.center(), 2, 2);
    }
}

void AdapterPainter::paintExtras(QPainter &p)
{
    if (!m_layout)
        return;
    p.setFont(ui::font(11));
    p.setPen(colors().muted);
    p.drawText(QRectF(0, 0, namesWidth(), 15), Qt::AlignVCenter, tr("Layer"));
    const double textX = cellsRight() + 13;
    p.drawText(QRectF(textX, 0, kEditWidth, 15), Qt::AlignVCenter, tr("Layers used"));
    p.drawText(QRectF(width() - 76, 0, 76, 15), Qt::AlignRight | Qt::AlignVCenter, tr("Trainable"));
    paintTotals(p);
    paintLayerBars(p);
    paintDrag(p);
}

void AdapterPainter::paintTotals(QPainter &p)
{
    p.setFont(ui::font(12));
    p.setPen(colors().text);
    for (int row = 0; row < static_cast<int>(rows().size()); ++row) {
        int64_t sum = 0;
        for (int layer = 0; layer < layers(); ++layer)
            sum += costAt(siteOf(row), layer);
        if (sum > 0)
            p.drawText(QRectF(width() - 64, rowTop(row), 64, rowHeight()), Qt::AlignRight | Qt::AlignVCenter, countText(sum));
    }
}

void AdapterPainter::paintLayerBars(QPainter &p)
{
    std::vector<int64_t> sums(static_cast<size_t>(layers()), 0);
    for (const auto &[place, cost] : m_costs)
        if (place.second < layers())
            sums[static_cast<size_t>(place.second)] += cost;
    for (const auto &[layer, cost] : m_routerCosts)
        if (layer < layers())
            sums[static_cast<size_t>(layer)] += cost;
    const int64_t most = sums.empty() ? 0 : std::ranges::max(sums);
    const double top = rowTop(static_cast<int>(rows().size())) + 8, room = height() - top;
    if (most == 0 || room < 12)
        return;
    p.save();
    p.setClipRect(QRectF(namesWidth(), top, cellsRight() - namesWidth(), room));
    p.setPen(Qt::NoPen);
    p.setBrush(mix(colors().surface, colors().text, 0.16));
    for (int layer = 0; layer < layers(); ++layer) {
        const QRectF cell = cellRect({0, layer});
        const double bar = room * static_cast<double>(sums[static_cast<size_t>(layer)]) / static_cast<double>(most);
        p.drawRoundedRect(QRectF(cell.left(), top + room - bar, cell.width(), bar), 2, 2);
    }
    p.restore();
    p.setFont(ui::font(11));
    p.setPen(colors().muted);
    p.drawText(QRectF(0, height() - 15, namesWidth() - 6, 15), Qt::AlignLeft | Qt::AlignBottom, tr("Per layer"));
    p.drawText(QRectF(cellsRight(), height() - 15, width() - cellsRight(), 15), Qt::AlignRight | Qt::AlignBottom,
               tr("at most %1").arg(countText(most)));
}

void AdapterPainter::paintDrag(QPainter &p)
{
    if (hasFocus() && current() && !m_range) {
        p.setPen(QPen(colors().accent, 2));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(cellRect(*current()).adjusted(-2, -2, 2, 2), 5, 5);
    }
    if (!m_range)
        return;
    const QRectF area = cellRect({m_range->firstRow, m_range->firstLayer}).united(cellRect({m_range->lastRow, m_range->lastLayer}));
    p.setPen(QPen(colors().accent, 2));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(area.adjusted(-3, -3, 3, 3), 6, 6);
    int64_t price = 0;
    for (int row = m_range->firstRow; row <= m_range->lastRow; ++row) {
        int64_t each = 0; // what a place of this row costs elsewhere
        for (int layer = 0; layer < layers() && each == 0; ++layer)
            each = costAt(siteOf(row), layer);
        for (int layer = m_range->firstLayer; layer <= m_range->lastLayer; ++layer)
            if ((m_tool == Tool::Erase) == (m_layout->at(siteOf(row), layer) != nullptr))
                price += m_tool == Tool::Erase ? -costAt(siteOf(row), layer) : each;
    }
    const int first = m_range->firstLayer, last = m_range->lastLayer;
    QString text = first == last ? tr("Layer %1").arg(first) : tr("Layers %1–%2").arg(first).arg(last);
    if (m_tool != Tool::Select && price != 0)
        text += QString("   %1%2").arg(price > 0 ? "+" : QString::fromUtf8("−"), countText(std::abs(price)));
    p.setFont(ui::font(12, QFont::DemiBold));
    const double wide = p.fontMetrics().horizontalAdvance(text) + 20;
    const double x = std::clamp(area.center().x() - wide / 2, 0.0, width() - wide);
    const double y = area.top() >= 36 ? area.top() - 35 : area.bottom() + 9;
    const QRectF bubble(x, y, wide, 26);
    p.setPen(Qt::NoPen);
    p.setBrush(colors().isDark ? QColor("#eef1f6") : QColor("#1b1f27"));
    p.drawRoundedRect(bubble, 6, 6);
    p.setPen(colors().isDark ? QColor("#14171c") : QColor(Qt::white));
    p.drawText(bubble, Qt::AlignCenter, text);
}

} // namespace moa::ui
