// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/known_models.h"

#include "ui/services/quantities.h"

#include <QCoreApplication>

#include <algorithm>

namespace moa::ui {

namespace {

constexpr auto kKey = "model/recent";
constexpr int kMost = 12;

QString text(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

/// Why what was found is no base model.
QString otherThing(const Inspection &found)
{
    if (std::holds_alternative<AdapterInfo>(found))
        return KnownModels::tr("it is an adapter");
    if (std::holds_alternative<DatasetInfo>(found))
        return KnownModels::tr("it is a data file");
    return KnownModels::tr("it is a run");
}

} // namespace

QString modelName(const std::filesystem::path &path)
{
    return QString::fromStdString((path.extension() == ".gguf" ? path.stem() : path.filename()).string());
}

QString layoutName(const std::string &layout)
{
    return layout == "meta"           ? "Meta"
           : layout == "hugging_face" ? "Hugging Face"
           : layout == "gguf"         ? "GGUF"
                                      : QString::fromStdString(layout);
}

QString modelNote(const KnownModel &model)
{
    if (model.info)
        return QCoreApplication::translate("moa::ui::KnownModels", "%1 · %2 · %3")
            .arg(countText(model.info->parameters), layoutName(model.info->layout), bytesText(model.info->fileBytes));
    if (model.isAbsent)
        return QCoreApplication::translate("moa::ui::KnownModels", "not on this disk now");
    if (model.error)
        return QCoreApplication::translate("moa::ui::KnownModels", "Not a model: %1")
            .arg(QString::fromStdString(model.error->message));
    return text(model.path.parent_path());
}

KnownModels::KnownModels(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio)
{
    connect(&studio.residents(), &Residents::modelChanged, this, [this] {
        if (const auto &model = m_studio.residents().model(); model && !model->path.empty())
            add(model->path);
        else
            emit changed();
    });
}

const KnownModel *KnownModels::find(const std::filesystem::path &path) const
{
    const auto found = std::ranges::find(m_models, path, &KnownModel::path);
    return found == m_models.end() ? nullptr : &*found;
}

void KnownModels::refresh()
{
    QStringList paths = m_studio.preferences().value(kKey).toStringList();
    if (const QString sample = text(m_studio.surroundings().sampleModel); !sample.isEmpty() && !paths.contains(sample))
        paths << sample;
    std::vector<KnownModel> models;
    for (const QString &path : paths) {
        const KnownModel *known = find(path.toStdString());
        models.push_back(known ? *known : KnownModel{path.toStdString(), {}, {}});
    }
    m_models = std::move(models);
    emit changed();
    for (const KnownModel &model : std::vector(m_models))
        if (!model.info)
            look(model.path);
}

void KnownModels::add(const std::filesystem::path &path)
{
    QStringList paths = m_studio.preferences().value(kKey).toStringList();
    paths.removeAll(text(path));
    paths.prepend(text(path));
    m_studio.preferences().setValue(kKey, paths.mid(0, kMost));
    refresh();
}

void KnownModels::forget(const std::filesystem::path &path)
{
    QStringList paths = m_studio.preferences().value(kKey).toStringList();
    paths.removeAll(text(path));
    m_studio.preferences().setValue(kKey, paths);
    refresh();
}

void KnownModels::note(const std::filesystem::path &path, std::optional<ModelInfo> info, std::optional<Error> error)
{
    const auto found = std::ranges::find(m_models, path, &KnownModel::path);
    if (found == m_models.end())
        return;
    found->info = std::move(info);
    found->error = std::move(error);
    std::error_code ignored;
    found->isAbsent = !found->info && !std::filesystem::exists(path, ignored);
    emit changed();
}

void KnownModels::look(const std::filesystem::path &path)
{
    Job *job = m_studio.light().submit(
        tr("Looking at"), text(path.filename()), this,
        [&engine = m_studio.engine(), path](const JobContext &) { return engine.inspect(path); },
        [this, path](Inspection found) {
            if (auto *info = std::get_if<ModelInfo>(&found))
                note(path, std::move(*info), {});
            else
                note(path, {}, Error{ErrorCode::InputFile, otherThing(found).toStdString(), path.string()});
        });
    connect(job, &Job::failed, this, [this, path](const Error &error) { note(path, {}, error); });
}

} // namespace moa::ui
