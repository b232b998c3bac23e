// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chat/chat_session.h"

#include "engine/api/validate.h"

#include <algorithm>
#include <mutex>
#include <numeric>

namespace moa::ui {

namespace {

/// So many lanes come by themselves, one for each adapter that becomes resident.
constexpr int kLanesByThemselves = 3;

std::vector<AdapterConfig> configsOf(const nlohmann::json &adapters)
{
    std::vector<AdapterConfig> configs;
    for (const nlohmann::json &entry : adapters) {
        if (!entry.is_object())
            continue;
        AdapterConfig config;
        config.kind = entry.value("kind", std::string());
        config.layers = entry.value("layers", std::string("all"));
        config.options = entry;
        config.options.erase("kind");
        config.options.erase("layers");
        configs.push_back(std::move(config));
    }
    return configs;
}

} // namespace

/// Tokens on their way from the worker: many go in one post.
struct ChatSession::Stream {
    std::mutex mutex;
    std::vector<std::pair<int64_t, AnswerToken>> tokens; ///< with their lane of the call
};

ChatSession::ChatSession(Studio &studio, QObject *parent)
    : QObject(parent), m_studio(studio), m_settings(ChatSettings::load(studio.preferences()))
{
    m_conversation.addLane(AdapterHandle::Base);
    connect(&studio.residents(), &Residents::adaptersChanged, this, &ChatSession::followResidents);
    connect(&studio.residents(), &Residents::modelChanged, this, [this] {
        stop(); // what waits was asked of another model
        emit lanesChanged();
    });
    connect(&studio.training(), &TrainingDesk::stateChanged, this, &ChatSession::stateChanged);
    followResidents();
}

void ChatSession::setSettings(const ChatSettings &settings)
{
    m_settings = settings;
    m_settings.save(m_studio.preferences());
    emit settingsChanged();
    emit stateChanged();
}

void ChatSession::addLane(AdapterHandle adapter)
{
    m_conversation.addLane(adapter);
    emit lanesChanged();
    emit stateChanged();
}

void ChatSession::addLanesFor(const std::vector<AdapterHandle> &adapters)
{
    for (const AdapterHandle adapter : adapters)
        if (!isAnswering() && isResident(adapter) && !hasLane(adapter) && m_conversation.laneCount() < Conversation::kMostLanes)
            addLane(adapter);
}

bool ChatSession::hasLane(AdapterHandle adapter) const
{
    return std::ranges::any_of(allLanes(), [&](int lane) { return m_conversation.lane(lane).adapter == adapter; });
}

void ChatSession::removeLane(int lane)
{
    m_conversation.removeLane(lane);
    emit lanesChanged();
    emit stateChanged();
}

void ChatSession::setAdapter(int lane, AdapterHandle adapter)
{
    m_conversation.setAdapter(lane, adapter);
    emit lanesChanged();
    emit stateChanged();
}

void ChatSession::setDesk(int lane, const LaneDesk &desk)
{
    m_conversation.setDesk(lane, desk);
    emit stateChanged();
}

void ChatSession::startAnew()
{
    m_conversation.clear();
    emit turnsChanged();
    emit stateChanged();
}

/// An adapter that comes gets a lane, or goes on in that of the half-trained one which it came of; one that goes takes its lane
/// along unless that has answered.
void ChatSession::followResidents()
{
    std::vector<AdapterHandle> now;
    for (const AdapterInfo &adapter : m_studio.residents().adapters())
        now.push_back(adapter.handle);
    if (!isAnswering()) {
        for (int lane = m_conversation.laneCount() - 1; lane >= 0; --lane) {
            const ChatLane &old = m_conversation.lane(lane);
            const bool isGone = old.adapter != AdapterHandle::Base && std::ranges::find(now, old.adapter) == now.end();
            if (isGone && !old.hasAnswered())
                m_conversation.removeLane(lane);
        }
        if (m_conversation.laneCount() == 0)
            m_conversation.addLane(AdapterHandle::Base);
        takeUpLanes(now);
        for (const AdapterHandle adapter : now)
            if (std::ranges::find(m_known, adapter) == m_known.end() && !hasLane(adapter) &&
                m_conversation.laneCount() < kLanesByThemselves)
                m_conversation.addLane(adapter);
        m_known = now;
    }
    emit lanesChanged();
    emit stateChanged();
}

void ChatSession::takeUpLanes(const std::vector<AdapterHandle> &adapters)
{
    const auto folderOf = [](const QString &path) { return adapterFolder(path.toStdString()); };
    for (const AdapterHandle adapter : adapters)
        for (const int lane : allLanes()) {
            const auto &answers = m_conversation.lane(lane).answers;
            const auto last = std::find_if(answers.rbegin(), answers.rend(), [](const auto &one) { return one.has_value(); });
            if (hasLane(adapter) || isResident(m_conversation.lane(lane).adapter) || last == answers.rend())
                continue;
            if (folderOf((*last)->origin.adapterPath) == adapterFolder(m_studio.residents().adapter(adapter)->path))
                m_conversation.setAdapter(lane, adapter);
        }
}

std::set<Site> ChatSession::sitesOf(AdapterHandle handle) const
{
    std::set<Site> sites;
    const AdapterInfo *adapter = m_studio.residents().adapter(handle);
    if (!adapter)
        return sites;
    for (const AdapterConfig &config : configsOf(adapter->adapters))
        if (const AdapterKindInfo *kind = m_studio.catalog().adapterKind(config.kind)) {
            AdapterConfig complete = config;
            complete.options = resolvedOptions(config.options, kind->fields);
            for (const Site site : moa::sitesOf(complete, *kind))
                sites.insert(site);
        }
    return sites;
}

bool ChatSession::hasRouter(AdapterHandle handle) const
{
    const AdapterInfo *adapter = m_studio.residents().adapter(handle);
    return adapter && !adapter->routerMode.empty() && adapter->routerMode != "none";
}

QString ChatSession::markOf(AdapterHandle handle) const
{
    const Residents &residents = m_studio.residents();
    if (handle == AdapterHandle::Base)
        return residents.model() ? QString::fromStdString(residents.model()->path.stem().string()) : QString();
    const AdapterInfo *adapter = residents.adapter(handle);
    if (!adapter)
        return {};
    if (m_studio.training().adapter() == handle)
        return tr("step %1").arg(m_studio.training().record().info.step);
    const QString digest = QString::fromStdString(adapter->sha256);
    const QString kind = hasRouter(handle) ? QString::fromStdString(adapter->routerMode) : tr("no router");
    return digest.isEmpty() ? kind : digest.left(4) + QString::fromUtf8("·") + digest.mid(4, 4);
}

QString ChatSession::placeOf(AdapterHandle handle) const
{
    const Residents &residents = m_studio.residents();
    if (handle == AdapterHandle::Base)
        return residents.model() ? QString::fromStdString(residents.model()->path.string()) : QString();
    const AdapterInfo *adapter = residents.adapter(handle);
    if (!adapter)
        return {};
    const QString path = QString::fromStdString(adapter->path.string());
    if (m_studio.training().adapter() == handle)
        return tr("%1, half-trained").arg(path);
    const QString digest = QString::fromStdString(adapter->sha256);
    return digest.isEmpty() ? path : path + "\nSHA-256 " + digest;
}

bool ChatSession::isResident(AdapterHandle adapter) const
{
    return adapter == AdapterHandle::Base || m_studio.residents().adapter(adapter);
}

LaneTemplate ChatSession::wordingOf(int turn, int lane) const
{
    const Residents &residents = m_studio.residents();
    const auto &model = residents.model();
    return m_settings.templateFor(m_studio.catalog(), model ? &*model : nullptr,
                                  residents.adapter(m_conversation.lane(lane).adapter), m_conversation.hasHistory(turn, lane));
}

AnswerOrigin ChatSession::originOf(int turn, int lane) const
{
    const ChatLane &asked = m_conversation.lane(lane);
    const Residents &residents = m_studio.residents();
    AnswerOrigin origin;
    origin.adapter = asked.adapter;
    origin.adapterName = residents.nameOf(asked.adapter);
    origin.model = residents.model() ? QString::fromStdString(residents.model()->path.filename().string()) : QString();
    if (const AdapterInfo *adapter = residents.adapter(asked.adapter))
        origin.adapterPath = QString::fromStdString(adapter->path.string());
    origin.wording = wordingOf(turn, lane);
    origin.systemPrompt = origin.wording.isChat ? m_settings.systemPrompt.trimmed() : QString();
    origin.sampling = m_settings.sampling;
    origin.desk = asked.desk;
    return origin;
}

bool ChatSession::isAnswering(int turn, int lane) const
{
    return m_job && turn == m_turn && std::ranges::find(m_asked, lane) != m_asked.end();
}

std::vector<int> ChatSession::allLanes() const
{
    std::vector<int> lanes(static_cast<size_t>(m_conversation.laneCount()));
    std::iota(lanes.begin(), lanes.end(), 0);
    return lanes;
}

QString ChatSession::reasonAgainstAsking() const
{
    if (!m_studio.residents().model())
        return tr("No model is loaded: choose one on Model.");
    if (isAnswering()) {
        QStringList writing;
        for (const int lane : m_asked)
            if (const Answer *answer = m_conversation.answer(m_turn, lane); answer && !answer->finishReason)
                writing << laneLetter(lane);
        return writing.size() == 1 ? tr("Lane %1 is still answering.").arg(writing.constFirst())
                                   : tr("The lanes are still answering.");
    }
    const TrainingDesk::State state = m_studio.training().state();
    if (state != TrainingDesk::State::Idle && state != TrainingDesk::State::Paused)
        return tr("A training is running: pause it on Train to chat.");
    for (const int lane : allLanes())
        if (!isResident(m_conversation.lane(lane).adapter))
            return tr("The adapter of lane %1 is no longer loaded: choose another, or take the lane away.").arg(laneLetter(lane));
    return {};
}

QString ChatSession::reasonAgainstAgain(int turn, const std::vector<int> &lanes) const
{
    if (const QString reason = reasonAgainstAsking(); !reason.isEmpty())
        return reason;
    const bool wouldRepeat = m_settings.isGreedy() && std::ranges::all_of(lanes, [&](int lane) {
                                 const Answer *answer = m_conversation.answer(turn, lane);
                                 const bool isWhole =
                                     answer && answer->finishReason && *answer->finishReason != FinishReason::Stopped;
                                 return isWhole && answer->origin.isLike(originOf(turn, lane));
                             });
    return wouldRepeat ? tr("Greedy, and nothing was changed: the answer would be the same.") : QString();
}

void ChatSession::ask(int turn, const QString &prompt)
{
    if (!reasonAgainstAsking().isEmpty() || prompt.trimmed().isEmpty())
        return;
    m_conversation.ask(turn, prompt);
    begin(turn, allLanes());
}

void ChatSession::askAgain(int turn, const std::vector<int> &lanes)
{
    if (!reasonAgainstAgain(turn, lanes).isEmpty())
        return;
    const bool repeats = std::ranges::any_of(lanes, [&](int lane) {
        const Answer *answer = m_conversation.answer(turn, lane);
        return answer && answer->origin.isLike(originOf(turn, lane));
    });
    if (repeats && !m_settings.isGreedy()) {
        ChatSettings drawnAnew = m_settings;
        ++drawnAnew.sampling.seed;
        setSettings(drawnAnew);
    }
    begin(turn, lanes);
}

void ChatSession::begin(int turn, const std::vector<int> &lanes)
{
    m_turn = turn;
    m_asked = lanes;
    GenerateRequest request;
    request.sampling = m_settings.sampling;
    request.promptTemplate = m_settings.templateKey;
    request.withRouting = true;
    for (const int lane : lanes) {
        AnswerOrigin origin = originOf(turn, lane);
        request.lanes.push_back(
            {origin.adapter, m_conversation.prompt(turn, lane, origin.wording, m_settings.systemPrompt), origin.desk.routing()});
        m_conversation.begin(turn, lane, std::move(origin));
    }
    const auto stream = std::make_shared<Stream>();
    m_job = m_studio.work().submit(
        tr("Answering"), m_conversation.prompts()[static_cast<size_t>(turn)].simplified().left(60), this,
        [&engine = m_studio.engine(), request, stream, this, guard = QPointer<ChatSession>(this)](const JobContext &context) {
            const TokenObserver observer = [&](const GeneratedToken &token) {
                AnswerToken made = answerToken(token);
                const std::scoped_lock lock(stream->mutex);
                if (stream->tokens.empty())
                    context.post([this, guard, stream] {
                        if (guard)
                            take(stream);
                    });
                stream->tokens.emplace_back(token.lane, std::move(made));
            };
            return engine.generate(request, observer, context.stop());
        },
        [this](const GenerateResult &result) { finish(result); });
    connect(m_job, &Job::failed, this, &ChatSession::failed);
    connect(m_job, &Job::ended, this, &ChatSession::end);
    emit turnsChanged();
    emit stateChanged();
}

void ChatSession::take(const std::shared_ptr<Stream> &stream)
{
    std::vector<std::pair<int64_t, AnswerToken>> tokens;
    {
        const std::scoped_lock lock(stream->mutex);
        tokens.swap(stream->tokens);
    }
    std::map<int, std::vector<AnswerToken>> byLane;
    for (auto &[lane, token] : tokens)
        if (lane >= 0 && lane < std::ssize(m_asked))
            byLane[m_asked[static_cast<size_t>(lane)]].push_back(std::move(token));
    for (auto &[lane, added] : byLane)
        m_conversation.add(m_turn, lane, std::move(added));
    for (const auto &[lane, added] : byLane)
        emit answered(m_turn, lane);
}

void ChatSession::finish(const GenerateResult &result)
{
    for (size_t i = 0; i < std::min(m_asked.size(), result.answers.size()); ++i)
        m_conversation.finish(m_turn, m_asked[i], result.answers[i], result.decodeSeconds);
}

void ChatSession::end()
{
    m_conversation.breakOff(m_turn);
    m_job = nullptr;
    for (const int lane : std::exchange(m_asked, {}))
        emit answered(m_turn, lane);
    followResidents(); // what came or went meanwhile
}

void ChatSession::stop()
{
    if (m_job)
        m_job->stop();
}

} // namespace moa::ui
