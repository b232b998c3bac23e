// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/residents.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace moa::ui {

namespace {
constexpr int kMemoryMilliseconds = 3000;
}

std::filesystem::path adapterFolder(const std::filesystem::path &path)
{
    constexpr std::array kTensorFiles{".pth", ".safetensors", ".bin"};
    const bool isFile = std::ranges::find(kTensorFiles, path.extension().string()) != kTensorFiles.end();
    const std::filesystem::path folder = isFile ? path.parent_path() : path;
    return folder.has_filename() ? folder : folder.parent_path(); // without a slash at the end
}

Residents::Residents(Engine &engine, JobQueue &work, JobQueue &light, QObject *parent)
    : QObject(parent), m_engine(engine), m_work(work), m_light(light), m_watch(this)
{
    m_watch.setInterval(kMemoryMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &Residents::askMemory);
    connect(&m_work, &JobQueue::started, &m_watch, qOverload<>(&QTimer::start));
    connect(&m_work, &JobQueue::ended, this, [this](const Job *job) {
        // No other job has begun yet, so that the engine may be asked.
        if (m_model && job->state() != Job::State::Finished && !m_engine.holdsModel())
            noteNoModel();
        if (m_work.isIdle())
            m_watch.stop();
        askMemory();
    });
}

/// The engine answers this beside whatever it is at.
void Residents::askMemory()
{
    if (m_device.memoryBytes == 0 || m_asking) // a device is looked for once the window is there, not by us
        return;
    m_asking = m_light.submit(
        tr("Looking at the memory"), {}, this,
        [&engine = m_engine](const JobContext &) -> Result<DeviceInfo> { return engine.device(); },
        [this](const DeviceInfo &device) { noteDevice(device); });
}

const AdapterInfo *Residents::adapter(AdapterHandle handle) const
{
    const auto found = std::ranges::find(m_adapters, handle, &AdapterInfo::handle);
    return found == m_adapters.end() ? nullptr : &*found;
}

QString Residents::nameOf(AdapterHandle handle) const
{
    if (handle == AdapterHandle::Base)
        return tr("Base");
    const AdapterInfo *info = adapter(handle);
    if (!info)
        return tr("Unloaded");
    return QString::fromStdString(adapterFolder(info->path).filename().string());
}

Job *Residents::load(const ModelSpec &spec)
{
    const QString name = QString::fromStdString(spec.path.filename().string());
    return m_work.submit(
        tr("Loading"), name, this,
        [&engine = m_engine, spec](const JobContext &context) -> Result<std::pair<ModelInfo, DeviceInfo>> {
            Result<ModelInfo> model = engine.loadModel(spec, context.observer(), context.stop());
            if (!model)
                return tl::unexpected(model.error());
            return std::pair{std::move(*model), engine.device()};
        },
        [this, spec](std::pair<ModelInfo, DeviceInfo> loaded) {
            noteModel(spec, std::move(loaded.first));
            noteDevice(loaded.second);
        });
}

Job *Residents::unload()
{
    return m_work.submit(
        tr("Unloading"), {}, this,
        [&engine = m_engine](const JobContext &) -> Result<DeviceInfo> {
            engine.unloadModel();
            return engine.device();
        },
        [this](const DeviceInfo &device) {
            noteNoModel();
            noteDevice(device);
        });
}

Job *Residents::loadAdapter(const AdapterSpec &spec, QObject *receiver, std::function<void(AdapterInfo)> loaded)
{
    const QPointer<QObject> guard(receiver);
    const bool hasReceiver = receiver != nullptr;
    return m_work.submit(
        tr("Loading"), QString::fromStdString(spec.path.filename().string()), this,
        [&engine = m_engine, spec](const JobContext &) { return engine.loadAdapter(spec); },
        [this, guard, hasReceiver, loaded = std::move(loaded)](const AdapterInfo &info) {
            noteAdapter(info);
            if (loaded && (guard || !hasReceiver))
                loaded(info);
        });
}

Job *Residents::unloadAdapter(AdapterHandle handle)
{
    return m_work.submit(
        tr("Unloading"), nameOf(handle), this,
        [&engine = m_engine, handle](const JobContext &) -> Result<AdapterHandle> {
            engine.unloadAdapter(handle);
            return handle;
        },
        [this](AdapterHandle gone) { forgetAdapter(gone); });
}

void Residents::noteModel(const ModelSpec &spec, ModelInfo model)
{
    const bool isOther = !m_model || m_model->path != model.path || m_spec.precision != spec.precision ||
                         m_spec.computeDtype != spec.computeDtype || m_spec.device != spec.device;
    m_spec = spec;
    m_model = std::move(model);
    if (!isOther)
        return;
    emit modelChanged();
    m_adapters.clear(); // another model unloads them
    emit adaptersChanged();
}

void Residents::noteNoModel()
{
    m_model.reset();
    m_adapters.clear();
    emit modelChanged();
    emit adaptersChanged();
}

void Residents::noteDevice(const DeviceInfo &device)
{
    const bool isOther = m_device.kind != device.kind || m_device.name != device.name ||
                         m_device.memoryBytes != device.memoryBytes || m_device.threads != device.threads ||
                         m_device.hasFastBf16 != device.hasFastBf16;
    m_device = device;
    if (isOther)
        emit deviceChanged();
    emit memoryChanged();
}

void Residents::noteAdapter(const AdapterInfo &adapter)
{
    std::erase_if(m_adapters, [&](const AdapterInfo &held) { return held.handle == adapter.handle; });
    m_adapters.push_back(adapter);
    emit adaptersChanged();
}

void Residents::forgetAdapter(AdapterHandle handle)
{
    if (std::erase_if(m_adapters, [&](const AdapterInfo &held) { return held.handle == handle; }) > 0)
        emit adaptersChanged();
}

} // namespace moa::ui
