// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <QTimer>

namespace moa::ui {

/// What the run of the set-up will take: how many steps, and memory and time, estimated from the model's header and the device's
/// speed beside what running the longest batch once took. What is not known is not in the table.
class PreflightCard final : public Card
{
    Q_OBJECT
public:
    explicit PreflightCard(Studio &studio, QWidget *parent = nullptr);
    /// Takes up the set-up as it is now. `problem` says why nothing can be computed of it; empty: it can.
    void refresh(const QString &problem);
    [[nodiscard]] Job *job() const { return m_job; }

private:
    void estimate();
    void countData();
    void measure();
    void take(const PreflightResult &result);
    void showNumbers();
    void showButtons();
    void showError(const Error &error);
    void showNotes();
    [[nodiscard]] std::optional<int64_t> totalSteps() const;
    /// As much as the set-up asks of its longest rows in an optimizer step.
    [[nodiscard]] double longestStepTokens() const;
    [[nodiscard]] QString wholeRun(double tokensPerSecond) const;

    Studio &m_studio;
    QTimer m_later;
    QPointer<Job> m_job, m_planJob, m_dataJob;
    std::string m_planFor;                              ///< the parts of the set-up whose plan was asked for last
    std::string m_plannedFor, m_measuredFor, m_dataFor; ///< those that these belong to
    QString m_problem;
    std::optional<PlanResult> m_plan;
    double m_speed = 0; ///< estimated, in tokens a second; 0 where it is not
    std::optional<PreflightResult> m_measured;
    struct Data {
        int64_t rows = 0;
        int64_t tokens = 0, longest = 0; ///< 0 where no tokenizer counts them
    };
    std::optional<Data> m_data; ///< to train on
    std::optional<Error> m_error;
    ToneLabel *m_estimatedHead, *m_measuredHead, *m_steps, *m_verdict, *m_errorText;
    struct Row {
        ToneLabel *name, *estimated, *measured;
        void show(const QString &estimate, const QString &measure) const;
    };
    Row m_memory, m_step, m_tokens, m_whole;
    QPushButton *m_measure, *m_stop, *m_copy;
};

} // namespace moa::ui
