// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/jobs/job.h"
#include "ui/theme/kit.h"

#include <QPointer>
#include <QTimer>

namespace moa::ui {

/// How far the data is read and a stop, once that takes a while; after a stop, the way to read it after all.
class ReadingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingRow(QWidget *parent = nullptr);

    /// Shows a job from now on instead of the one before; null: nothing is read.
    void follow(Job *job);

signals:
    void againAsked();

private:
    void press();
    void refresh();

    QPointer<Job> m_job;
    QTimer m_patience;
    bool m_wasStopped = false; ///< by a person, not by a later reading
    ToneLabel *m_text;
    QPushButton *m_button;
};

} // namespace moa::ui
