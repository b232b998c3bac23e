// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"
#include "ui/services/surroundings.h"

#include <QObject>

#include <vector>

namespace moa::ui {

/// A preset, read: what chips and menus show, and what choosing it changes.
struct ShelfPreset {
    QString key;
    QString name; ///< its config's name, made readable
    QString description;
    RunConfig config;
    bool isOwn = false; ///< saved by the person
};

/// The bundled presets and the person's own, which are files in a folder.
class PresetShelf final : public QObject
{
    Q_OBJECT
public:
    PresetShelf(const std::vector<Preset> &bundled, std::filesystem::path folder, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<ShelfPreset> &presets() const { return m_presets; }
    [[nodiscard]] const ShelfPreset *find(const QString &key) const;
    /// Saves a mixture under a name; an empty error is success.
    [[nodiscard]] QString save(const QString &name, const RunConfig &config);
    void remove(const QString &key);
    /// The preset whose adapters and router these are, or null.
    [[nodiscard]] const ShelfPreset *matching(const RunConfig &config) const;
    /// Takes a preset's mixture and rates into a config, and leaves its model, data and names.
    static void apply(const ShelfPreset &preset, RunConfig &config);

signals:
    void changed();

private:
    void read();

    std::vector<Preset> m_bundled;
    std::filesystem::path m_folder;
    std::vector<ShelfPreset> m_presets;
};

} // namespace moa::ui
