// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/catalog.h"
#include "engine/api/run_config.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace moa::ui {

/// A setting and its value in each of several configs; "–" where a config has no such setting.
struct SettingRow {
    QString path; ///< such as `training.learning_rate`
    QStringList values;
};

struct SettingComparison {
    std::vector<SettingRow> differing;
    int total = 0; ///< settings that any of the configs has
};

/// What configs differ in. Their names are not compared, and an option at its default says nothing where another config has no such
/// adapter or router.
[[nodiscard]] SettingComparison compareSettings(const std::vector<RunConfig> &configs, const Catalog &catalog);

/// The command that makes this run again: `moa train --set …`, with what differs from the defaults.
[[nodiscard]] QString commandFor(const RunConfig &config, const Catalog &catalog);

} // namespace moa::ui
