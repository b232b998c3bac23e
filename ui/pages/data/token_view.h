// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/token_look.h"

#include <QWidget>

namespace moa::ui {

/// An example as the model gets it, token by token: each on a ground of its role, those learnt from underlined and those cut off
/// struck through, line ends and special tokens boxed. Arrow keys go from token to token; Ctrl+C copies the text.
class TokenView final : public QWidget
{
    Q_OBJECT
public:
    explicit TokenView(QWidget *parent = nullptr);
    void setTokens(std::vector<PreviewToken> tokens);
    [[nodiscard]] const std::vector<PreviewToken> &tokens() const { return m_tokens; }
    /// -1: none.
    void setCurrent(int token);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QRect tokenRect(int token) const;
    /// "Token 42, id 314, " is": learnt from".
    [[nodiscard]] QString describe(int token) const;
    /// The text as it stands, without boxes.
    [[nodiscard]] QString text() const;

signals:
    void currentChanged(int token); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell {
        QString shown;
        QRectF rect;
    };
    void place();
    [[nodiscard]] size_t wordEnd(size_t first) const;
    [[nodiscard]] int tokenAt(const QPointF &at) const;
    void choose(int token);
    void paintToken(QPainter &painter, size_t token) const;

    std::vector<PreviewToken> m_tokens;
    std::vector<Cell> m_cells;
    int m_current = -1;
};

} // namespace moa::ui
