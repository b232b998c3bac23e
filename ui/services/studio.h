// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "ui/jobs/job_queue.h"
#include "ui/services/dialogs.h"
#include "ui/services/preferences.h"
#include "ui/services/residents.h"
#include "ui/services/set_up.h"
#include "ui/services/surroundings.h"
#include "ui/services/training_desk.h"

#include <QObject>

#include <map>

namespace moa::ui {

/// What all pages share: the engine and its two queues, the set-up, what is resident, the training under way. Pages know it and
/// nothing of each other.
class Studio final : public QObject
{
    Q_OBJECT
public:
    /// The engine and the dialogs are borrowed and outlive it.
    Studio(Engine &engine, Surroundings surroundings, Dialogs &dialogs, QObject *parent = nullptr);

    [[nodiscard]] Engine &engine() { return m_engine; }
    [[nodiscard]] const Catalog &catalog() const { return m_engine.catalog(); }
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] Dialogs &dialogs() { return m_dialogs; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] SetUp &setUp() { return m_setUp; }
    [[nodiscard]] Residents &residents() { return m_residents; }
    [[nodiscard]] TrainingDesk &training() { return m_training; }
    /// The engine's jobs: whatever may touch a model.
    [[nodiscard]] JobQueue &work() { return m_work; }
    /// File inspection, previews, hashing: what may go on beside them.
    [[nodiscard]] JobQueue &light() { return m_light; }

    /// The config with `sample` replaced by the bundled files' paths.
    [[nodiscard]] RunConfig resolved(RunConfig config) const;
    /// A model's or data file's path as it is to be shown and opened: `sample` becomes the bundled file.
    [[nodiscard]] std::filesystem::path modelPath(const std::string &name) const;
    [[nodiscard]] std::filesystem::path dataPath(const std::string &name) const;
    /// `workspace/NAME`, or the first of `NAME-2`, … that is free.
    [[nodiscard]] std::filesystem::path freeRunFolder(const std::string &name) const;

    /// Opens a page by its key (see pages.h), from anywhere.
    void show(const QString &pageKey) { emit pageAsked(pageKey); }
    /// Opens Train with what is set up, also where it showed a run.
    void showSetUp();
    /// Sets a new run up with a run's settings, under a name that is free, and shows that.
    void fork(const RunRecord &record);
    /// Loads an adapter beside its base model and opens Chat. `failed` hears why not, for as long as `receiver` lives.
    void chatWith(const std::filesystem::path &adapter, const ModelSpec &base, QObject *receiver,
                  const std::function<void(const Error &)> &failed);
    /// Opens Chat with a question in its composer and a lane for each of these adapters.
    void askInChat(const QString &question, const std::vector<AdapterHandle> &adapters);
    /// A sentence for the log drawer.
    void log(const QString &text) { emit logged(text); }

signals:
    void pageAsked(const QString &pageKey);
    void setUpAsked(); ///< after Train was opened
    void questionAsked(const QString &question, const std::vector<moa::AdapterHandle> &adapters);
    void logged(const QString &text);
    /// Something on disk changed that lists of runs show.
    void runsChanged();
    /// Asks for the export dialog for an adapter's or run's folder.
    void exportAsked(const QString &folder);

private:
    Engine &m_engine;
    Surroundings m_surroundings;
    Dialogs &m_dialogs;
    Preferences m_preferences;
    SetUp m_setUp;
    JobQueue m_work, m_light;
    Residents m_residents;
    TrainingDesk m_training;
    std::map<std::filesystem::path, AdapterHandle> m_loadedForChat; ///< by path, until its run trains on
};

} // namespace moa::ui
