// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/studio.h"

#include <algorithm>

namespace moa::ui {

Studio::Studio(Engine &engine, Surroundings surroundings, Dialogs &dialogs, QObject *parent)
    : QObject(parent), m_engine(engine), m_surroundings(std::move(surroundings)), m_dialogs(dialogs),
      m_preferences(m_surroundings.settings), m_setUp(m_surroundings.settings), m_residents(engine, m_work, m_light),
      m_training(engine, m_work, m_residents)
{
    connect(&m_training, &TrainingDesk::stateChanged, this, &Studio::runsChanged);
    connect(&m_training, &TrainingDesk::stateChanged, this, [this] {
        if (m_training.isActive()) // what was loaded of it is no longer what it has learnt
            m_loadedForChat.erase(m_training.record().info.folder);
    });
    connect(&m_work, &JobQueue::started, this,
            [this](const Job *job) { log(job->subject().isEmpty() ? job->kind() : job->kind() + ": " + job->subject()); });
    for (JobQueue *queue : {&m_work, &m_light})
        connect(queue, &JobQueue::started, this, [this](Job *job) {
            connect(job, &Job::failed, this, [this](const Error &error) { log(QString::fromStdString(describe(error))); });
            connect(job, &Job::event, this, [this](const Event &event) {
                if (const auto *notice = std::get_if<NoticeEvent>(&event.body))
                    log(QString::fromStdString(notice->text));
            });
        });
}

void Studio::askInChat(const QString &question, const std::vector<AdapterHandle> &adapters)
{
    show("chat"); // the page is made when it is first shown
    emit questionAsked(question, adapters);
}

RunConfig Studio::resolved(RunConfig config) const
{
    config.model.path = modelPath(config.model.path).string();
    for (std::string &file : config.data.train)
        file = dataPath(file).string();
    return config;
}

std::filesystem::path Studio::modelPath(const std::string &name) const
{
    return name == kSample ? m_surroundings.sampleModel : std::filesystem::path(name);
}

std::filesystem::path Studio::dataPath(const std::string &name) const
{
    return name == kSample ? m_surroundings.sampleTrain : std::filesystem::path(name);
}

std::filesystem::path Studio::freeRunFolder(const std::string &name) const
{
    std::filesystem::path folder = m_surroundings.workspace / name;
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(folder, ignored); ++number)
        folder = m_surroundings.workspace / (name + "-" + std::to_string(number));
    return folder;
}

void Studio::showSetUp()
{
    show("train"); // which makes the page that hears the other
    emit setUpAsked();
}

void Studio::fork(const RunRecord &record)
{
    RunConfig config = record.config;
    config.name = freeRunFolder(config.name).filename().string();
    m_setUp.replace(tr("Fork %1").arg(QString::fromStdString(record.info.name)), std::move(config));
    showSetUp();
}

void Studio::chatWith(const std::filesystem::path &adapter, const ModelSpec &base, QObject *receiver,
                      const std::function<void(const Error &)> &failed)
{
    const auto &held = m_residents.adapters();
    const auto known = m_loadedForChat.find(adapter);
    const bool isHeld = // a half-trained one, or a file that was opened by its path
        std::ranges::find(held, adapter, &AdapterInfo::path) != held.end();
    if (isHeld || (known != m_loadedForChat.end() && m_residents.adapter(known->second))) {
        show("chat");
        return;
    }
    Job *model = m_residents.load(base);
    Job *beside = m_residents.loadAdapter({adapter, {}, false}, receiver, [this, adapter](const AdapterInfo &loaded) {
        m_loadedForChat[adapter] = loaded.handle;
        show("chat");
    });
    connect(model, &Job::cancelled, beside, &Job::stop);
    connect(model, &Job::failed, beside, &Job::stop);
    for (Job *job : {model, beside})
        connect(job, &Job::failed, receiver, failed);
}

} // namespace moa::ui
