// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/run_config.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <functional>

namespace moa::ui {

/// The run that a person is putting together on Model, Data, Mixture and Train: one config, one history for undo and redo. It is
/// saved as one edits, so that nothing typed is lost.
class SetUp final : public QObject
{
    Q_OBJECT
public:
    explicit SetUp(const std::filesystem::path &folder, QObject *parent = nullptr);
    ~SetUp() override;

    [[nodiscard]] const RunConfig &config() const { return m_config; }
    /// Changes it as one step of the history. Steps of like `what` that follow each other within a second (typing a number) are
    /// one.
    void edit(const QString &what, const std::function<void(RunConfig &)> &change);
    /// Takes another config for it, as one step: a preset, a fork.
    void replace(const QString &what, RunConfig config);
    [[nodiscard]] QUndoStack &history() { return m_history; }
    /// Writes what is not yet written.
    void save();

signals:
    void changed(); ///< by an edit, an undo or a redo

private:
    friend class SetUpEdit;
    void set(RunConfig config);

    std::filesystem::path m_file;
    RunConfig m_config;
    QUndoStack m_history;
    QTimer m_save;
};

} // namespace moa::ui
