// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/services/studio.h"

#include <QMenu>

#include <functional>
#include <vector>

namespace moa::ui {

/// The adapters that a person is likely to want beside the base: those of the workspace's runs. Read on the light thread, again
/// whenever runs change.
class RunAdapters final : public QObject
{
    Q_OBJECT
public:
    explicit RunAdapters(Studio &studio, QObject *parent = nullptr);

    /// Runs that have learnt something and are not resident, the latest first; a handful.
    [[nodiscard]] std::vector<RunInfo> offered() const;
    /// A line for each of them, and one for a folder anywhere; `chosen` hears the folder. Disabled without a model, with the
    /// reason.
    void addTo(QMenu *menu, QWidget *window, const std::function<void(const std::filesystem::path &)> &chosen) const;
    /// The same below a button; where no run has an adapter to offer, it asks for a folder at once.
    void ask(QWidget *button, const std::function<void(const std::filesystem::path &)> &chosen) const;

private:
    void refresh();
    void browse(QWidget *window, const std::function<void(const std::filesystem::path &)> &chosen) const;

    Studio &m_studio;
    std::vector<RunInfo> m_runs; ///< as the engine lists them
};

} // namespace moa::ui
