// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/known_models_card.h"

#include "ui/widgets/entry_button.h"

#include <QScrollArea>

#include <algorithm>

namespace moa::ui {

KnownModelsCard::KnownModelsCard(Studio &studio, KnownModels &known, QWidget *parent)
    : Card({}, parent), m_studio(studio), m_known(known), m_list(new QVBoxLayout), m_note(muted({}, 12, true)),
      m_folder(button({}, ButtonKind::Default, "folder")), m_file(button({}, ButtonKind::Default, "file"))
{
    auto *content = new QWidget;
    content->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 4, 0); // the scroll bar's place
    m_list->setSpacing(4);
    m_list->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumHeight(110);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(area, 1);
    body()->addWidget(m_note);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    m_folder->setObjectName("chooseFolderButton");
    m_file->setObjectName("chooseFileButton");
    for (QPushButton *made : {m_folder, m_file})
        actions->addWidget(made, 1);
    body()->addLayout(actions);
    connect(m_folder, &QPushButton::clicked, this, &KnownModelsCard::folderAsked);
    connect(m_file, &QPushButton::clicked, this, &KnownModelsCard::fileAsked);
    connect(&known, &KnownModels::changed, this, &KnownModelsCard::fill);
    onLanguage(this, [this] {
        setTitle(tr("Known models"));
        m_folder->setText(tr("Folder…"));
        m_folder->setToolTip(tr("Choose a folder as Meta or Hugging Face lay it out"));
        m_folder->setAccessibleName(tr("Choose a model's folder"));
        m_file->setText(tr("GGUF file…"));
        m_file->setToolTip(tr("Choose a GGUF file"));
        m_file->setAccessibleName(tr("Choose a GGUF file"));
        fill();
    });
}

void KnownModelsCard::refresh(const std::filesystem::path &chosen, const std::filesystem::path &loading)
{
    m_chosen = chosen;
    m_loading = loading;
    fill();
}

void KnownModelsCard::fill()
{
    std::vector<std::filesystem::path> paths;
    for (const KnownModel &model : m_known.models())
        paths.push_back(model.path);
    if (paths != m_paths) { // entries that stay the same keep the focus
        m_paths = std::move(paths);
        while (m_list->count() > 1) {
            QLayoutItem *item = m_list->takeAt(0);
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
            delete item;
        }
        for (const std::filesystem::path &path : m_paths) {
            auto *entry = new EntryButton("model");
            entry->setObjectName("knownModelButton");
            connect(entry, &EntryButton::clicked, this, [this, path] { emit chosen(path); });
            connect(entry, &EntryButton::removeAsked, this, [this, path] { emit forgetAsked(path); });
            m_list->insertWidget(m_list->count() - 1, entry);
        }
    }
    m_note->setText(m_paths.empty() ? tr("None yet: what you open is kept here. A base model is only read, never changed.")
                                    : tr("A base model is only read, never changed."));
    for (size_t i = 0; i < m_paths.size(); ++i)
        showEntry(*static_cast<EntryButton *>(m_list->itemAt(static_cast<int>(i))->widget()), m_known.models()[i]);
}

void KnownModelsCard::showEntry(EntryButton &entry, const KnownModel &model) const
{
    const auto &resident = m_studio.residents().model();
    const bool isLoaded = resident && resident->path == model.path, isLoading = !m_loading.empty() && m_loading == model.path;
    const bool isTrouble = model.error || model.isAbsent;
    entry.setTexts(modelName(model.path), modelNote(model));
    entry.setIconName(isTrouble ? "warning" : "model", isTrouble ? Tone::Warn : Tone::Muted);
    entry.setWord(isLoading ? tr("loading") : isLoaded ? tr("loaded") : QString(), isLoading ? Tone::Accent : Tone::Good);
    entry.setChosen(model.path == m_chosen);
    if (model.path != m_studio.surroundings().sampleModel)
        entry.setRemoval(tr("Take it off the list"));
}

} // namespace moa::ui
