// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token_text.h"

#include "ui/theme/kit.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr int kTop = 8;         ///< room for the first line's flags
constexpr int kLineHeight = 30; ///< holds a token's tint and the flag above it
constexpr int kFlagHeight = 14;

} // namespace

TokenText::TokenText(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(kLineHeight);
    m_layout.setFont(ui::font(14));
    m_layout.setLineHeight(kLineHeight);
}

void TokenText::clear()
{
    m_layout.clear();
    m_flags.clear();
    m_chosen.reset();
    m_anchor = m_cursor = 0;
    verticalScrollBar()->setValue(0);
    grown();
}

void TokenText::append(const std::vector<QString> &tokens)
{
    const bool follows = m_isGrowing && verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    m_layout.append(tokens);
    grown();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TokenText::extendLast(const QString &text)
{
    m_layout.extendLast(text);
    grown();
}

void TokenText::grown()
{
    updateRange();
    updateGeometry();
    viewport()->update();
}

void TokenText::updateRange()
{
    const int whole = kTop + static_cast<int>(m_layout.height()) + 2, page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, whole - page));
}

QSize TokenText::sizeHint() const
{
    return {200, kTop + static_cast<int>(m_layout.height()) + 4};
}

void TokenText::setTint(std::function<QColor(int)> tint)
{
    m_tint = std::move(tint);
    viewport()->update();
}

void TokenText::setFlags(std::vector<TokenFlag> flags)
{
    if (flags == m_flags)
        return;
    m_flags = std::move(flags);
    viewport()->update();
}

void TokenText::setGrowing(bool isGrowing)
{
    m_isGrowing = isGrowing;
    viewport()->update();
}

void TokenText::setChosen(std::optional<int> token)
{
    m_chosen = token;
    viewport()->update();
}

QString TokenText::selectedText() const
{
    return m_layout.text().mid(std::min(m_anchor, m_cursor), std::abs(m_anchor - m_cursor));
}

void TokenText::selectAll()
{
    m_anchor = 0;
    m_cursor = static_cast<int>(m_layout.text().size());
    viewport()->update();
}

void TokenText::copy() const
{
    const QString selected = selectedText();
    QApplication::clipboard()->setText(selected.isEmpty() ? m_layout.text() : selected);
}

QPointF TokenText::inText(const QPointF &point) const
{
    return point + QPointF(0, verticalScrollBar()->value() - kTop);
}

void TokenText::paintEvent(QPaintEvent *event)
{
    QPainter p(viewport());
    p.setRenderHint(QPainter::Antialiasing);
    const double shift = kTop - verticalScrollBar()->value();
    p.translate(0, shift);
    const QRectF clip = QRectF(event->rect()).translated(0, -shift);
    if (const auto range = m_layout.tokensBetween(clip.top() - kLineHeight, clip.bottom()); range && m_tint)
        paintTints(p, range->first, range->second);
    p.setPen(colors().text);
    m_layout.draw(p, clip, std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor));
    paintFlags(p);
    paintRing(p);
    if (m_showsFocus && !m_chosen) {
        p.setPen(QPen(colors().accent, 1.5));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(viewport()->rect()).translated(0, -shift).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
    if (m_isGrowing) {
        p.setPen(Qt::NoPen);
        p.setBrush(colors().accent);
        const QPointF end = m_layout.endPoint();
        p.drawRoundedRect(QRectF(std::min(end.x() + 3, viewport()->width() - 9.0), end.y() + 7, 8, kLineHeight - 13), 2, 2);
    }
}

void TokenText::paintTints(QPainter &p, int first, int last) const
{
    p.setPen(Qt::NoPen);
    for (int token = first; token <= last; ++token) {
        const QColor color = m_tint(token);
        if (!color.isValid())
            continue;
        p.setBrush(color);
        for (const QRectF &rect : m_layout.rects(token))
            p.drawRoundedRect(rect.adjusted(-0.5, 0, 0.5, 0).adjusted(0.75, 0, -0.75, 0), 4, 4);
    }
}

void TokenText::paintFlags(QPainter &p) const
{
    p.setFont(ui::font(11, QFont::Bold));
    for (const TokenFlag &flag : m_flags) {
        const std::vector<QRectF> rects = flag.token < m_layout.tokens() ? m_layout.rects(flag.token) : std::vector<QRectF>();
        if (rects.empty())
            continue;
        const QRectF &at = rects.front();
        const double wide = p.fontMetrics().horizontalAdvance(flag.text) + 8;
        const double left = std::clamp(at.left() - 2, 0.0, std::max(0.0, viewport()->width() - wide));
        const QRectF badge(left, at.top() - kFlagHeight + 2, wide, kFlagHeight);
        p.setPen(Qt::NoPen);
        p.setBrush(colors().accent);
        p.drawRect(QRectF(at.left() - 2, badge.center().y(), 2, at.bottom() - badge.center().y()));
        p.drawRoundedRect(badge, 3, 3);
        p.setPen(colors().onAccent);
        p.drawText(badge, Qt::AlignCenter, flag.text);
    }
}

void TokenText::paintRing(QPainter &p) const
{
    if (!m_chosen || *m_chosen >= m_layout.tokens())
        return;
    p.setPen(QPen(hasFocus() ? colors().accent : mix(colors().accent, colors().surface, 0.3), 2));
    p.setBrush(Qt::NoBrush);
    for (const QRectF &rect : m_layout.rects(*m_chosen)) {
        const double left = std::max(1.0, rect.left() - 1), right = std::min(viewport()->width() - 1.0, rect.right() + 1);
        p.drawRoundedRect(QRectF(left, rect.top(), right - left, rect.height()), 5, 5);
    }
}

void TokenText::resizeEvent(QResizeEvent *)
{
    const double before = m_layout.height();
    m_layout.setWidth(viewport()->width());
    updateRange();
    if (m_layout.height() != before)
        updateGeometry();
    if (m_chosen)
        reveal(*m_chosen); // the popover took its room
}

void TokenText::scrollContentsBy(int, int)
{
    viewport()->update();
}

std::optional<int> TokenText::neighbour(int token, int by) const
{
    for (int next = token + by; next >= 0 && next < m_layout.tokens(); next += by)
        if (!m_layout.rects(next).empty())
            return next;
    return std::nullopt;
}

std::optional<int> TokenText::onOtherLine(int token, int lines) const
{
    const std::vector<QRectF> rects = m_layout.rects(token);
    if (rects.empty())
        return std::nullopt;
    const QPointF at = rects.front().center() + QPointF(0, lines * kLineHeight);
    if (at.y() < 0 || at.y() > m_layout.height())
        return std::nullopt;
    return m_layout.tokenOf(m_layout.characterAt(at));
}

void TokenText::moveTo(int token, bool extends)
{
    if (extends) {
        if (m_anchor == m_cursor && m_chosen)
            m_anchor = m_layout.start(*m_chosen);
        m_cursor = token >= m_layout.tokenOf(m_anchor) ? m_layout.end(token) : m_layout.start(token);
    } else {
        m_anchor = m_cursor = 0;
    }
    setChosen(token);
    reveal(token);
    emit tokenChosen(token);
}

void TokenText::reveal(int token)
{
    const std::vector<QRectF> rects = m_layout.rects(token);
    if (rects.empty())
        return;
    const int top = static_cast<int>(rects.front().top()) + kTop - kFlagHeight,
              bottom = static_cast<int>(rects.back().bottom()) + kTop + 4;
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

void TokenText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && (m_chosen || m_anchor != m_cursor)) {
        m_anchor = m_cursor = 0;
        setChosen(std::nullopt);
        emit dismissed();
        return;
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const int from = m_chosen.value_or(-1);
    std::optional<int> to;
    switch (event->key()) {
    case Qt::Key_Right: to = neighbour(from, 1); break;
    case Qt::Key_Left: to = neighbour(m_chosen.value_or(m_layout.tokens()), -1); break;
    case Qt::Key_Up: to = m_chosen ? onOtherLine(from, -1) : std::nullopt; break;
    case Qt::Key_Down: to = m_chosen ? onOtherLine(from, 1) : neighbour(-1, 1); break;
    case Qt::Key_Home: to = neighbour(-1, 1); break;
    case Qt::Key_End: to = neighbour(m_layout.tokens(), -1); break;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (to)
        moveTo(*to, extends);
}

void TokenText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = true;
    m_isSelecting = false;
    m_pressed = event->position();
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor = m_layout.characterAt(inText(event->position()));
    viewport()->update();
}

void TokenText::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    if (!m_isSelecting && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isSelecting = true;
    m_cursor = m_layout.characterAt(inText(event->position()));
    viewport()->update();
}

void TokenText::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPressed || event->button() != Qt::LeftButton)
        return;
    m_isPressed = false;
    if (m_isSelecting)
        return;
    m_anchor = m_cursor = 0;
    if (const std::optional<int> token = m_layout.tokenAt(inText(event->position()))) {
        moveTo(*token, false);
    } else {
        setChosen(std::nullopt);
        emit dismissed();
    }
}

void TokenText::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const std::optional<int> token = m_layout.tokenAt(inText(event->position()))) {
        m_anchor = m_layout.start(*token);
        m_cursor = m_layout.end(*token);
        while (m_anchor > 0 && !m_layout.text()[m_anchor].isSpace() && m_layout.text()[m_anchor - 1].isLetterOrNumber())
            --m_anchor; // a word may be several tokens
        while (m_anchor < m_cursor && m_layout.text()[m_anchor].isSpace())
            ++m_anchor;
        while (m_cursor < m_layout.text().size() && m_layout.text()[m_cursor].isLetterOrNumber())
            ++m_cursor;
        viewport()->update();
    }
}

void TokenText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu(this);
    menu->addAction(ui::icon("copy"), selectedText().isEmpty() ? tr("Copy the answer") : tr("Copy"), this, &TokenText::copy);
    menu->addAction(tr("Select all"), this, &TokenText::selectAll);
    menu->popup(event->globalPos());
}

bool TokenText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPointF at = inText(help->pos());
    QString text;
    const std::optional<int> token = m_layout.tokenAt(at);
    if (token && m_help)
        text = m_help(*token);
    for (const TokenFlag &flag : m_flags)
        if (token && flag.token == *token)
            text += (text.isEmpty() ? QString() : QString("\n")) + flag.help;
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void TokenText::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void TokenText::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

} // namespace moa::ui
