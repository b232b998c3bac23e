// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/token_view.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

constexpr int kLine = 31;
constexpr int kTokenHeight = 23;
constexpr double kPadding = 2; ///< of a token's ground left and right of its text
constexpr double kBoxPadding = 5;
constexpr double kBetweenWords = 4;

QFont textFont()
{
    return ui::font(15);
}

bool isBoxed(const PreviewToken &token)
{
    return token.special || endsLine(token);
}

/// What is written on the token's ground: the space before a word is the gap between two grounds.
QString writtenText(const PreviewToken &token)
{
    const QString seen = visibleText(token);
    return seen.size() > 1 && seen[0] == ' ' ? seen.mid(1) : seen;
}

} // namespace

TokenView::TokenView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void TokenView::setTokens(std::vector<PreviewToken> tokens)
{
    m_tokens = std::move(tokens);
    m_current = -1;
    place();
    setAccessibleDescription(text());
    update();
}

void TokenView::setCurrent(int token)
{
    m_current = std::clamp(token, -1, static_cast<int>(m_tokens.size()) - 1);
    setAccessibleDescription(m_current < 0 ? text() : describe(m_current));
    update();
}

QRect TokenView::tokenRect(int token) const
{
    return token < 0 || token >= static_cast<int>(m_cells.size()) ? QRect() : m_cells[static_cast<size_t>(token)].rect.toRect();
}

QString TokenView::describe(int token) const
{
    if (token < 0 || token >= static_cast<int>(m_tokens.size()))
        return {};
    const PreviewToken &shown = m_tokens[static_cast<size_t>(token)];
    return tr("Token %1, id %2, “%3”: %4%5")
        .arg(token)
        .arg(shown.id)
        .arg(visibleText(shown), roleName(roleOf(shown)), shown.special ? tr(", a special token") : QString());
}

QString TokenView::text() const
{
    std::string bytes;
    for (const PreviewToken &token : m_tokens)
        bytes += token.text;
    return QString::fromStdString(bytes);
}

/// The token after the last one that is glued to the one at `first`.
size_t TokenView::wordEnd(size_t first) const
{
    size_t end = first + 1;
    while (end < m_tokens.size() && !beginsWord(m_tokens[end]))
        ++end;
    return end;
}

void TokenView::place()
{
    const QFontMetricsF metrics(textFont());
    m_cells.assign(m_tokens.size(), {});
    std::vector<double> widths;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        m_cells[i].shown = writtenText(m_tokens[i]);
        widths.push_back(std::ceil(metrics.horizontalAdvance(m_cells[i].shown)) +
                         2 * (isBoxed(m_tokens[i]) ? kBoxPadding : kPadding));
    }
    double x = 0, y = 0;
    for (size_t i = 0; i < m_tokens.size();) {
        const size_t end = wordEnd(i);
        double word = 0;
        for (size_t t = i; t < end; ++t)
            word += widths[t] + 1;
        if (x > 0 && m_tokens[i].text.starts_with(' ') && m_tokens[i].text.size() > 1)
            x += kBetweenWords;
        if (x > 0 && x + word > width()) {
            x = 0;
            y += kLine;
        }
        for (; i < end; ++i) {
            if (x > 0 && x + widths[i] > width()) { // a word wider than the view
                x = 0;
                y += kLine;
            }
            m_cells[i].rect = QRectF(x, y + (kLine - kTokenHeight) / 2.0, widths[i], kTokenHeight);
            x += widths[i] + 1;
            if (endsLine(m_tokens[i])) {
                x = 0;
                y += kLine;
            }
        }
    }
    setMinimumHeight(m_tokens.empty() ? 0 : static_cast<int>(y) + kLine + 2);
}

int TokenView::tokenAt(const QPointF &at) const
{
    const auto found =
        std::ranges::find_if(m_cells, [&](const Cell &cell) { return cell.rect.adjusted(-2, -4, 2, 4).contains(at); });
    return found == m_cells.end() ? -1 : static_cast<int>(found - m_cells.begin());
}

void TokenView::choose(int token)
{
    setCurrent(token);
    emit currentChanged(m_current);
}

void TokenView::resizeEvent(QResizeEvent *)
{
    place();
}

void TokenView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        place();
    QWidget::changeEvent(event);
}

void TokenView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_tokens.empty() && event->reason() != Qt::MouseFocusReason)
        choose(0);
    update();
}

void TokenView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TokenView::mousePressEvent(QMouseEvent *event)
{
    choose(tokenAt(event->position()));
}

void TokenView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_tokens.size()) - 1;
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(text());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: choose(std::max(0, m_current - 1)); return;
    case Qt::Key_Right: choose(std::min(last, m_current + 1)); return;
    case Qt::Key_Home: choose(0); return;
    case Qt::Key_End: choose(last); return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const QRect from = tokenRect(std::max(0, m_current));
        const int to = tokenAt(QPointF(from.left() + 4, from.center().y() + (event->key() == Qt::Key_Up ? -kLine : kLine)));
        if (to >= 0)
            choose(to);
        return;
    }
    default: QWidget::keyPressEvent(event);
    }
}

bool TokenView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), describe(tokenAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void TokenView::paintEvent(QPaintEvent *event)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(textFont());
    for (size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].rect.toAlignedRect().adjusted(-2, -2, 2, 2).intersects(event->rect()))
            paintToken(p, i);
}

void TokenView::paintToken(QPainter &p, size_t token) const
{
    const Colors &c = colors();
    const TokenRole role = roleOf(m_tokens[token]);
    const QRectF rect = m_cells[token].rect;
    const QColor ground = roleGround(role);
    const bool isCurrent = static_cast<int>(token) == m_current;
    p.setPen(isCurrent ? QPen(c.text, 2) : isBoxed(m_tokens[token]) ? QPen(mix(c.surface, c.accent, 0.6), 1) : QPen(Qt::NoPen));
    p.setBrush(ground);
    p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QColor ink = role == TokenRole::Cut       ? readable(c.bad, ground)
                       : role == TokenRole::Context ? readable(c.muted, ground)
                                                    : c.text;
    p.setPen(ink);
    p.drawText(rect, Qt::AlignCenter, m_cells[token].shown);
    if (role == TokenRole::Context)
        return;
    // Never colour alone: what is learnt from is underlined, what is cut off is struck through.
    p.setPen(QPen(role == TokenRole::Cut ? ink : roleMark(role), role == TokenRole::Cut ? 1.5 : 2));
    const double y = role == TokenRole::Cut ? rect.center().y() + 1 : rect.bottom() - 1;
    p.drawLine(QPointF(rect.left() + 1.5, y), QPointF(rect.right() - 1.5, y));
}

} // namespace moa::ui
