// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

class QProgressBar;

namespace moa::ui {

class Page;

/// The running job at the window's foot: what it is, how far, how long yet, Pause and Stop; how many wait; the log's switch.
class JobBar final : public QFrame
{
    Q_OBJECT
public:
    explicit JobBar(Studio &studio, QWidget *parent = nullptr);
    /// The page in front, whose own job it shows; without one the running job.
    void setPage(Page *page);
    [[nodiscard]] QPushButton *logButton() const { return m_log; }

private:
    void refresh();
    [[nodiscard]] Job *job() const;

    Studio &m_studio;
    QPointer<Page> m_page;
    Badge *m_kind;
    ToneLabel *m_subject, *m_progressText, *m_timeText, *m_idle;
    QProgressBar *m_bar;
    QPushButton *m_pause, *m_stop, *m_queue, *m_log;
};

} // namespace moa::ui
