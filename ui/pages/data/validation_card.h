// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <memory>

class QSlider;

namespace moa::ui {

class DropZone;

/// What the loss is measured on that is not learnt from: a share of the rows, or files of their own.
class ValidationCard final : public Card
{
    Q_OBJECT
public:
    explicit ValidationCard(Studio &studio, QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey);
    /// Shows the set-up.
    void refresh();

private:
    void makeLayout();
    void chooseMode(int mode);
    void chooseFiles();
    void addFiles(const std::vector<std::filesystem::path> &paths);
    void fillFiles();
    void showNote();
    [[nodiscard]] bool isByFile() const;

    Studio &m_studio;
    std::shared_ptr<const DataSurvey> m_survey;
    bool m_wantsFile = false; ///< chosen, though no file is named yet
    std::vector<std::string> m_shown;
    SegmentedControl *m_mode;
    QWidget *m_share, *m_byFile;
    QSlider *m_slider;
    ToneLabel *m_percent, *m_note;
    QVBoxLayout *m_files;
    DropZone *m_drop;
};

} // namespace moa::ui
