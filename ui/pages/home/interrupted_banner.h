// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/results.h"
#include "ui/theme/kit.h"

namespace moa::ui {

/// A run that the program did not end: what it is, and what one may do with it.
class InterruptedBanner final : public QFrame
{
    Q_OBJECT
public:
    explicit InterruptedBanner(const RunInfo &run, QWidget *parent = nullptr);
    /// Why it can't be resumed now; empty if it can.
    void setReasonAgainst(const QString &reason);

signals:
    void resumeAsked();
    void lookAsked();
    void discardAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_title, *m_text;
    QPushButton *m_discard, *m_look, *m_resume;
};

} // namespace moa::ui
