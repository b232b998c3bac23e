// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "ui/jobs/job_queue.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace moa::ui {

/// The folder of an adapter, by which it is known, however it was opened.
[[nodiscard]] std::filesystem::path adapterFolder(const std::filesystem::path &path);

/// What the engine holds in memory: the base model and the adapters beside it. The window's chips and every list of adapters follow
/// it. While the engine works, and after it, the device's memory is asked for every few seconds.
class Residents final : public QObject
{
    Q_OBJECT
public:
    /// `light` is for questions that may go on beside the work.
    Residents(Engine &engine, JobQueue &work, JobQueue &light, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<ModelInfo> &model() const { return m_model; }
    /// As it was asked for.
    [[nodiscard]] const ModelSpec &spec() const { return m_spec; }
    [[nodiscard]] const std::vector<AdapterInfo> &adapters() const { return m_adapters; }
    [[nodiscard]] const AdapterInfo *adapter(AdapterHandle handle) const;
    /// A short name for a lane or a table: the run's or the folder's; "Base" for the base model.
    [[nodiscard]] QString nameOf(AdapterHandle handle) const;
    [[nodiscard]] const DeviceInfo &device() const { return m_device; }

    /// Queues loading; the former model makes room for it, and is gone where that is stopped or fails. Job::failed says why.
    Job *load(const ModelSpec &spec);
    Job *unload();
    /// `loaded` is called on the GUI thread, unless `receiver` is gone.
    Job *loadAdapter(const AdapterSpec &spec, QObject *receiver = nullptr, std::function<void(AdapterInfo)> loaded = {});
    Job *unloadAdapter(AdapterHandle handle);

    /// For jobs that load as part of their work: tells what is resident now. GUI thread.
    void noteModel(const ModelSpec &spec, ModelInfo model);
    void noteDevice(const DeviceInfo &device);
    /// An adapter that lives elsewhere (of a paused training) comes or goes.
    void noteAdapter(const AdapterInfo &adapter);
    void forgetAdapter(AdapterHandle handle);

signals:
    void modelChanged();
    void adaptersChanged();
    void deviceChanged(); ///< another device, or it has become known
    void memoryChanged(); ///< of the device

private:
    void noteNoModel();
    void askMemory();

    Engine &m_engine;
    JobQueue &m_work, &m_light;
    QTimer m_watch;
    QPointer<Job> m_asking;
    ModelSpec m_spec;
    std::optional<ModelInfo> m_model;
    std::vector<AdapterInfo> m_adapters;
    DeviceInfo m_device;
};

} // namespace moa::ui
