// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <memory>

class QComboBox;

namespace moa::ui {

/// The words around an instruction: chosen, and shown as they will stand around it.
class TemplateCard final : public Card
{
    Q_OBJECT
public:
    explicit TemplateCard(Studio &studio, QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey);
    /// Shows the set-up.
    void refresh();

private:
    class Words;
    void fillTemplates();
    [[nodiscard]] QString noteText() const;

    Studio &m_studio;
    std::shared_ptr<const DataSurvey> m_survey;
    QComboBox *m_templates;
    Words *m_words;
    ToneLabel *m_note;
};

} // namespace moa::ui
