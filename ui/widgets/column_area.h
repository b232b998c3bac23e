// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace moa::ui {

/// Cards one below the other that scroll where the window is low: down, never sideways, for it is as wide as they need.
class ColumnArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ColumnArea(QWidget *content, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace moa::ui
