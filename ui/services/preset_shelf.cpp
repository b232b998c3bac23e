// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/preset_shelf.h"

#include "engine/api/config_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace moa::ui {

namespace {

/// The order and the names of the bundled ones; others follow by their keys.
constexpr std::array<std::pair<const char *, const char *>, 16> kNames{{
    {"soft", QT_TRANSLATE_NOOP("moa::ui::Presets", "Soft MoA")},
    {"sparse", QT_TRANSLATE_NOOP("moa::ui::Presets", "Sparse MoA")},
    {"instance", QT_TRANSLATE_NOOP("moa::ui::Presets", "Instance MoA")},
    {"unipeft", QT_TRANSLATE_NOOP("moa::ui::Presets", "UniPEFT")},
    {"lora", QT_TRANSLATE_NOOP("moa::ui::Presets", "LoRA")},
    {"rslora", QT_TRANSLATE_NOOP("moa::ui::Presets", "rsLoRA")},
    {"lora_plus", QT_TRANSLATE_NOOP("moa::ui::Presets", "LoRA+")},
    {"dora", QT_TRANSLATE_NOOP("moa::ui::Presets", "DoRA")},
    {"molora", QT_TRANSLATE_NOOP("moa::ui::Presets", "MoLoRA")},
    {"hydralora", QT_TRANSLATE_NOOP("moa::ui::Presets", "HydraLoRA")},
    {"moe_lora", QT_TRANSLATE_NOOP("moa::ui::Presets", "top-k")},
    {"adamole", QT_TRANSLATE_NOOP("moa::ui::Presets", "AdaMoLE")},
    {"paper_8b", QT_TRANSLATE_NOOP("moa::ui::Presets", "Paper’s settings")},
    {"paper_8b_sparse", QT_TRANSLATE_NOOP("moa::ui::Presets", "Paper’s settings, sparse")},
    {"paper_8b_instance", QT_TRANSLATE_NOOP("moa::ui::Presets", "Paper’s settings, instance")},
    {"sample", QT_TRANSLATE_NOOP("moa::ui::Presets", "Sample")},
}};

size_t placeOf(const QString &key)
{
    const auto *found = std::ranges::find_if(kNames, [&](const auto &entry) { return key == QLatin1String(entry.first); });
    return static_cast<size_t>(found - kNames.begin());
}

std::optional<ShelfPreset> readPreset(const QString &key, std::string_view text, bool isOwn)
{
    Result<nlohmann::json> document = parseConfigText(text, key.toStdString());
    if (!document || !document->is_object())
        return std::nullopt;
    ShelfPreset preset;
    preset.key = key;
    preset.isOwn = isOwn;
    if (const auto description = document->find("description"); description != document->end() && description->is_string())
        preset.description = QString::fromStdString(description->get<std::string>());
    preset.config = readRunConfig(std::move(*document)).config;
    const size_t place = placeOf(key);
    preset.name = isOwn || place == kNames.size() ? QString::fromStdString(isOwn ? preset.config.name : key.toStdString())
                                                  : QCoreApplication::translate("moa::ui::Presets", kNames[place].second);
    return preset;
}

nlohmann::json mixtureOf(const RunConfig &config)
{
    const nlohmann::json document = toJson(config);
    return {document.at("adapters"), document.at("router")};
}

} // namespace

PresetShelf::PresetShelf(const std::vector<Preset> &bundled, std::filesystem::path folder, QObject *parent)
    : QObject(parent), m_bundled(bundled), m_folder(std::move(folder))
{
    std::ranges::stable_sort(m_bundled, {}, [](const Preset &preset) { return placeOf(preset.key); });
    read();
}

void PresetShelf::read()
{
    m_presets.clear();
    for (const Preset &preset : m_bundled)
        if (auto read = readPreset(preset.key, preset.text, false))
            m_presets.push_back(std::move(*read));
    const QDir folder(QString::fromStdString(m_folder.string()));
    for (const QString &name : folder.entryList({"*.json"}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QFile::ReadOnly))
            if (auto read = readPreset(name, file.readAll().toStdString(), true))
                m_presets.push_back(std::move(*read));
    }
}

const ShelfPreset *PresetShelf::find(const QString &key) const
{
    const auto found = std::ranges::find(m_presets, key, &ShelfPreset::key);
    return found == m_presets.end() ? nullptr : &*found;
}

QString PresetShelf::save(const QString &name, const RunConfig &config)
{
    QString fileName;
    for (const QChar letter : name.trimmed())
        fileName += letter.isLetterOrNumber() || letter == '-' || letter == '_' ? letter : QChar('_');
    if (fileName.isEmpty())
        return tr("A preset needs a name.");
    RunConfig named = config;
    named.name = name.trimmed().toStdString();
    QDir().mkpath(QString::fromStdString(m_folder.string()));
    QSaveFile file(QString::fromStdString((m_folder / (fileName.toStdString() + ".json")).string()));
    if (!file.open(QFile::WriteOnly) || file.write(QByteArray::fromStdString(toJson(named).dump(2))) < 0 || !file.commit())
        return file.errorString();
    read();
    emit changed();
    return {};
}

void PresetShelf::remove(const QString &key)
{
    QFile::remove(QString::fromStdString((m_folder / key.toStdString()).string()));
    read();
    emit changed();
}

const ShelfPreset *PresetShelf::matching(const RunConfig &config) const
{
    const auto found =
        std::ranges::find_if(m_presets, [&](const ShelfPreset &preset) { return mixtureOf(preset.config) == mixtureOf(config); });
    return found == m_presets.end() ? nullptr : &*found;
}

void PresetShelf::apply(const ShelfPreset &preset, RunConfig &config)
{
    config.adapters = preset.config.adapters;
    config.router = preset.config.router;
    config.training.learningRate = preset.config.training.learningRate;
    config.training.weightDecay = preset.config.training.weightDecay;
}

} // namespace moa::ui
