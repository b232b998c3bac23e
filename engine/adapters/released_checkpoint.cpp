// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/released_checkpoint.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/file_set.h"
#include "engine/files/pth.h"
#include "engine/model/tensor_bridge.h"

#include <algorithm>
#include <array>

namespace moa {

namespace {

constexpr std::string_view kPrefix = "llama.";

/// What the names of adapters, routers and thresholds have in common.
bool isAdapterTensor(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kParts{".lora_", ".prompt.", ".prompt_", ".p_adapter", ".adapter_"};
    return std::ranges::any_of(kParts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

/// What bias tuning trains in the base.
bool isTrainedBase(std::string_view name)
{
    return name.ends_with(".bias") || name.ends_with("norm.weight");
}

/// What a checkpoint of the released code is made of.
struct Parts {
    const PickleValue &model;
    const PickleObject &arguments;
};

std::optional<Parts> partsOf(const PthFile &file)
{
    const PickleValue *const model = file.root().find("model"), *const arguments = file.root().find("args");
    const auto *const object = arguments ? arguments->as<PickleObject>() : nullptr;
    return model && object ? std::optional<Parts>({*model, *object}) : std::nullopt;
}

/// The plain values among the attributes; lists and whatever else say nothing about an adapter.
nlohmann::json plainAttributes(const PickleObject &object)
{
    nlohmann::json json = nlohmann::json::object();
    for (const auto &[key, value] : object.attributes.items) {
        const auto *const name = key->as<std::string>();
        if (!name)
            continue;
        if (const auto *const flag = value->as<bool>())
            json[*name] = *flag;
        else if (const auto *const whole = value->as<int64_t>())
            json[*name] = *whole;
        else if (const auto *const number = value->as<double>())
            json[*name] = *number;
        else if (const auto *const text = value->as<std::string>())
            json[*name] = *text;
    }
    return json;
}

} // namespace

bool isReleasedCheckpoint(const std::filesystem::path &path)
{
    return partsOf(PthFile::open(path)).has_value();
}

ReleasedCheckpoint extractReleasedCheckpoint(const std::filesystem::path &path, const std::string &routerMode)
{
    const PthFile file = PthFile::open(path);
    const std::optional<Parts> parts = partsOf(file);
    if (!parts)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "This is no training checkpoint of the released code: it lacks \"model\" or \"args\".")),
                      path.string());
    const nlohmann::json params = plainAttributes(parts->arguments);
    const bool trainsBase = params.contains("w_bias") && params["w_bias"] == true;

    ReleasedCheckpoint checkpoint;
    std::vector<std::string> names;
    for (const TensorView &view : file.tensors(parts->model)) {
        if (!view.name.starts_with(kPrefix))
            continue;
        if (!isAdapterTensor(view.name) && !(trainsBase && isTrainedBase(view.name)))
            continue;
        names.push_back(view.name);
        checkpoint.tensors.push_back(viewOfTensor(view.name, tensorFromView(view).to(at::kFloat)));
    }
    checkpoint.description = describeReleased(params, names, routerMode, path.string());
    return checkpoint;
}

void saveReleasedCheckpoint(const std::filesystem::path &folder, const ReleasedCheckpoint &checkpoint)
{
    FileSet files(folder);
    writeFileAtomically(files.add(kAdapterParamsFile), releasedParams(checkpoint.description).dump(2) + "\n");
    writePth(files.add(kAdapterTensorsFile), checkpoint.tensors);
    files.drop(kAdapterRunFile); // of an adapter that was there before
    files.commit();
}

} // namespace moa
