// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/kit.h"

#include <array>

namespace moa::ui {

/// "Try the sample": what it does, what it takes, and the one button that does it.
class HeroCard final : public Card
{
    Q_OBJECT
public:
    explicit HeroCard(QWidget *parent = nullptr);
    /// Why it can't be started; empty if it can.
    void setReasonAgainst(const QString &reason);
    /// What it needs, once that is known.
    void setMemory(int64_t bytes);

signals:
    void startAsked();
    void openAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Picture;
    void showFacts();
    ToneLabel *m_title, *m_text;
    std::array<ToneLabel *, 3> m_facts{};
    QPushButton *m_start, *m_open;
    ToneLabel *m_reason;
    Picture *m_picture;
    int64_t m_memory = 0;
};

} // namespace moa::ui
