// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/page.h"

class QStackedWidget;

namespace moa::ui {

class RunView;
class SetUpView;

/// How the run that is set up is to learn, and how a run does.
class TrainPage final : public Page
{
    Q_OBJECT
public:
    explicit TrainPage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;
    [[nodiscard]] Job *ownJob() const override;

private:
    [[nodiscard]] SetUpView *setUpView();
    void choose();
    void showSetUp();
    void chat();
    void trySample();

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SetUpView *m_setUp = nullptr; ///< until it is first shown
    RunView *m_run;
    bool m_wantsSetUp = false; ///< a person left the run's view
};

} // namespace moa::ui
