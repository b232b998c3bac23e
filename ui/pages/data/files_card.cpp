// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/files_card.h"

#include "ui/services/quantities.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/quiet_wheel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QRegularExpression>

#include <algorithm>

namespace moa::ui {

namespace {

QString fileName(const std::filesystem::path &path)
{
    return QString::fromStdString(path.filename().string());
}

/// A combo box as narrow as its place: its longest text must not widen the card.
QComboBox *narrowCombo(const char *objectName)
{
    auto *made = new QComboBox;
    made->setObjectName(objectName);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    quietWheel(made);
    return made;
}

} // namespace

QString formatName(const std::string &format)
{
    for (const Choice &choice : kDataFormats)
        if (format == choice.value)
            return engineText(choice.label);
    return QString::fromStdString(format);
}

QString shortFormatName(const std::string &format)
{
    static const QRegularExpression what(QString::fromUtf8(" ?[(（].*"));
    return formatName(format).remove(what);
}

FilesCard::FilesCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_list(new QVBoxLayout), m_drop(new DropZone("plus")), m_formatName(muted()),
      m_rolesTitle(muted()), m_format(narrowCombo("formatComboBox"))
{
    m_list->setSpacing(6);
    body()->addLayout(m_list);
    m_drop->setObjectName("dataDropZone");
    body()->addWidget(m_drop);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->addWidget(m_formatName, 0, 0);
    grid->addWidget(m_format, 0, 1);
    grid->addWidget(m_rolesTitle, 1, 0, 1, 2);
    addRole(grid, "instructionColumnComboBox", &DataConfig::instructionColumn);
    addRole(grid, "inputColumnComboBox", &DataConfig::inputColumn);
    addRole(grid, "outputColumnComboBox", &DataConfig::outputColumn);
    body()->addSpacing(2);
    body()->addLayout(grid);
    connect(m_drop, &DropZone::clicked, this, &FilesCard::chooseFiles);
    connect(m_drop, &DropZone::dropped, this, &FilesCard::addFiles);
    connect(m_format, &QComboBox::activated, this, [this] {
        const std::string format = m_format->currentData().toString().toStdString();
        m_studio.setUp().edit(tr("Data format"), [&](RunConfig &config) { config.data.format = format; });
    });
    onLanguage(this, [this] {
        setTitle(tr("Files"));
        m_drop->setTexts(tr("Drop files or choose"));
        m_formatName->setText(tr("Format"));
        m_format->setAccessibleName(tr("Format of the files"));
        m_roles[0].name->setText(tr("Instruction"));
        m_roles[1].name->setText(tr("Input"));
        m_roles[2].name->setText(tr("Output"));
        for (const Role &role : m_roles)
            role.columns->setAccessibleName(tr("Column: %1").arg(role.name->text()));
        refresh();
    });
}

void FilesCard::addRole(QGridLayout *grid, const char *objectName, std::string DataConfig::*member)
{
    const Role role{member, label(), narrowCombo(objectName)};
    role.name->setElides(true);
    const int line = static_cast<int>(m_roles.size()) + 2;
    grid->addWidget(role.name, line, 0);
    grid->addWidget(role.columns, line, 1);
    m_roles.push_back(role);
    connect(role.columns, &QComboBox::activated, this, [this, role] {
        const std::string column = role.columns->currentData().toString().toStdString();
        m_studio.setUp().edit(tr("Column: %1").arg(role.name->text()),
                              [&](RunConfig &config) { config.data.*role.member = column; });
    });
}

void FilesCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey)
{
    m_survey = survey;
    refresh();
}

void FilesCard::setCurrent(int file)
{
    m_current = file;
    fillFiles();
}

void FilesCard::refresh()
{
    fillFiles();
    fillFormats();
    fillColumns();
}

void FilesCard::fillFiles()
{
    const std::vector<std::string> &files = m_studio.setUp().config().data.train;
    if (files != m_shown || m_list->isEmpty()) { // entries that stay the same keep the focus
        m_shown = files;
        while (QLayoutItem *item = m_list->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
            delete item;
        }
        for (int i = 0; i < static_cast<int>(files.size()); ++i) {
            auto *entry = new EntryButton("file");
            entry->setObjectName("dataFileButton");
            entry->setFramed(true);
            connect(entry, &EntryButton::clicked, this, [this, path = m_studio.dataPath(files[static_cast<size_t>(i)])] {
                if (const FileSurvey *survey = surveyOf(path))
                    emit fileChosen(static_cast<int>(survey - m_survey->training.data()));
            });
            connect(entry, &EntryButton::removeAsked, this, [this, i] { remove(i); });
            m_list->addWidget(entry);
        }
    }
    for (int i = 0; i < m_list->count(); ++i) {
        const std::filesystem::path path = m_studio.dataPath(files[static_cast<size_t>(i)]);
        const FileSurvey *survey = surveyOf(path);
        auto *entry = static_cast<EntryButton *>(m_list->itemAt(i)->widget());
        const bool isTrouble = path.empty() || (survey && survey->error);
        entry->setTexts(path.empty() ? tr("The sample") : fileName(path), noteOf(path));
        entry->setIconName(isTrouble ? "warning" : "file", isTrouble ? Tone::Warn : Tone::Muted);
        entry->setRemoval(tr("Take it off the list"));
        entry->setChosen(survey && survey - m_survey->training.data() == m_current);
    }
}

const FileSurvey *FilesCard::surveyOf(const std::filesystem::path &path) const
{
    if (!m_survey)
        return nullptr;
    const auto found = std::ranges::find(m_survey->training, path, &FileSurvey::path);
    return found == m_survey->training.end() ? nullptr : &*found;
}

QString FilesCard::noteOf(const std::filesystem::path &path) const
{
    if (path.empty())
        return tr("is not installed");
    const FileSurvey *survey = surveyOf(path);
    if (!survey)
        return tr("is being read…");
    if (survey->error)
        return QString::fromStdString(survey->error->message);
    return tr("%1 · %Ln row(s)", nullptr, static_cast<int>(survey->info->rows)).arg(shortFormatName(survey->info->format));
}

void FilesCard::fillFormats()
{
    const QSignalBlocker quiet(m_format);
    m_format->clear();
    for (const Choice &choice : kDataFormats) {
        m_format->addItem(shortFormatName(choice.value), QString(choice.value));
        m_format->setItemData(m_format->count() - 1, formatName(choice.value), Qt::ToolTipRole);
    }
    if (m_survey && !m_survey->training.empty() && m_survey->training.front().info)
        m_format->setItemText(0, tr("Auto: %1").arg(shortFormatName(m_survey->training.front().info->format)));
    m_format->setCurrentIndex(std::max(0, m_format->findData(QString::fromStdString(m_studio.setUp().config().data.format))));
    setEnabledBecause(m_format, m_shown.empty() ? tr("There is no file yet.") : QString(),
                      tr("How the rows are written; recognised from the content unless chosen here"));
}

QString FilesCard::reasonAgainstRoles() const
{
    if (!m_survey || m_survey->training.empty() || !m_survey->training.front().info)
        return tr("There is no file that could be read.");
    const std::string &format = m_survey->training.front().info->format;
    if (format == "alpaca" || format == "csv")
        return {};
    return tr("“%1” has no columns to choose from.").arg(formatName(format));
}

void FilesCard::fillColumns()
{
    const QString reason = reasonAgainstRoles();
    const std::vector<std::string> columns =
        reason.isEmpty() ? m_survey->training.front().info->columns : std::vector<std::string>();
    m_rolesTitle->setText(reason.isEmpty() ? tr("Columns of %1").arg(fileName(m_survey->training.front().path)) : tr("Columns"));
    m_rolesTitle->setElides(true);
    for (const Role &role : m_roles) {
        const QSignalBlocker quiet(role.columns);
        role.columns->clear();
        role.columns->addItem(tr("Recognise"), QString());
        for (const std::string &column : columns)
            role.columns->addItem(QString::fromStdString(column), QString::fromStdString(column));
        const QString chosen = QString::fromStdString(m_studio.setUp().config().data.*role.member);
        if (role.columns->findData(chosen) < 0) // of another file
            role.columns->addItem(tr("%1 (not there)").arg(chosen), chosen);
        role.columns->setCurrentIndex(role.columns->findData(chosen));
        setEnabledBecause(role.columns, reason,
                          role.member == &DataConfig::outputColumn
                              ? tr("Which column holds what is learnt; recognised by the usual names unless chosen here")
                              : tr("Which column holds it; recognised by the usual names unless chosen here"));
    }
}

void FilesCard::addFiles(const std::vector<std::filesystem::path> &paths)
{
    m_studio.setUp().edit(tr("Add data"), [&](RunConfig &config) {
        for (const std::filesystem::path &path : paths)
            if (std::ranges::find(config.data.train, path.string()) == config.data.train.end())
                config.data.train.push_back(path.string());
    });
}

void FilesCard::addSample()
{
    addFiles({kSample});
}

void FilesCard::chooseFiles()
{
    m_studio.dialogs().chooseFiles(this, tr("Data to learn from"), tr("Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)"),
                                   [this](const QStringList &files) {
                                       std::vector<std::filesystem::path> paths;
                                       for (const QString &file : files)
                                           paths.emplace_back(file.toStdString());
                                       addFiles(paths);
                                   });
}

void FilesCard::remove(int file)
{
    m_studio.setUp().edit(tr("Take data off the list"),
                          [&](RunConfig &config) { config.data.train.erase(config.data.train.begin() + file); });
}

} // namespace moa::ui
