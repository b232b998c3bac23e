// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/data/data_survey.h"
#include "ui/services/studio.h"
#include "ui/theme/kit.h"

#include <array>
#include <memory>

class QComboBox;

namespace moa::ui {

class DropZone;

/// The files to learn from, what each is, and how their rows are read: the format and which column holds what.
class FilesCard final : public Card
{
    Q_OBJECT
public:
    explicit FilesCard(Studio &studio, QWidget *parent = nullptr);
    /// Null while nothing is known.
    void setSurvey(const std::shared_ptr<const DataSurvey> &survey);
    /// Shows the set-up.
    void refresh();
    /// The one of the survey's files whose row is shown elsewhere; -1: none.
    void setCurrent(int file);
    [[nodiscard]] DropZone *dropZone() const { return m_drop; }

    void addFiles(const std::vector<std::filesystem::path> &paths);
    void chooseFiles();
    void addSample();

signals:
    /// A file's place in the survey's list.
    void fileChosen(int file);

private:
    /// A column's place in the set-up, and the control that shows it.
    struct Role {
        std::string DataConfig::*member;
        ToneLabel *name;
        QComboBox *columns;
    };
    void addRole(QGridLayout *grid, const char *objectName, std::string DataConfig::*member);
    void fillFiles();
    void fillFormats();
    void fillColumns();
    void remove(int file);
    [[nodiscard]] QString noteOf(const std::filesystem::path &path) const;
    [[nodiscard]] const FileSurvey *surveyOf(const std::filesystem::path &path) const;
    [[nodiscard]] QString reasonAgainstRoles() const;

    Studio &m_studio;
    std::shared_ptr<const DataSurvey> m_survey;
    int m_current = -1;
    std::vector<std::string> m_shown; ///< the files that have an entry
    QVBoxLayout *m_list;
    DropZone *m_drop;
    ToneLabel *m_formatName, *m_rolesTitle;
    QComboBox *m_format;
    std::vector<Role> m_roles;
};

/// A format's name as a person reads it: the engine's label for a key of kDataFormats.
[[nodiscard]] QString formatName(const std::string &format);
/// The same without what stands in brackets.
[[nodiscard]] QString shortFormatName(const std::string &format);

} // namespace moa::ui
