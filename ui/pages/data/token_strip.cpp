// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/token_strip.h"

#include "ui/services/quantities.h"
#include "ui/theme/kit.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace moa::ui {

namespace {
constexpr double kTop = 2, kBar = 14;
}

TokenStrip::TokenStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(34);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void TokenStrip::setTokens(const std::vector<PreviewToken> &tokens)
{
    m_roles.clear();
    for (const PreviewToken &token : tokens)
        m_roles.push_back(roleOf(token));
    m_current = -1;
    update();
}

void TokenStrip::setCurrent(int token)
{
    m_current = token;
    update();
}

int TokenStrip::tokenAt(double x) const
{
    const auto count = static_cast<double>(m_roles.size());
    return std::clamp(static_cast<int>(x / std::max(1, width()) * count), 0, static_cast<int>(m_roles.size()) - 1);
}

void TokenStrip::mousePressEvent(QMouseEvent *event)
{
    if (!m_roles.empty())
        emit tokenChosen(tokenAt(event->position().x()));
}

void TokenStrip::mouseMoveEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void TokenStrip::paintEvent(QPaintEvent *)
{
    if (m_roles.empty())
        return;
    const Colors &c = colors();
    QPainter p(this);
    const double each = static_cast<double>(width()) / static_cast<double>(m_roles.size());
    const double gap = each > 3 ? 0.75 : 0;
    for (size_t i = 0; i < m_roles.size(); ++i) {
        const QRectF bar(static_cast<double>(i) * each, kTop, std::max(0.5, each - gap), kBar);
        switch (m_roles[i]) {
        case TokenRole::Context: p.fillRect(bar.adjusted(0, kBar / 2, 0, 0), roleMark(TokenRole::Context)); break;
        case TokenRole::Learnt: p.fillRect(bar, roleMark(TokenRole::Learnt)); break;
        case TokenRole::Cut:
            p.fillRect(bar, roleGround(TokenRole::Cut));
            p.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 2), roleMark(TokenRole::Cut));
            p.fillRect(QRectF(bar.left(), bar.bottom() - 2, bar.width(), 2), roleMark(TokenRole::Cut));
            break;
        }
    }
    if (m_current >= 0) {
        const double x = (m_current + 0.5) * each;
        p.fillRect(QRectF(x - 1, 0, 2, kTop + kBar + 2), c.text);
    }
    p.setFont(ui::font(11));
    p.setPen(c.muted);
    const QRect line(0, 18, width(), 16);
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("token 0"));
    p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, wholeText(static_cast<int64_t>(m_roles.size())));
}

TokenLegend::TokenLegend(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(22);
    onLanguage(this, [this] { describe(); });
}

void TokenLegend::describe()
{
    m_words = {tr("Context"), tr("Learnt from"), tr("Cut off"), tr("Boxed: line end, special token")};
    setAccessibleName(m_words.join(", "));
    setToolTip(tr("Learnt from: underlined. Cut off: struck through."));
    int wide = 0;
    for (const QString &words : m_words)
        wide += QFontMetrics(ui::font(12)).horizontalAdvance(words) + 42;
    setMaximumWidth(wide);
    setMinimumWidth(std::min(wide, 220));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    update();
}

void TokenLegend::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(ui::font(12));
    double x = 0;
    for (int i = 0; i < m_words.size(); ++i) {
        const auto role = static_cast<TokenRole>(std::min(i, 2));
        const QRectF box(x + 0.5, 4.5, 14, 14);
        p.setPen(QPen(i == 3 ? c.accent : i == 0 ? c.edge : roleMark(role), 1));
        p.setBrush(i == 3 ? c.surface : roleGround(role));
        p.drawRoundedRect(box, 4, 4);
        if (i == 1 || i == 2) {
            p.setPen(QPen(roleMark(role), 2));
            const double y = i == 1 ? box.bottom() - 1.5 : box.center().y();
            p.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y));
        }
        p.setPen(c.text);
        const int wide = p.fontMetrics().horizontalAdvance(m_words[i]);
        const double room = width() - x - 21;
        p.drawText(QRectF(x + 21, 0, std::max(0.0, std::min<double>(wide + 2, room)), height()), Qt::AlignVCenter,
                   p.fontMetrics().elidedText(m_words[i], Qt::ElideRight, static_cast<int>(std::max(0.0, room))));
        x += wide + 42;
        if (x > width())
            return;
    }
}

} // namespace moa::ui
