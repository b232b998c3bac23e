// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/training_run.h"
#include "engine/api/say.h"

#include "engine/api/validate.h"
#include "engine/core/device.h"
#include "engine/core/guard.h"

#include <fmt/chrono.h>
#include <torch/version.h>

#include <ctime>

namespace moa {

namespace {

std::shared_ptr<AdapterBank> makeBank(const RunConfig &config, const BaseModel &model)
{
    AdapterBank::Options options;
    options.seed = static_cast<uint64_t>(config.training.seed);
    options.computeType = model.decoder->computeType();
    options.device = model.decoder->device();
    const Decoder &decoder = *model.decoder;
    auto bank = std::make_shared<AdapterBank>(
        makeAdapterPlan(config.adapters, config.router, decoder.config(), config.training.biasTuning), decoder.config(), options);
    decoder.start(*bank);
    return bank;
}

/// What run.json records: enough to repeat the run.
nlohmann::json recordOf(const RunConfig &config, const BaseModel &model)
{
    return {{"name", config.name},
            {"config", toJson(config)},
            {"base", model.fingerprint},
            {"data_sha256", hashDataFiles(config.data)},
            {"created", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))},
            {"device", resolveDevice(config.training.device).str()},
            {"compute_dtype", precisionName(model.decoder->computeType())},
            {"threads", at::get_num_threads()},
            {"versions", {{"moa", MOA_VERSION}, {"libtorch", TORCH_VERSION}}}};
}

} // namespace

Result<TrainingResult> TrainingRun::run(const Observer &observer, std::stop_token stop)
{
    return guarded([&] { return m_trainer->run(observer, stop); });
}

Result<TrainingResult> TrainingRun::save()
{
    return guarded([&] { return m_trainer->save(); });
}

ModelSpec modelSpecOf(const RunConfig &config)
{
    return {config.model.path, config.model.precision, config.training.computeDtype, config.training.device,
            config.training.threads};
}

std::unique_ptr<Trainer> beginRun(const RunConfig &config, const std::filesystem::path &folder,
                                  const std::shared_ptr<BaseModel> &model, const Observer &observer, const std::stop_token &stop)
{
    RunData data = readRunData(config, *model, observer, stop);
    std::shared_ptr<AdapterBank> bank = makeBank(config, *model);
    if (!config.training.initAdapter.empty())
        AdapterFile::open(config.training.initAdapter, config.router.mode).fill(*bank);
    RunFolder made = RunFolder::createAt(folder, recordOf(config, *model));
    return std::make_unique<Trainer>(Trainer::Parts{config, model, std::move(bank), std::move(made), std::move(data)});
}

RunConfig configOfRun(const std::filesystem::path &folder)
{
    const nlohmann::json about = RunFolder::open(folder).about();
    RunConfigReading reading = readRunConfig(about.value("config", nlohmann::json::object()));
    if (!reading.problems.empty())
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The run's configuration is damaged: {}."), describe(reading.problems.front())),
                      folder.string());
    return reading.config;
}

ModelSpec modelSpecOfRun(const std::filesystem::path &folder)
{
    ModelSpec spec = modelSpecOf(configOfRun(folder));
    spec.computeDtype = RunFolder::open(folder).about().value("compute_dtype", spec.computeDtype);
    return spec;
}

std::unique_ptr<Trainer> continueRun(const std::filesystem::path &folder, const std::shared_ptr<BaseModel> &model,
                                     const Observer &observer, const std::stop_token &stop)
{
    const RunConfig config = configOfRun(folder);
    RunFolder opened = RunFolder::openForWriting(folder);
    const nlohmann::json about = opened.about();
    if (about.value("base", "") != model->fingerprint)
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The base model is another one than this run began with.")),
                      config.model.path);
    RunData data = readRunData(config, *model, observer, stop);
    if (about.value("data_sha256", nlohmann::json::object()) != hashDataFiles(config.data))
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine",
                       "A data file changed since this run began, so it can't go on as it was. Start a new run from its adapter "
                       "(training.init_adapter).")),
            folder.string());
    std::shared_ptr<AdapterBank> bank = makeBank(config, *model);
    if (!config.training.initAdapter.empty() && opened.checkpointSteps().empty())
        AdapterFile::open(config.training.initAdapter, config.router.mode).fill(*bank);
    auto trainer = std::make_unique<Trainer>(Trainer::Parts{config, model, std::move(bank), std::move(opened), std::move(data)});
    trainer->resume();
    return trainer;
}

} // namespace moa
