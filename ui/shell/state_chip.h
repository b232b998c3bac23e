// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

namespace moa::ui {

/// A chip of the top bar: what it is, its details, and (for the device) a gauge of memory. Pressed, it opens the page that changes
/// what it shows.
class StateChip final : public QPushButton
{
    Q_OBJECT
public:
    explicit StateChip(const QString &iconName, QWidget *parent = nullptr);
    /// `hint` is told on hover alone.
    void setTexts(const QString &what, const QString &details, const QString &hint = {});
    /// Shares of the whole, 0 to 1: what is used, and how much of that is ours; negative hides the gauge.
    void setGauge(double used, double ours = 0);
    /// In a narrow window the details go first.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName, m_what, m_details;
    double m_used = -1, m_ours = 0;
    bool m_compact = false;
};

} // namespace moa::ui
