// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSplitter>

namespace moa::ui {

/// A splitter whose parts stand side by side where there is room, one below the other where there is not. Needs no more width than
/// its widest part.
class FoldingSplitter final : public QSplitter
{
    Q_OBJECT
public:
    explicit FoldingSplitter(QWidget *parent = nullptr) : QSplitter(Qt::Horizontal, parent) {}
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int leastWidth(int i) const;
};

} // namespace moa::ui
