// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/token_layout.h"

#include <QAbstractScrollArea>
#include <QColor>

#include <functional>

namespace moa::ui {

/// A flag at a token: what it says and, on hover, why.
struct TokenFlag {
    int token = 0;
    QString text;
    QString help;
    friend bool operator==(const TokenFlag &, const TokenFlag &) = default;
};

/// An answer as it grows, token by token: each may be tinted, flagged and chosen. The text is selected with the mouse or with Shift
/// and the arrows and copied without the tints; the arrows go from token to token. Only what is in sight is painted.
class TokenText final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TokenText(QWidget *parent = nullptr);

    void clear();
    /// Follows the end while it was in sight.
    void append(const std::vector<QString> &tokens);
    void extendLast(const QString &text);
    [[nodiscard]] const TokenLayout &layOut() const { return m_layout; }

    /// The ground of a token, asked for when it is painted; an invalid colour is none. Call update() when it would answer
    /// otherwise.
    void setTint(std::function<QColor(int token)> tint);
    /// What is said of a token on hover.
    void setHelp(std::function<QString(int token)> help) { m_help = std::move(help); }
    void setFlags(std::vector<TokenFlag> flags);
    [[nodiscard]] const std::vector<TokenFlag> &flags() const { return m_flags; }
    /// Draws a cursor at the end.
    void setGrowing(bool isGrowing);

    /// The token with the ring; emits nothing.
    void setChosen(std::optional<int> token);
    [[nodiscard]] std::optional<int> chosen() const { return m_chosen; }
    [[nodiscard]] QString selectedText() const;
    void selectAll();
    /// What is selected, else everything.
    void copy() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 44}; }

signals:
    void tokenChosen(int token); ///< by mouse or keys
    void dismissed();            ///< Escape, or a click beside the text

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int x, int y) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QPointF inText(const QPointF &point) const;
    void grown();
    void updateRange();
    void moveTo(int token, bool extends);
    void reveal(int token);
    [[nodiscard]] std::optional<int> neighbour(int token, int by) const;
    [[nodiscard]] std::optional<int> onOtherLine(int token, int lines) const;
    void paintTints(QPainter &painter, int first, int last) const;
    void paintFlags(QPainter &painter) const;
    void paintRing(QPainter &painter) const;

    TokenLayout m_layout;
    std::function<QColor(int)> m_tint;
    std::function<QString(int)> m_help;
    std::vector<TokenFlag> m_flags;
    std::optional<int> m_chosen;
    int m_anchor = 0, m_cursor = 0; ///< of the selection, in characters
    QPointF m_pressed;
    bool m_showsFocus = false; ///< it came with Tab, and no ring shows it yet
    bool m_isGrowing = false, m_isSelecting = false, m_isPressed = false;
};

} // namespace moa::ui
