// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model_page.h"

#include "ui/pages/model/known_models_card.h"
#include "ui/pages/model/load_card.h"
#include "ui/pages/model/model_card.h"
#include "ui/pages/model/no_model_card.h"
#include "ui/pages/model/precision_card.h"
#include "ui/widgets/column_area.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/undo_keys.h"

#include <QDragEnterEvent>
#include <QMenu>

namespace moa::ui {

namespace {

/// What a person means by a path: a file inside a model's folder stands for the folder.
std::filesystem::path modelMeant(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (path.extension() == ".gguf" || !std::filesystem::is_regular_file(path, ignored))
        return path;
    const std::filesystem::path folder = path.parent_path();
    const bool isModel =
        std::filesystem::exists(folder / "config.json", ignored) || std::filesystem::exists(folder / "params.json", ignored);
    return isModel ? folder : path;
}

} // namespace

ModelPage::ModelPage(Studio &studio, QWidget *parent)
    : Page(studio, parent), m_known(studio), m_drop(new DropZone("download")), m_list(new KnownModelsCard(studio, m_known)),
      m_model(new ModelCard(studio.catalog())), m_precision(new PrecisionCard(studio)), m_noModel(new NoModelCard),
      m_load(new LoadCard(studio))
{
    setAcceptDrops(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    auto *row = new FoldingRow(16);
    whole->addWidget(row);
    row->addWidget(makeLeft(), 28);
    row->addWidget(makeRight(), 72);
    addUndoKeys(this, studio.setUp().history());
    connect(&m_known, &KnownModels::changed, this, &ModelPage::showChosen);
    connect(&studio.setUp(), &SetUp::changed, this, [this] {
        listChosen();
        showChosen();
        if (isVisible()) // shown() does it otherwise
            m_precision->refresh();
    });
    connect(m_load, &LoadCard::jobChanged, this, [this] { m_list->refresh(chosen(), m_load->loading()); });
    connect(m_noModel, &NoModelCard::lookAsked, &m_known, &KnownModels::refresh);
    onLanguage(this, [this] {
        m_drop->setTexts(tr("Drop a model here"), tr("a folder or a file, or press to choose"), tr("Meta · Hugging Face · GGUF"));
    });
    showChosen();
}

QWidget *ModelPage::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_drop);
    column->addWidget(m_list, 1);
    left->setMinimumWidth(270);
    m_drop->setObjectName("modelDropZone");
    connect(m_drop, &DropZone::clicked, this, &ModelPage::openChooser);
    connect(m_drop, &DropZone::dropped, this, [this](const auto &paths) { choose(paths.front()); });
    connect(m_list, &KnownModelsCard::chosen, this, &ModelPage::choose);
    connect(m_list, &KnownModelsCard::forgetAsked, this, &ModelPage::forget);
    connect(m_list, &KnownModelsCard::folderAsked, this, &ModelPage::chooseFolder);
    connect(m_list, &KnownModelsCard::fileAsked, this, &ModelPage::chooseFile);
    return left;
}

QWidget *ModelPage::makeRight()
{
    auto *content = new QWidget;
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(16);
    cards->addWidget(m_model);
    cards->addWidget(m_precision, 1);
    cards->addWidget(m_noModel, 1);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(new ColumnArea(content), 1);
    column->addWidget(m_load); // always in sight
    return right;
}

void ModelPage::shown()
{
    m_wasShown = true;
    m_known.refresh();
    listChosen();
    showChosen();
    m_precision->refresh();
}

/// What was chosen elsewhere, by a preset, a fork or an undo, is in the list too.
void ModelPage::listChosen()
{
    if (const auto path = chosen(); m_wasShown && !path.empty() && !m_known.find(path))
        m_known.add(path);
}

void ModelPage::forget(const std::filesystem::path &path)
{
    if (path == chosen())
        studio().setUp().edit(tr("Choose a model"), [](RunConfig &config) { config.model.path = ModelConfig().path; });
    m_known.forget(path);
}

Job *ModelPage::ownJob() const
{
    return m_load->job();
}

std::filesystem::path ModelPage::chosen() const
{
    return studio().modelPath(studio().setUp().config().model.path);
}

void ModelPage::choose(const std::filesystem::path &named)
{
    const std::filesystem::path path = modelMeant(named);
    const bool isSample = path == studio().surroundings().sampleModel;
    studio().setUp().edit(tr("Choose a model"),
                          [&](RunConfig &config) { config.model.path = isSample ? ModelConfig().path : path.string(); });
}

void ModelPage::chooseFolder()
{
    studio().dialogs().chooseFolder(this, tr("Folder of a model"), [this](const QString &folder) { choose(folder.toStdString()); });
}

void ModelPage::chooseFile()
{
    studio().dialogs().chooseFiles(this, tr("A model's file"), tr("GGUF (*.gguf);;All files (*)"),
                                   [this](const QStringList &files) { choose(files.constFirst().toStdString()); });
}

void ModelPage::openChooser()
{
    QMenu *menu = makeMenu(this);
    menu->addAction(icon("folder"), tr("A folder (Meta, Hugging Face)…"), this, &ModelPage::chooseFolder);
    menu->addAction(icon("file"), tr("A GGUF file…"), this, &ModelPage::chooseFile);
    menu->popup(m_drop->mapToGlobal(QPoint(m_drop->width() / 2, m_drop->height() / 2)));
}

void ModelPage::showChosen()
{
    const std::filesystem::path path = chosen();
    const KnownModel *known = path.empty() ? nullptr : m_known.find(path);
    const std::optional<ModelInfo> model = known ? known->info : std::nullopt;
    m_model->setVisible(model.has_value());
    m_precision->setVisible(model.has_value());
    m_noModel->setVisible(!model.has_value());
    m_noModel->setModel(known);
    if (model)
        m_model->setModel(*model, path == studio().surroundings().sampleModel);
    if (model.has_value() != m_shown.has_value() || (model && toJson(*model) != toJson(*m_shown)))
        m_precision->setModel(model);
    m_shown = model;
    m_load->setModel(model);
    m_list->refresh(path, m_load->loading());
}

void ModelPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedPaths(event->mimeData()).empty())
        return;
    event->acceptProposedAction();
    m_drop->setTarget(true);
}

void ModelPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->setTarget(false);
}

void ModelPage::dropEvent(QDropEvent *event)
{
    m_drop->setTarget(false);
    event->acceptProposedAction();
    choose(droppedPaths(event->mimeData()).front());
}

} // namespace moa::ui
