// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/shell/page.h"

#include <memory>

namespace moa::ui {

class FilesCard;
class LengthCard;
class PreviewCard;
class ProblemsCard;
class ReadingRow;
class TemplateCard;
class ValidationCard;

/// What a run learns from: the files and how they are read, what is wrong with them, and every example as the model will get it.
class DataPage final : public Page
{
    Q_OBJECT
public:
    explicit DataPage(Studio &studio, QWidget *parent = nullptr);
    void shown() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] SurveyRequest wanted() const;
    void connectCards();
    void showConfig();
    void survey();
    void setSurvey(std::shared_ptr<const DataSurvey> survey, const SurveyRequest &request);

    FilesCard *m_files;
    ReadingRow *m_readingRow;
    ProblemsCard *m_problems;
    PreviewCard *m_preview;
    LengthCard *m_length;
    ValidationCard *m_validation;
    TemplateCard *m_template;
    std::shared_ptr<const DataSurvey> m_survey; ///< the latest, until another one is there
    std::optional<SurveyRequest> m_asked;       ///< what it, or the job under way, is of
    QTimer m_surveyTimer;
    QPointer<Job> m_reading;
    bool m_wasShown = false;
};

} // namespace moa::ui
