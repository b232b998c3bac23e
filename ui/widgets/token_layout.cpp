// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token_layout.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

/// Characters that are laid out at once: what bounds the work of adding a token.
constexpr int kPieceCharacters = 1200;

} // namespace

void TokenLayout::setFont(const QFont &font)
{
    m_font = font;
    layOutFrom(0, true, false);
}

void TokenLayout::setLineHeight(double height)
{
    m_lineHeight = height;
}

void TokenLayout::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    layOutFrom(0, true, false);
}

void TokenLayout::clear()
{
    m_text.clear();
    m_starts.clear();
    m_pieces.clear();
}

void TokenLayout::append(const std::vector<QString> &tokens)
{
    for (const QString &token : tokens) {
        m_starts.push_back(static_cast<int>(m_text.size()));
        m_text += token;
    }
    if (m_pieces.empty()) {
        layOutFrom(0, true, false);
        return;
    }
    const Piece &last = m_pieces.back();
    const int start = last.start;
    const bool begins = last.beginsParagraph, isRightToLeft = last.isRightToLeft;
    layOutFrom(start, begins, isRightToLeft);
}

void TokenLayout::extendLast(const QString &text)
{
    if (m_starts.empty())
        return;
    const int start = m_starts.back();
    m_starts.pop_back();
    const QString whole = m_text.mid(start) + text;
    m_text.truncate(start);
    append({whole});
}

int TokenLayout::end(int token) const
{
    const auto next = static_cast<size_t>(token) + 1;
    return next < m_starts.size() ? m_starts[next] : static_cast<int>(m_text.size());
}

double TokenLayout::height() const
{
    return m_pieces.empty() ? m_lineHeight : m_pieces.back().top + m_pieces.back().height;
}

QPointF TokenLayout::endPoint() const
{
    if (m_pieces.empty())
        return {0, 0};
    const Piece &last = m_pieces.back();
    const QTextLine line = last.layout->lineAt(last.layout->lineCount() - 1);
    return {line.cursorToX(last.length), last.top + last.height - m_lineHeight};
}

void TokenLayout::layOutFrom(int character, bool beginsParagraph, bool isRightToLeft)
{
    while (!m_pieces.empty() && m_pieces.back().start >= character)
        m_pieces.pop_back();
    if (m_width <= 0)
        return;
    int start = character;
    while (start <= m_text.size()) {
        const auto newline = m_text.indexOf('\n', start);
        const int end = static_cast<int>(newline < 0 ? m_text.size() : newline);
        if (beginsParagraph)
            isRightToLeft = m_text.mid(start, end - start).isRightToLeft();
        layOutParagraph(start, end, beginsParagraph, isRightToLeft);
        beginsParagraph = true;
        start = end + 1;
    }
}

void TokenLayout::layOutParagraph(int start, int end, bool beginsParagraph, bool isRightToLeft)
{
    do {
        const bool isRest = end - start <= kPieceCharacters;
        Piece piece = makePiece(start, isRest ? end - start : kPieceCharacters, isRightToLeft);
        if (!isRest && piece.layout->lineCount() > 1) // its last line goes on in the next piece
            piece = makePiece(start, piece.layout->lineAt(piece.layout->lineCount() - 1).textStart(), isRightToLeft);
        piece.beginsParagraph = beginsParagraph;
        piece.top = m_pieces.empty() ? 0 : m_pieces.back().top + m_pieces.back().height;
        piece.height = m_lineHeight * std::max(1, piece.layout->lineCount());
        start += piece.length;
        m_pieces.push_back(std::move(piece));
        beginsParagraph = false;
    } while (start < end);
}

TokenLayout::Piece TokenLayout::makePiece(int start, int length, bool isRightToLeft) const
{
    Piece piece;
    piece.start = start;
    piece.length = length;
    piece.isRightToLeft = isRightToLeft;
    piece.layout = std::make_unique<QTextLayout>(m_text.mid(start, length), m_font);
    piece.layout->setCacheEnabled(true);
    QTextOption option(isRightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    piece.layout->setTextOption(option);
    piece.layout->beginLayout();
    double y = 0;
    for (QTextLine line = piece.layout->createLine(); line.isValid(); line = piece.layout->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, y + std::floor((m_lineHeight - line.height()) / 2)});
        y += m_lineHeight;
    }
    piece.layout->endLayout();
    return piece;
}

const TokenLayout::Piece *TokenLayout::pieceAt(double y) const
{
    const auto after = std::ranges::upper_bound(m_pieces, y, {}, &Piece::top);
    return after == m_pieces.begin() ? nullptr : &*std::prev(after);
}

std::vector<QRectF> TokenLayout::rects(int token) const
{
    int from = start(token), to = end(token);
    while (from < to && m_text[from].isSpace())
        ++from;
    while (to > from && m_text[to - 1].isSpace())
        --to;
    std::vector<QRectF> rects;
    auto piece = std::ranges::upper_bound(m_pieces, from, {}, &Piece::start);
    if (from == to || piece == m_pieces.begin())
        return rects;
    for (--piece; piece != m_pieces.end() && piece->start < to; ++piece)
        for (int i = 0; i < piece->layout->lineCount(); ++i) {
            const QTextLine line = piece->layout->lineAt(i);
            const int lineStart = piece->start + line.textStart(), lineEnd = lineStart + line.textLength();
            const int first = std::max(from, lineStart), last = std::min(to, lineEnd);
            if (first >= last)
                continue;
            const double a = line.cursorToX(first - piece->start), b = line.cursorToX(last - piece->start);
            const double high = std::min(m_lineHeight - 8, std::ceil(line.height()) + 2);
            rects.emplace_back(std::min(a, b), piece->top + i * m_lineHeight + std::floor((m_lineHeight - high) / 2),
                               std::abs(b - a), high);
        }
    return rects;
}

std::optional<std::pair<int, int>> TokenLayout::tokensBetween(double top, double bottom) const
{
    const Piece *first = pieceAt(std::max(0.0, top)), *last = pieceAt(bottom);
    if (!first || !last || m_starts.empty())
        return std::nullopt;
    const auto lineOf = [this](const Piece &piece, double y) {
        const int line = static_cast<int>((y - piece.top) / m_lineHeight);
        return piece.layout->lineAt(std::clamp(line, 0, piece.layout->lineCount() - 1));
    };
    const int from = first->layout->lineCount() > 0 ? first->start + lineOf(*first, top).textStart() : first->start;
    int to = last->start;
    if (last->layout->lineCount() > 0) {
        const QTextLine line = lineOf(*last, bottom);
        to = last->start + line.textStart() + line.textLength();
    }
    return std::pair{tokenOf(from), tokenOf(std::max(from, to))};
}

int TokenLayout::tokenOf(int character) const
{
    const auto after = std::ranges::upper_bound(m_starts, character);
    auto token = static_cast<int>(after - m_starts.begin()) - 1;
    while (token > 0 && start(token) == end(token) && start(token) == static_cast<int>(m_text.size()))
        --token; // the end's token shows nothing
    return std::max(0, token);
}

std::optional<int> TokenLayout::tokenAt(const QPointF &point) const
{
    const Piece *piece = pieceAt(point.y());
    if (!piece || m_starts.empty() || point.y() > height())
        return std::nullopt;
    const int at = static_cast<int>((point.y() - piece->top) / m_lineHeight);
    if (at < 0 || at >= piece->layout->lineCount())
        return std::nullopt;
    const QTextLine line = piece->layout->lineAt(at);
    const QRectF used = line.naturalTextRect();
    if (point.x() < used.left() || point.x() > used.right())
        return std::nullopt;
    return tokenOf(piece->start + line.xToCursor(point.x(), QTextLine::CursorOnCharacter));
}

int TokenLayout::characterAt(const QPointF &point) const
{
    const Piece *piece = pieceAt(std::clamp(point.y(), 0.0, std::max(0.0, height() - 1)));
    if (!piece || piece->layout->lineCount() == 0)
        return piece ? piece->start : 0;
    const int at = static_cast<int>((point.y() - piece->top) / m_lineHeight);
    const QTextLine line = piece->layout->lineAt(std::clamp(at, 0, piece->layout->lineCount() - 1));
    return piece->start + line.xToCursor(point.x(), QTextLine::CursorBetweenCharacters);
}

void TokenLayout::draw(QPainter &painter, const QRectF &clip, int begin, int end) const
{
    const Piece *first = pieceAt(std::max(0.0, clip.top()));
    if (!first)
        return;
    QTextLayout::FormatRange selected;
    selected.format.setBackground(colors().accent);
    selected.format.setForeground(colors().onAccent);
    for (auto piece = m_pieces.begin() + (first - m_pieces.data()); piece != m_pieces.end() && piece->top <= clip.bottom();
         ++piece) {
        QList<QTextLayout::FormatRange> selections;
        const int from = std::max(begin, piece->start) - piece->start,
                  to = std::min(end, piece->start + piece->length) - piece->start;
        if (from < to) {
            selected.start = from;
            selected.length = to - from;
            selections << selected;
        }
        piece->layout->draw(&painter, {0, piece->top}, selections, clip);
    }
}

} // namespace moa::ui
