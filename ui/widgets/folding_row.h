// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

class QBoxLayout;

namespace moa::ui {

/// Parts side by side where there is room, one below the other where there is not. Needs no more width than its widest part.
class FoldingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FoldingRow(int spacing, QWidget *parent = nullptr);
    void addWidget(QWidget *part, int stretch = 0);
    /// A part of this width where it stands beside the others, and as wide as there is room where it does not.
    void addColumn(QWidget *part, int width);
    /// A part that is a row of its own, to be filled; its spacing is this row's.
    [[nodiscard]] QHBoxLayout *addRow(int stretch = 0);
    /// Asks for no more height than its parts need; what there is beyond, it takes. In a page that scrolls, where one would rather
    /// have a low row than what is below out of sight.
    void setLow(bool isLow);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    /// Of all parts in sight.
    [[nodiscard]] QList<QSize> leastSizes() const;

    QBoxLayout *m_layout;
    QList<std::pair<QWidget *, int>> m_columns; ///< with their widths
    bool m_isFolded = false, m_isLow = false;
};

} // namespace moa::ui
