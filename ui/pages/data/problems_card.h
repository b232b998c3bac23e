// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/theme/kit.h"

#include <memory>

namespace moa::ui {

/// Rows that can't be used, each with its file, its line and why; a press shows the row.
class ProblemsCard final : public Card
{
    Q_OBJECT
public:
    explicit ProblemsCard(QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey);
    /// The one that is shown elsewhere; -1: none.
    void setCurrent(int problem);

signals:
    void problemChosen(int problem);

private:
    void fill();
    void showTexts();
    void copy() const;

    std::shared_ptr<const DataSurvey> m_survey;
    int m_current = -1;
    Badge *m_count;
    QPushButton *m_copy;
    QVBoxLayout *m_list;
    ToneLabel *m_note;
};

/// "train.json:412"
[[nodiscard]] QString placeText(const std::string &file, int64_t line);

} // namespace moa::ui
