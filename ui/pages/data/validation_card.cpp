// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/validation_card.h"

#include "ui/services/quantities.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/entry_button.h"
#include "ui/widgets/quiet_wheel.h"

#include <QSlider>

#include <algorithm>
#include <cmath>

namespace moa::ui {

namespace {

enum Mode { ByShare, ByFile };

/// As the engine draws it: rounded to whole rows, and one stays to learn from.
int64_t rowsKept(double share, int64_t rows)
{
    return std::clamp<int64_t>(std::llround(share * static_cast<double>(rows)), 0, std::max<int64_t>(rows - 1, 0));
}

} // namespace

ValidationCard::ValidationCard(Studio &studio, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_mode(new SegmentedControl({"", ""})), m_share(new QWidget), m_byFile(new QWidget),
      m_slider(new QSlider(Qt::Horizontal)), m_percent(label({}, 13, QFont::DemiBold)), m_note(muted({}, 12, true)),
      m_files(new QVBoxLayout), m_drop(new DropZone("plus"))
{
    m_mode->buttonAt(ByShare)->setObjectName("byShareButton");
    m_mode->buttonAt(ByFile)->setObjectName("byFileButton");
    m_slider->setObjectName("validationShareSlider");
    const std::vector<FieldInfo> fields = fieldInfos<DataConfig>();
    m_slider->setRange(0, static_cast<int>(std::lround(100 * findField(fields, "validation_share")->max.get<double>())));
    quietWheel(m_slider);
    makeLayout();
    connect(m_mode, &SegmentedControl::chosen, this, &ValidationCard::chooseMode);
    connect(m_slider, &QSlider::valueChanged, this, [this](int percent) {
        m_studio.setUp().edit(tr("Validation share"), [&](RunConfig &config) { config.data.validationShare = percent / 100.0; });
    });
    connect(m_drop, &DropZone::clicked, this, &ValidationCard::chooseFiles);
    connect(m_drop, &DropZone::dropped, this, &ValidationCard::addFiles);
    onLanguage(this, [this] {
        setTitle(tr("Validation"));
        m_mode->setChoices({tr("Share"), tr("File")});
        m_mode->setAccessibleName(tr("What the loss is measured on"));
        m_slider->setAccessibleName(tr("Share of the rows kept apart, in percent"));
        m_drop->setTexts(tr("Drop a file or choose"));
        refresh();
    });
}

void ValidationCard::makeLayout()
{
    m_percent->setMinimumWidth(40);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *share = new QHBoxLayout(m_share);
    share->setContentsMargins(0, 0, 0, 0);
    share->addWidget(m_slider, 1);
    share->addWidget(m_percent);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_mode);
    row->addWidget(m_share, 1);
    row->addStretch();
    body()->addLayout(row);
    m_drop->setObjectName("validationDropZone");
    m_files->setSpacing(6);
    auto *byFile = new QVBoxLayout(m_byFile);
    byFile->setContentsMargins(0, 0, 0, 0);
    byFile->setSpacing(6);
    byFile->addLayout(m_files);
    byFile->addWidget(m_drop);
    body()->addWidget(m_byFile);
    body()->addWidget(m_note);
}

bool ValidationCard::isByFile() const
{
    return m_wantsFile || !m_studio.setUp().config().data.validation.empty();
}

void ValidationCard::setSurvey(const std::shared_ptr<const DataSurvey> &survey)
{
    m_survey = survey;
    refresh();
}

void ValidationCard::refresh()
{
    const QSignalBlocker quiet(m_slider);
    const double share = m_studio.setUp().config().data.validationShare;
    m_slider->setValue(static_cast<int>(std::lround(100 * share)));
    m_percent->setText(shareText(share));
    m_mode->setCurrent(isByFile() ? ByFile : ByShare);
    m_share->setVisible(!isByFile());
    m_byFile->setVisible(isByFile());
    fillFiles();
    showNote();
}

void ValidationCard::chooseMode(int mode)
{
    m_wantsFile = mode == ByFile;
    if (mode == ByShare)
        m_studio.setUp().edit(tr("Validation by share"), [](RunConfig &config) { config.data.validation.clear(); });
    refresh();
}

void ValidationCard::chooseFiles()
{
    m_studio.dialogs().chooseFiles(this, tr("Data to measure the loss on"),
                                   tr("Data (*.json *.jsonl *.csv *.tsv *.txt);;All files (*)"), [this](const QStringList &files) {
                                       std::vector<std::filesystem::path> paths;
                                       for (const QString &file : files)
                                           paths.emplace_back(file.toStdString());
                                       addFiles(paths);
                                   });
}

void ValidationCard::addFiles(const std::vector<std::filesystem::path> &paths)
{
    m_studio.setUp().edit(tr("Validation file"), [&](RunConfig &config) {
        for (const std::filesystem::path &path : paths)
            if (std::ranges::find(config.data.validation, path.string()) == config.data.validation.end())
                config.data.validation.push_back(path.string());
    });
}

void ValidationCard::fillFiles()
{
    const std::vector<std::string> &files = m_studio.setUp().config().data.validation;
    if (files != m_shown) {
        m_shown = files;
        while (QLayoutItem *item = m_files->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
            delete item;
        }
        for (size_t i = 0; i < files.size(); ++i) {
            auto *entry = new EntryButton("file");
            entry->setObjectName("validationFileButton");
            entry->setFramed(true);
            connect(entry, &EntryButton::removeAsked, this, [this, i] {
                m_studio.setUp().edit(tr("Take data off the list"), [i](RunConfig &config) {
                    config.data.validation.erase(config.data.validation.begin() + static_cast<std::ptrdiff_t>(i));
                });
            });
            m_files->addWidget(entry);
        }
    }
    for (size_t i = 0; i < files.size(); ++i) {
        auto *entry = static_cast<EntryButton *>(m_files->itemAt(static_cast<int>(i))->widget());
        const FileSurvey *survey = m_survey && i < m_survey->validation.size() ? &m_survey->validation[i] : nullptr;
        entry->setTexts(QString::fromStdString(std::filesystem::path(files[i]).filename().string()),
                        !survey         ? tr("is being read…")
                        : survey->error ? QString::fromStdString(survey->error->message)
                                        : tr("%Ln row(s)", nullptr, static_cast<int>(survey->info->rows)));
        entry->setIconName(survey && survey->error ? "warning" : "file", survey && survey->error ? Tone::Warn : Tone::Muted);
        entry->setRemoval(tr("Take it off the list"));
    }
}

void ValidationCard::showNote()
{
    const RunConfig &config = m_studio.setUp().config();
    const auto rows = m_survey ? static_cast<int64_t>(m_survey->rows.size()) : 0;
    const int64_t kept = rowsKept(config.data.validationShare, rows);
    if (isByFile())
        m_note->setText(config.data.validation.empty() ? tr("Choose a file that holds none of the training rows.")
                        : m_survey ? tr("%Ln row(s) to measure the loss on", nullptr, static_cast<int>(m_survey->validationRows()))
                                   : QString());
    else if (kept == 0)
        m_note->setText(rows > 0 ? tr("Nothing is kept apart: the validation loss stays unknown.")
                                 : tr("A share of the rows is kept apart."));
    else
        m_note->setText(
            tr("%Ln example(s) kept apart, drawn with seed %1", nullptr, static_cast<int>(kept)).arg(config.training.seed));
    m_note->setTone(!isByFile() && rows > 0 && kept == 0 ? Tone::Warn : Tone::Muted);
}

} // namespace moa::ui
