// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace moa::ui {

class Chart;
class FieldForm;
class PreflightCard;

/// How the run that is being set up is to learn: made from the engine's own fields, with what is wrong in place.
class SetUpView final : public QWidget
{
    Q_OBJECT
public:
    explicit SetUpView(Studio &studio, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] Job *job() const;

signals:
    void backAsked(); ///< to the run that was shown last

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] Card *makeRunCard();
    [[nodiscard]] Card *makeRhythmCard();
    [[nodiscard]] Card *makePromptsCard();
    [[nodiscard]] Card *makeScheduleCard();
    [[nodiscard]] Card *makeStartCard();
    void arrange();
    void showProblems(const std::vector<Problem> &problems);
    void showBatch();
    void showSchedule();
    void showStart(const std::vector<Problem> &problems);
    void start();

    Studio &m_studio;
    QGridLayout *m_columns;
    std::array<QWidget *, 3> m_parts{};
    int m_shownColumns = 0;
    QLineEdit *m_name;
    ToneLabel *m_nameLabel, *m_nameProblem, *m_batch, *m_promptsHelp, *m_startNote, *m_promptProblem;
    FieldForm *m_run, *m_advanced, *m_checkpoints, *m_evaluation;
    QPushButton *m_advancedButton, *m_start, *m_back;
    QPlainTextEdit *m_prompts;
    Chart *m_schedule;
    PreflightCard *m_preflight;
    QVBoxLayout *m_problemList;
};

} // namespace moa::ui
