// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/token_look.h"

#include <QWidget>

namespace moa::ui {

/// A whole example in one line: low marks for context, full ones for what is learnt from, hollow ones for what is cut off. A press
/// chooses the token there.
class TokenStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit TokenStrip(QWidget *parent = nullptr);
    void setTokens(const std::vector<PreviewToken> &tokens);
    void setCurrent(int token);

signals:
    void tokenChosen(int token);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int tokenAt(double x) const;

    std::vector<TokenRole> m_roles;
    int m_current = -1;
};

/// What the grounds and marks of tokens mean.
class TokenLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit TokenLegend(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QStringList m_words;
};

} // namespace moa::ui
