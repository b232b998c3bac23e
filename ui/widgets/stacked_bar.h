// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QBrush>
#include <QWidget>

#include <functional>
#include <vector>

namespace moa::ui {

/// One bar of parts. With a limit, what lies over it is hatched, and a mark with a text shows where it is.
class StackedBar final : public QWidget
{
    Q_OBJECT
public:
    struct Part {
        double amount = 0;
        std::function<QBrush()> brush; ///< asked for when it is painted, so that it follows the scheme
    };
    explicit StackedBar(QWidget *parent = nullptr);
    void setParts(std::vector<Part> parts);
    /// 0 takes the limit away.
    void setLimit(double limit, const QString &name = {}, const QString &excess = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Part> m_parts;
    double m_limit = 0;
    QString m_name, m_excess;
};

} // namespace moa::ui
