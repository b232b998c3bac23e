// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

namespace moa::ui {

/// What this machine can do, tried and listed; the result can be copied.
class SelfCheckCard final : public Card
{
    Q_OBJECT
public:
    explicit SelfCheckCard(Studio &studio, QWidget *parent = nullptr);
    /// Checks, once; later calls do nothing.
    void begin();

private:
    void check();
    void show(const std::vector<SelfCheckItem> &items);

    Studio &m_studio;
    Badge *m_verdict;
    QPushButton *m_again, *m_copy;
    QVBoxLayout *m_list;
    ToneLabel *m_note;
    std::vector<SelfCheckItem> m_items;
    bool m_hasBegun = false;
};

} // namespace moa::ui
