// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mixture/router_preview.h"

#include "ui/services/quantities.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kScale = 24, kNames = 18;

/// A column's name on a narrow bar; a gate that several types share has none of theirs.
QString columnName(const std::string &column)
{
    const std::optional<Site> site = siteNamed(column);
    return site ? typeName(*site) : QString::fromStdString(column);
}

QColor columnColor(const std::string &column)
{
    const std::optional<Site> site = siteNamed(column);
    return site ? colors().type(*site) : colors().accent;
}

} // namespace

class RouterPreviewCard::Bars final : public QWidget
{
public:
    Bars()
    {
        setObjectName("routerPreview");
        setMinimumSize(120, 60);
    }

    void setRouting(const LayerRouting &routing)
    {
        m_routing = routing;
        QStringList lines;
        for (size_t i = 0; i < m_routing.columns.size(); ++i)
            lines << RouterPreviewCard::tr("%1: %2, spread %3, active for %4")
                         .arg(columnName(m_routing.columns[i]), numberText(m_routing.mean[i]), numberText(m_routing.deviation[i]),
                              shareText(m_routing.active[i]));
        setToolTip(lines.join('\n'));
        setAccessibleDescription(lines.join("; "));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setFont(ui::font(11));
        const QRectF area = QRectF(rect()).adjusted(kScale, 6, 0, -kNames);
        paintScale(p, area);
        const auto count = static_cast<double>(std::max<size_t>(1, m_routing.columns.size()));
        const double pitch = area.width() / count, width = std::min(18.0, pitch - 4);
        for (size_t i = 0; i < m_routing.columns.size(); ++i) {
            const double middle = area.left() + (static_cast<double>(i) + 0.5) * pitch;
            paintBar(p, i, QRectF(middle - width / 2, area.top(), width, area.height()));
            p.setPen(colors().muted);
            const QRectF name(middle - pitch / 2, area.bottom() + 3, pitch, kNames - 3);
            const QString text = columnName(m_routing.columns[i]);
            const bool fits = p.fontMetrics().horizontalAdvance(text) <= pitch - 2;
            p.drawText(name, Qt::AlignHCenter | Qt::AlignTop, fits ? text : text.left(2));
        }
        p.setPen(QPen(colors().muted, 1, Qt::DashLine));
        p.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    }

private:
    static void paintScale(QPainter &p, const QRectF &area)
    {
        p.setPen(colors().muted);
        const auto write = [&](double y, const QString &text) {
            p.drawText(QRectF(0, y - 8, kScale - 8, 16), Qt::AlignRight | Qt::AlignVCenter, text);
        };
        write(area.top() + 4, "1");
        write(area.center().y(), QString::fromUtf8("½"));
        write(area.bottom() - 4, "0");
    }

    void paintBar(QPainter &p, size_t i, const QRectF &whole) const
    {
        const auto y = [&](double weight) { return whole.bottom() - std::clamp(weight, 0.0, 1.0) * whole.height(); };
        const double mean = m_routing.mean[i], spread = m_routing.deviation[i];
        p.setPen(Qt::NoPen);
        p.setBrush(absent());
        p.drawRoundedRect(whole, 2, 2);
        p.setBrush(columnColor(m_routing.columns[i]));
        p.drawRoundedRect(QRectF(whole.left(), y(mean), whole.width(), whole.bottom() - y(mean)), 2, 2);
        p.setPen(QPen(colors().text, 1.5));
        p.drawLine(QPointF(whole.center().x(), y(mean + spread)), QPointF(whole.center().x(), y(mean - spread)));
    }

    LayerRouting m_routing;
};

RouterPreviewCard::RouterPreviewCard(QWidget *parent) : Card({}, parent), m_bars(new Bars), m_note(muted())
{
    m_note->setObjectName("routerPreviewNote");
    m_note->setElides(true);
    QSizePolicy policy = m_bars->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the title stays at the top
    m_bars->setSizePolicy(policy);
    body()->addWidget(m_bars, 1);
    body()->addWidget(m_note);
    setPlan(nullptr);
}

void RouterPreviewCard::setPlan(const PlanResult *plan)
{
    setTitle(tr("Router preview"));
    m_bars->setAccessibleName(tr("Router preview"));
    const bool hasRouter = plan && plan->router;
    m_bars->setVisible(hasRouter);
    if (hasRouter)
        m_bars->setRouting(*plan->router);
    m_note->setText(hasRouter ? tr("Fresh weights of layer %1, random tokens").arg(plan->router->layer)
                    : plan    ? tr("Without a router every adapter counts in full.")
                              : QString());
}

} // namespace moa::ui
