// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/api/engine.h"
#include "engine/service/resident_state.h"
#include "engine/train/trainer.h"

namespace moa {

/// What createRun and resumeRun give: a trainer behind the interface, whose adapter can be asked like any other.
class TrainingRun final : public TrainingSession
{
public:
    TrainingRun(std::unique_ptr<Trainer> trainer, AdapterHandle adapter) : m_trainer(std::move(trainer)), m_adapter(adapter) {}

    [[nodiscard]] Result<TrainingResult> run(const Observer &observer, std::stop_token stop) override;
    [[nodiscard]] Result<TrainingResult> save() override;
    [[nodiscard]] AdapterHandle adapter() const override { return m_adapter; }
    [[nodiscard]] std::filesystem::path folder() const override { return m_trainer->folder(); }

private:
    std::unique_ptr<Trainer> m_trainer;
    AdapterHandle m_adapter;
};

/// Reads the data, builds the adapters (or takes them from training.init_adapter) and makes the run's folder. The model is
/// resident.
[[nodiscard]] std::unique_ptr<Trainer> beginRun(const RunConfig &config, const std::filesystem::path &folder,
                                                const std::shared_ptr<BaseModel> &model, const Observer &observer,
                                                const std::stop_token &stop);

/// The configuration that a run's folder records.
[[nodiscard]] RunConfig configOfRun(const std::filesystem::path &folder);

/// The model that a run was begun with, and its arithmetic, which `auto` need not mean on the machine that goes on.
[[nodiscard]] ModelSpec modelSpecOfRun(const std::filesystem::path &folder);

/// Takes up a run from its folder. Throws InputFile where the base model is another than the run's.
[[nodiscard]] std::unique_ptr<Trainer> continueRun(const std::filesystem::path &folder, const std::shared_ptr<BaseModel> &model,
                                                   const Observer &observer, const std::stop_token &stop);

/// The model that a configuration asks for.
[[nodiscard]] ModelSpec modelSpecOf(const RunConfig &config);

} // namespace moa
