// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace moa::ui {

/// A text that grows by tokens, laid out in lines of one height in which each token's place is known. Scripts of both directions
/// and without spaces are broken as Qt breaks them. Adding a token lays out the last piece only, whatever the length of the text.
class TokenLayout
{
public:
    void setFont(const QFont &font);
    void setLineHeight(double height);
    /// Lays everything out again.
    void setWidth(double width);
    void clear();
    /// Adds tokens; one may be empty or hold several lines.
    void append(const std::vector<QString> &tokens);
    /// Adds to the last token.
    void extendLast(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int tokens() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] int start(int token) const { return m_starts[static_cast<size_t>(token)]; }
    [[nodiscard]] int end(int token) const;
    [[nodiscard]] double height() const;
    /// Where the next character would come.
    [[nodiscard]] QPointF endPoint() const;

    /// A token's places without the white space at its ends: one for each line it stands on; empty where it shows nothing.
    [[nodiscard]] std::vector<QRectF> rects(int token) const;
    /// The first and last token that may be seen between two heights; none where nothing is.
    [[nodiscard]] std::optional<std::pair<int, int>> tokensBetween(double top, double bottom) const;
    [[nodiscard]] std::optional<int> tokenAt(const QPointF &point) const;
    /// The token that a character belongs to.
    [[nodiscard]] int tokenOf(int character) const;
    /// The place between characters nearest to a point.
    [[nodiscard]] int characterAt(const QPointF &point) const;
    /// Draws the lines within `clip`, with the characters from `begin` to `end` as selected.
    void draw(QPainter &painter, const QRectF &clip, int begin, int end) const;

private:
    /// A run of lines: a paragraph, or a part of a long one.
    struct Piece {
        int start = 0;
        int length = 0;
        double top = 0;
        double height = 0;
        bool isRightToLeft = false; ///< of the paragraph
        bool beginsParagraph = true;
        std::unique_ptr<QTextLayout> layout;
    };
    void layOutFrom(int character, bool beginsParagraph, bool isRightToLeft);
    void layOutParagraph(int start, int end, bool beginsParagraph, bool isRightToLeft);
    [[nodiscard]] Piece makePiece(int start, int length, bool isRightToLeft) const;
    [[nodiscard]] const Piece *pieceAt(double y) const;

    QString m_text;
    std::vector<int> m_starts; ///< of tokens
    std::vector<Piece> m_pieces;
    QFont m_font;
    double m_width = 0, m_lineHeight = 30;
};

} // namespace moa::ui
