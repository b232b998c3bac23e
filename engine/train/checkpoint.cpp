// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/checkpoint.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/json_file.h"
#include "engine/files/safetensors.h"
#include "engine/model/tensor_bridge.h"

namespace moa {

namespace {

constexpr const char *kTensorsFile = "state.safetensors";
constexpr const char *kStateFile = "state.json";
constexpr int kVersion = 1;

at::Tensor flatTensor(const SafetensorsFile &file, const std::filesystem::path &path, std::string_view name, int64_t count)
{
    const TensorView *view = file.find(name);
    if (!view || view->dtype != DType::F32 || view->shape != std::vector<int64_t>{count})
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The checkpoint's \"{}\" is {}, but this run's adapters have {} numbers."), name,
                          view ? describeShape(view->shape) : say(MOA_TR("engine", "missing")), count),
                      path.string());
    return tensorFromView(*view);
}

} // namespace

void writeCheckpoint(const std::filesystem::path &folder, const TrainingState &state, const ParameterBuffer &buffer,
                     const Optimizer &optimizer)
{
    writeSafetensors(folder / kTensorsFile,
                     {viewOfTensor("values", buffer.values()), viewOfTensor("first_moment", optimizer.firstMoment()),
                      viewOfTensor("second_moment", optimizer.secondMoment())});
    nlohmann::json json{{"version", kVersion},
                        {"step", state.step},
                        {"seconds", state.seconds},
                        {"micro_batch_size", state.microBatchSize},
                        {"validations_without_gain", state.validationsWithoutGain}};
    for (const auto &[key, value] : {std::pair{"last_loss", state.lastLoss},
                                     {"last_validation", state.lastValidation},
                                     {"best_validation", state.bestValidation}})
        if (value)
            json[key] = *value;
    writeFileAtomically(folder / kStateFile, json.dump(2) + "\n");
}

TrainingState readCheckpoint(const std::filesystem::path &folder, ParameterBuffer &buffer, Optimizer &optimizer)
{
    const at::NoGradGuard noGradients;
    const JsonFile json(folder / kStateFile);
    if (json.positive("version") != kVersion)
        throw Failure(
            ErrorCode::Config,
            say(MOA_TR("engine", "The checkpoint's version is {}, and this program reads {}."), json.positive("version"), kVersion),
            folder.string());
    TrainingState state;
    state.step = json.positive("step");
    state.seconds = json.numberOr("seconds", 0);
    state.microBatchSize = json.positive("micro_batch_size");
    state.validationsWithoutGain = static_cast<int64_t>(json.numberOr("validations_without_gain", 0));
    const auto optional = [&](const char *key) { return json.has(key) ? std::optional(json.numberOr(key, 0)) : std::nullopt; };
    state.lastLoss = optional("last_loss");
    state.lastValidation = optional("last_validation");
    state.bestValidation = optional("best_validation");
    const std::filesystem::path path = folder / kTensorsFile;
    const SafetensorsFile file = SafetensorsFile::open(path);
    buffer.values().copy_(flatTensor(file, path, "values", buffer.totalCount()));
    optimizer.restore(flatTensor(file, path, "first_moment", buffer.trainedCount()),
                      flatTensor(file, path, "second_moment", buffer.trainedCount()), state.step);
    buffer.refreshComputed();
    return state;
}

std::optional<LatestCheckpoint> readLatestCheckpoint(const RunFolder &run, ParameterBuffer &buffer, Optimizer &optimizer)
{
    const std::vector<int64_t> steps = run.checkpointSteps();
    std::optional<Error> newest;
    LatestCheckpoint latest;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        try {
            latest.state = readCheckpoint(run.checkpointFolder(*step), buffer, optimizer);
            return latest;
        } catch (const Failure &failure) {
            if (failure.error().code != ErrorCode::InputFile)
                throw; // such as a newer program's: not damage, and what is passed over is removed
            latest.notices.push_back(say(MOA_TR("engine", "The checkpoint of step {} is damaged, so an earlier one was taken. {}"),
                                         *step, failure.what()));
            if (!newest)
                newest = failure.error();
        }
    }
    if (newest)
        throw Failure(newest->code, say(MOA_TR("engine", "No checkpoint of this run is whole. ")) + newest->message, newest->where);
    return std::nullopt;
}

} // namespace moa
