// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

namespace moa::ui {

/// Which run is shown, how it stands, and what can be done with it now.
class RunHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit RunHeader(Studio &studio, QWidget *parent = nullptr);
    void refresh();

signals:
    void chatAsked();
    void resumeAsked();
    void forkAsked();
    void setUpAsked();

private:
    void showButtons();
    void discard();

    Studio &m_studio;
    ToneLabel *m_name, *m_progress;
    Badge *m_state;
    QPushButton *m_chat, *m_pause, *m_stop, *m_discard, *m_resume, *m_fork, *m_export, *m_setUp;
};

/// A run's state in a word of the application's language, and the tone of its badge.
[[nodiscard]] QString runStateName(const std::string &state);
[[nodiscard]] Tone runStateTone(const std::string &state);
/// Whether a run that lies on disk can be taken up where it ended.
[[nodiscard]] bool isResumable(const RunInfo &info);

} // namespace moa::ui
