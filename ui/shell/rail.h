// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/page.h"

class QButtonGroup;

namespace moa::ui {

/// The pages at the window's left edge, an icon over a word each; the current one is tinted and bolder.
class Rail final : public QFrame
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void setCurrent(int index);
    [[nodiscard]] QAbstractButton *item(int index) const;

signals:
    void chosen(int index);
    void preferencesAsked();

private:
    QButtonGroup *m_group;
};

} // namespace moa::ui
