// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/adapters/adapter_file.h"
#include "engine/api/engine.h"
#include "engine/model/base_model.h"
#include "engine/runs/run_folder.h"
#include "engine/train/checkpoint.h"
#include "engine/train/optimizer_step.h"
#include "engine/train/run_data.h"
#include "engine/train/schedule.h"

#include <chrono>
#include <functional>
#include <memory>

namespace moa {

/// One run from its first step to its last: steps, validations, checkpoints, sample answers, and the events that tell of them. All
/// its state is in memory between calls of run(), so pausing is returning.
class Trainer
{
public:
    /// Answers one instruction with the half-trained adapter.
    using Answer = std::function<std::string(const std::string &instruction, const std::stop_token &stop)>;

    /// What makes up a run. The folder is held for writing as long as the trainer lives.
    struct Parts {
        RunConfig config;
        std::shared_ptr<BaseModel> model;
        std::shared_ptr<AdapterBank> bank;
        RunFolder folder;
        RunData data;
    };
    explicit Trainer(Parts parts);

    /// Takes up the latest whole checkpoint of the folder and forgets the events after it; does nothing where there is none.
    void resume();

    /// Trains until the end or a stop. Throws Diverged where the loss or the gradient leaves the finite numbers: the step is not
    /// applied, and the last checkpoint stays.
    [[nodiscard]] TrainingResult run(const Observer &observer, const std::stop_token &stop);
    /// Keeps a run that was stopped: writes a checkpoint, where steps were done since the last, the adapter, and how the run ended.
    [[nodiscard]] TrainingResult save();

    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    [[nodiscard]] const std::filesystem::path &folder() const { return m_parts.folder.path(); }
    [[nodiscard]] const std::shared_ptr<AdapterBank> &bank() const { return m_parts.bank; }
    [[nodiscard]] AdapterDescription description() const;
    [[nodiscard]] int64_t longestAnswer() const { return m_parts.config.evaluation.maxTokens; }

private:
    using Clock = std::chrono::steady_clock;

    void emit(EventBody body);
    [[nodiscard]] double seconds() const;
    void stopClock();
    [[nodiscard]] int64_t lastStep() const;
    [[nodiscard]] bool isValidationDue() const;
    [[nodiscard]] bool isCheckpointDue() const;
    /// One optimizer step; false where it was stopped.
    [[nodiscard]] bool step(const std::stop_token &stop);
    [[nodiscard]] TrainingResult rest();
    void diverge(const StepOutcome &outcome, std::span<const Example *const> examples);
    void validate(const std::stop_token &stop);
    void answerPrompts(const std::stop_token &stop);
    void checkpoint();
    void saveAdapterFiles();
    [[nodiscard]] TrainingResult end(RunOutcome outcome, const std::string &text);
    [[nodiscard]] TrainingResult result(RunOutcome outcome) const;

    Parts m_parts;
    Batcher m_batcher;
    Schedule m_schedule;
    Optimizer m_optimizer;
    OptimizerStep m_step;
    Answer m_answer;
    TrainingState m_state;
    int64_t m_savedStep = -1;
    std::filesystem::path m_adapterPath;
    std::optional<Clock::time_point> m_started; ///< while it works
    Clock::time_point m_lastCheckpoint{};
    double m_secondsBefore = 0;
    bool m_goesOn = false;     ///< the next run() is not the first
    bool m_saidItsEnd = false; ///< in the record
    const Observer *m_observer = nullptr;
};

} // namespace moa
