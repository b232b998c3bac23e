// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/precision_row.h"

#include "ui/services/quantities.h"
#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kNameLeft = 48; ///< after the ring that says which one is chosen
constexpr int kGap = 24;
constexpr int kBarHeight = 16;
constexpr int kSign = 26; ///< the verdict's sign and the air after it

} // namespace

PrecisionRow::PrecisionRow(std::string precision, QWidget *parent) : QAbstractButton(parent), m_precision(std::move(precision))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMaximumHeight(128);
    setObjectName(QString::fromStdString(m_precision) + "PrecisionRow");
}

void PrecisionRow::setNote(const QString &note)
{
    m_note = note;
    setText(precisionName(m_precision));
    describe();
}

void PrecisionRow::setForecast(const std::optional<MemoryForecast> &forecast, int64_t span)
{
    m_forecast = forecast;
    m_span = span;
    describe();
}

void PrecisionRow::setStandIn(const QString &text)
{
    m_standIn = text;
    describe();
}

int PrecisionRow::nameWidth() const
{
    return std::max(QFontMetrics(ui::font(15, QFont::DemiBold)).horizontalAdvance(text()),
                    QFontMetrics(ui::font(12)).horizontalAdvance(m_note));
}

int PrecisionRow::verdictWidth() const
{
    return m_forecast ? kSign + std::max(QFontMetrics(ui::font(13, QFont::DemiBold)).horizontalAdvance(verdictText()),
                                         QFontMetrics(ui::font(12)).horizontalAdvance(detailText()))
                      : 0;
}

void PrecisionRow::setColumns(int nameWidth, int verdictWidth)
{
    m_nameWidth = nameWidth;
    m_verdictWidth = verdictWidth;
    update();
}

QString PrecisionRow::verdictText() const
{
    if (!m_forecast)
        return m_standIn;
    switch (m_forecast->verdict()) {
    case Verdict::Trains: return tr("Trains and chats");
    case Verdict::ChatsOnly: return tr("Chats only");
    case Verdict::DoesNotFit: break;
    }
    return tr("Does not fit");
}

QString PrecisionRow::detailText() const
{
    const int64_t excess = m_forecast->total() - m_forecast->device;
    switch (m_forecast->verdict()) {
    case Verdict::Trains: return tr("examples up to %1 tokens").arg(wholeText(m_forecast->longestTokens));
    case Verdict::ChatsOnly: return tr("training needs %1 more").arg(bytesText(excess));
    case Verdict::DoesNotFit: break;
    }
    return tr("%1 too much").arg(bytesText(m_forecast->inUse + m_forecast->chat - m_forecast->device));
}

QString PrecisionRow::partsText() const
{
    return tr("%4 of %5 · weights %1 · adapters %2 · work %3")
        .arg(bytesText(m_forecast->weights), bytesText(m_forecast->adapters), bytesText(m_forecast->work),
             bytesText(m_forecast->total()), bytesText(m_forecast->device));
}

Tone PrecisionRow::verdictTone() const
{
    const Verdict verdict = m_forecast->verdict();
    return verdict == Verdict::Trains ? Tone::Good : verdict == Verdict::ChatsOnly ? Tone::Warn : Tone::Bad;
}

void PrecisionRow::describe()
{
    setAccessibleName(m_forecast ? tr("%1: %2").arg(text(), verdictText()) : text());
    const QString words =
        m_forecast ? QStringList{m_note, detailText(), partsText()}.join(". ") : QStringList{m_note, m_standIn}.join(". ");
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

void PrecisionRow::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked() ? soft(c.accent) : underMouse() ? mix(c.surface, c.raised, 0.5) : c.surface;
    p.setPen(QPen(isChecked() || hasFocus() ? c.accent : c.border, hasFocus() ? 2 : 1));
    p.setBrush(ground);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    p.setPen(QPen(isChecked() ? c.accent : mix(c.border, c.muted, 0.6), isChecked() ? 5 : 1.5));
    p.setBrush(c.surface);
    const double ring = isChecked() ? 6 : 7.5;
    p.drawEllipse(QPointF(24, height() / 2.0), ring, ring);

    const int top = height() / 2 - 22;
    const auto write = [&](const QRect &place, const QString &words, const QColor &color, const QFont &used) {
        p.setPen(color);
        p.setFont(used);
        p.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    write({kNameLeft, top, m_nameWidth, 22}, text(), c.text, ui::font(15, QFont::DemiBold));
    write({kNameLeft, top + 24, m_nameWidth, 18}, m_note, readable(c.muted, ground), ui::font(12));
    const int barLeft = kNameLeft + m_nameWidth + kGap;
    if (!m_forecast) {
        write({barLeft, top, width() - barLeft - 16, 44}, m_standIn, readable(c.muted, ground), ui::font(13));
        return;
    }
    const QRectF bar(barLeft, top + 4, width() - barLeft - m_verdictWidth - kGap - 16, kBarHeight);
    paintBar(p, bar);
    write({barLeft, top + 26, static_cast<int>(bar.width()), 18}, partsText(), readable(c.muted, ground), ui::font(12));
    paintVerdict(p, QRectF(width() - m_verdictWidth - 16, top, m_verdictWidth, 44), ground);
}

void PrecisionRow::paintBar(QPainter &p, const QRectF &bar) const
{
    const Colors &c = colors();
    const double scale = m_span > 0 ? bar.width() / static_cast<double>(m_span) : 0;
    const double end = bar.left() + static_cast<double>(m_forecast->device) * scale;
    p.setPen(QPen(c.border, 1));
    p.setBrush(c.raised);
    p.drawRoundedRect(QRectF(bar.left(), bar.top(), end - bar.left(), bar.height()), 3, 3);
    double x = bar.left();
    for (const auto &[share, bytes] :
         {std::pair{MemoryShare::InUse, m_forecast->inUse}, std::pair{MemoryShare::Weights, m_forecast->weights},
          std::pair{MemoryShare::Adapters, m_forecast->adapters}, std::pair{MemoryShare::Work, m_forecast->work}}) {
        const double wide = static_cast<double>(bytes) * scale;
        p.fillRect(QRectF(x, bar.top() + 1, std::max(1.0, wide - 1.5), bar.height() - 2) &
                       QRectF(bar.left(), bar.top(), end - bar.left(), bar.height()),
                   memoryColor(share));
        x += wide;
    }
    if (x > end) { // what is too much lies beyond the mark
        const QRectF excess(end, bar.top() + 0.5, std::min(x, bar.right()) - end, bar.height() - 1);
        p.setPen(QPen(c.bad, 1));
        p.setBrush(QBrush(c.bad, Qt::BDiagPattern));
        p.drawRoundedRect(excess, 2, 2);
    }
    p.setPen(QPen(c.text, 1.5));
    p.drawLine(QPointF(end, bar.top() - 5), QPointF(end, bar.bottom() + 5));
}

void PrecisionRow::paintVerdict(QPainter &p, const QRectF &place, const QColor &ground) const
{
    const QColor ink = readable(colorOf(verdictTone()), ground);
    const Verdict verdict = m_forecast->verdict();
    const QString sign = verdict == Verdict::Trains ? "check" : verdict == Verdict::ChatsOnly ? "info" : "close";
    p.drawPixmap(QPointF(place.left(), place.top() + 2), iconPixmap(sign, ink, 18, devicePixelRatioF()));
    p.setPen(ink);
    p.setFont(ui::font(13, QFont::DemiBold));
    const auto line = [&](double top, const QString &words) {
        p.drawText(QRectF(place.left() + kSign, top, place.width() - kSign, 20), Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(place.width()) - kSign + 1));
    };
    line(place.top() + 1, verdictText());
    p.setPen(readable(colors().muted, ground));
    p.setFont(ui::font(12));
    line(place.top() + 24, detailText());
}

} // namespace moa::ui
