// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/trainer.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/core/device.h"
#include "engine/routing/routing_statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace moa {

namespace {

/// A run reports its routing about this often.
constexpr int64_t kRoutingReports = 100;
constexpr size_t kMostExamplesNamed = 8;

Recompute recomputeNamed(const std::string &name)
{
    return name == "all" ? Recompute::All : name == "none" ? Recompute::None : Recompute::Auto;
}

/// Seconds since 1970 (UTC).
double clockSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Optimizer::Options optimizerOptions(const TrainingConfig &config)
{
    return {config.beta1, config.beta2, config.eps, config.weightDecay};
}

} // namespace

Trainer::Trainer(Parts parts)
    : m_parts(std::move(parts)),
      m_batcher(m_parts.data.training,
                {m_parts.config.training.batchSize, m_parts.config.training.microBatchSize,
                 batchOrderNamed(m_parts.config.training.batchOrder), static_cast<uint64_t>(m_parts.config.training.seed)}),
      m_schedule(m_parts.config.training, m_batcher.stepsPerEpoch()),
      m_optimizer(m_parts.bank->buffer(), optimizerOptions(m_parts.config.training)),
      m_step(*m_parts.model->decoder, *m_parts.bank, m_optimizer,
             {batchOrderNamed(m_parts.config.training.batchOrder), recomputeNamed(m_parts.config.training.recompute),
              m_parts.config.training.clipNorm, static_cast<uint64_t>(m_parts.config.training.seed)})
{
    m_state.microBatchSize = m_parts.config.training.microBatchSize;
    m_step.onHalved = [this](int64_t microBatchSize) {
        emit(NoticeEvent{say(MOA_TR("engine", "Memory ran out: from here on {} rows are computed at once. The batch size stays."),
                             microBatchSize)});
    };
}

void Trainer::resume()
{
    std::optional<LatestCheckpoint> latest = readLatestCheckpoint(m_parts.folder, m_parts.bank->buffer(), m_optimizer);
    if (!latest) { // it begins anew, its notices included
        m_parts.folder.rewindTo(-1);
        return;
    }
    m_state = latest->state;
    m_parts.data.notices = std::move(latest->notices); // the data's were given when the run began
    m_parts.folder.rewindTo(m_state.step);
    m_secondsBefore = m_state.seconds;
    const std::vector<nlohmann::json> tail = m_parts.folder.metrics().readTail();
    if (const auto last = tail.empty() ? std::nullopt : eventFromJson(tail.back())) // such as a pause after the checkpoint
        m_secondsBefore = std::max(m_secondsBefore, last->time);
    m_savedStep = m_state.step;
    m_goesOn = true;
}

int64_t Trainer::lastStep() const
{
    const int64_t all = m_schedule.totalSteps(), most = m_parts.config.training.maxSteps;
    return most > 0 ? std::min(all, most) : all;
}

double Trainer::seconds() const
{
    return m_secondsBefore + (m_started ? std::chrono::duration<double>(Clock::now() - *m_started).count() : 0);
}

void Trainer::stopClock()
{
    m_secondsBefore = seconds();
    m_started.reset();
}

void Trainer::emit(EventBody body)
{
    const Event event{m_state.step, seconds(), std::move(body)};
    if (!std::holds_alternative<PhaseEvent>(event.body))
        m_parts.folder.append(toJson(event));
    if (const auto *notice = std::get_if<NoticeEvent>(&event.body))
        m_parts.folder.appendLog(notice->text);
    if (m_observer && *m_observer)
        (*m_observer)(event);
}

TrainingResult Trainer::run(const Observer &observer, const std::stop_token &stop)
{
    const at::NoGradGuard noGradients;
    m_observer = &observer;
    m_lastCheckpoint = Clock::now();
    m_started = m_lastCheckpoint;
    m_saidItsEnd = false;
    if (std::exchange(m_goesOn, false) && m_state.step < lastStep())
        emit(ContinueEvent{clockSeconds()});
    for (const std::string &notice : std::exchange(m_parts.data.notices, {}))
        emit(NoticeEvent{notice});
    emit(PhaseEvent{"train", m_state.step, lastStep()});
    while (m_state.step < lastStep()) {
        if (stop.stop_requested() || !step(stop))
            return rest();
        const bool isLast = m_state.step == lastStep();
        if (isValidationDue() || isLast)
            validate(stop);
        const int64_t patience = m_parts.config.training.earlyStopPatience;
        const bool endsEarly = patience > 0 && m_state.validationsWithoutGain >= patience;
        if (isCheckpointDue() || isLast || endsEarly) {
            checkpoint();
            answerPrompts(stop);
        }
        if (endsEarly && !isLast)
            return end(RunOutcome::EarlyStopped,
                       say(MOA_TR("engine", "The validation loss did not fall {} times in a row."), patience));
    }
    return end(RunOutcome::Finished, {});
}

TrainingResult Trainer::rest()
{
    try {
        emit(PauseEvent{clockSeconds()});
    } catch (const Failure &) {
        // On a full disk it rests all the same: the memory has everything, and what needs the disk next will say so.
    }
    stopClock();
    m_observer = nullptr;
    m_goesOn = true;
    return result(RunOutcome::Stopped);
}

bool Trainer::step(const std::stop_token &stop)
{
    const int64_t perEpoch = m_batcher.stepsPerEpoch();
    const std::vector<const Example *> examples = m_batcher.step(m_state.step / perEpoch, m_state.step % perEpoch);
    const double rate = m_schedule.learningRate(m_state.step);
    RoutingEvent routing;
    const int64_t interval = std::max<int64_t>(1, lastStep() / kRoutingReports);
    m_step.onRouting = nullptr;
    if (m_state.step % interval == 0 || m_state.step + 1 == lastStep())
        m_step.onRouting = [&](int64_t layer, const AdapterPass &pass, const TokenBatch &batch) {
            if (routing.layers.empty() || routing.layers.back().layer < layer)
                routing.layers.push_back(routingStatistics(layer, pass, batch.realMask));
        };
    const auto start = Clock::now();
    const std::optional<StepOutcome> outcome = m_step.run(examples, rate, m_state.microBatchSize, stop);
    if (!outcome)
        return false;
    if (!outcome->isFinite)
        diverge(*outcome, examples);
    const double elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    ++m_state.step;
    m_state.lastLoss = outcome->loss;
    StepEvent event;
    event.totalSteps = lastStep();
    event.epoch = static_cast<double>(m_state.step) / static_cast<double>(perEpoch);
    event.loss = outcome->loss;
    event.learningRate = rate;
    event.gradientNorm = outcome->gradientNorm;
    event.tokens = outcome->tokens;
    event.supervisedTokens = outcome->supervisedTokens;
    event.paddingShare = outcome->paddingShare;
    event.tokensPerSecond = static_cast<double>(outcome->tokens) / elapsed;
    event.memoryBytes = memoryState(m_parts.model->decoder->device()).peak;
    emit(event);
    if (!routing.layers.empty())
        emit(std::move(routing));
    return true;
}

void Trainer::diverge(const StepOutcome &outcome, std::span<const Example *const> examples)
{
    std::string sources;
    for (size_t i = 0; i < std::min(examples.size(), kMostExamplesNamed); ++i)
        sources += (i == 0 ? "" : ", ") + examples[i]->source;
    const std::string text = say(
        MOA_TR("engine", "Step {} gave a loss of {} and a gradient norm of {}; it was not applied. Its examples: {}{}. Lower "
                         "training.learning_rate or set "
                         "training.clip_norm, and look at these examples."),
        m_state.step + 1, outcome.loss, outcome.gradientNorm, sources,
        examples.size() > kMostExamplesNamed ? say(MOA_TR("engine", " and {} more"), examples.size() - kMostExamplesNamed) : "");
    emit(EndEvent{RunOutcome::Diverged, text});
    m_observer = nullptr;
    throw Failure(ErrorCode::Diverged, text, folder().string());
}

bool Trainer::isValidationDue() const
{
    const int64_t every = m_parts.config.evaluation.everySteps;
    return every > 0 && m_state.step % every == 0;
}

bool Trainer::isCheckpointDue() const
{
    const CheckpointConfig &config = m_parts.config.checkpoints;
    if (config.everySteps > 0 && m_state.step % config.everySteps == 0)
        return true;
    const double minutes = std::chrono::duration<double>(Clock::now() - m_lastCheckpoint).count() / 60;
    return config.everyMinutes > 0 && minutes >= config.everyMinutes;
}

void Trainer::validate(const std::stop_token &stop)
{
    if (m_parts.data.validation.empty())
        return;
    std::vector<const Example *> rows;
    for (const Example &example : m_parts.data.validation)
        rows.push_back(&example);
    const auto batches = splitStep(rows, m_state.microBatchSize, BatchOrder::Bucketed);
    double sum = 0;
    int64_t supervised = 0;
    for (size_t i = 0; i < batches.size(); ++i) {
        if (stop.stop_requested())
            return; // it is not part of the state, so nothing is lost
        emit(PhaseEvent{"validate", static_cast<int64_t>(i), std::ssize(batches)});
        const TokenBatch batch = tokenBatchOf(batches[i], m_parts.model->decoder->device());
        sum += evaluateLoss(*m_parts.model->decoder, m_parts.bank.get(), batch);
        supervised += batch.supervised();
    }
    if (supervised == 0)
        return;
    const double loss = sum / static_cast<double>(supervised);
    const bool isBest = !m_state.bestValidation || loss < *m_state.bestValidation;
    m_state.validationsWithoutGain = isBest ? 0 : m_state.validationsWithoutGain + 1;
    if (isBest)
        m_state.bestValidation = loss;
    m_state.lastValidation = loss;
    emit(ValidationEvent{loss, supervised, isBest});
}

void Trainer::answerPrompts(const std::stop_token &stop)
{
    if (!m_answer)
        return;
    for (const std::string &prompt : m_parts.config.evaluation.prompts) {
        if (stop.stop_requested())
            return;
        emit(SampleEvent{prompt, m_answer(prompt, stop)});
    }
}

void Trainer::checkpoint()
{
    m_lastCheckpoint = Clock::now();
    if (m_savedStep == m_state.step)
        return;
    m_state.seconds = seconds();
    const std::filesystem::path folder = m_parts.folder.beginCheckpoint(m_state.step);
    writeCheckpoint(folder, m_state, m_parts.bank->buffer(), m_optimizer);
    m_parts.folder.commitCheckpoint(m_state.step, m_parts.config.checkpoints.keep);
    m_savedStep = m_state.step;
    emit(CheckpointEvent{m_parts.folder.checkpointFolder(m_state.step).string()});
}

AdapterDescription Trainer::description() const
{
    AdapterDescription description;
    description.adapters = m_parts.config.adapters;
    description.router = m_parts.config.router;
    description.tunesBase = m_parts.config.training.biasTuning;
    description.promptTemplate = m_parts.config.data.promptTemplate;
    description.baseFingerprint = m_parts.model->fingerprint;
    description.maxTokens = m_parts.config.data.maxTokens;
    return description;
}

void Trainer::saveAdapterFiles()
{
    saveAdapter(folder(), *m_parts.bank, description(), {{"step", m_state.step}, {"run", m_parts.config.name}});
    m_adapterPath = m_parts.folder.adapterFile();
}

TrainingResult Trainer::save()
{
    const at::NoGradGuard noGradients;
    if (m_state.step > 0)
        checkpoint();
    saveAdapterFiles();
    const RunOutcome outcome = m_state.step == lastStep() ? RunOutcome::Finished : RunOutcome::Stopped;
    if (!std::exchange(m_saidItsEnd, true))
        emit(EndEvent{outcome, {}});
    return result(outcome);
}

TrainingResult Trainer::end(RunOutcome outcome, const std::string &text)
{
    saveAdapterFiles();
    m_saidItsEnd = true;
    emit(EndEvent{outcome, text});
    stopClock();
    m_observer = nullptr;
    return result(outcome);
}

TrainingResult Trainer::result(RunOutcome outcome) const
{
    TrainingResult result;
    result.outcome = outcome;
    result.steps = m_state.step;
    result.lastLoss = m_state.lastLoss;
    result.validationLoss = m_state.lastValidation;
    result.seconds = m_secondsBefore;
    result.folder = folder();
    result.adapter = m_adapterPath;
    return result;
}

} // namespace moa
