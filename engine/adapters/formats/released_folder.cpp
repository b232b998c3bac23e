// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/released_folder.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/adapters/base_tuning.h"
#include "engine/adapters/experts/expert_options.h"
#include "engine/api/json_text.h"
#include "engine/api/say.h"
#include "engine/api/validate.h"
#include "engine/files/atomic_file.h"
#include "engine/files/file_set.h"
#include "engine/files/json_file.h"
#include "engine/files/pth.h"
#include "engine/routing/router_mode.h"

#include <algorithm>
#include <array>
#include <set>

namespace moa {

namespace {

constexpr int kFormatVersion = 1;
constexpr std::array<const char *, 7> kReleasedNotes{"hydra_moe",    "p_adapter_hydra",  "expert_weight", "adapter_noisy",
                                                     "bool_weights", "flash_attention2", "bf16"};

/// The adapters and the router of a moa_run.json, checked as a run's configuration is.
AdapterDescription describeOurs(const nlohmann::json &run, const std::string &where)
{
    const JsonFile typed(run, where);
    if (typed.positiveOr("format_version", 0) != kFormatVersion)
        throw Failure(ErrorCode::InputFile,
                      say(MOA_TR("engine", "The adapter's format version is {}, and this program reads version {}."),
                          run.contains("format_version") ? run["format_version"].dump() : say(MOA_TR("engine", "missing")),
                          kFormatVersion),
                      where);
    const RunConfigReading reading = readRunConfig({{"version", RunConfig::kVersion},
                                                    {"adapters", run.value("adapters", nlohmann::json())},
                                                    {"router", run.value("router", nlohmann::json())}});
    if (!reading.problems.empty())
        throw Failure(ErrorCode::InputFile, describe(reading.problems.front()), where);
    AdapterDescription description;
    description.adapters = reading.config.adapters;
    description.router = reading.config.router;
    description.isOurs = true;
    requireValidDescription(description, where);
    description.tunesBase = typed.flagOr("bias_tuning", false);
    description.promptTemplate = typed.textOr("template", "");
    description.baseFingerprint = typed.textOr("base", "");
    description.maxTokens = typed.positiveOr("max_tokens", 300);
    return description;
}

/// A description of the released code must have its values in the types that we write.
void requireReleasedTypes(const nlohmann::json &params, const std::string &where)
{
    nlohmann::json known{{"expert_num", 1}, {"max_seq_len", 300}};
    for (const AdapterKind &kind : adapterKinds())
        kind.writeReleased(nullptr, known);
    for (const RouterMode &mode : routerModes())
        if (mode.writeReleased)
            mode.writeReleased(resolvedOptions(nlohmann::json::object(), mode.info.fields), known);
    for (const auto &[key, example] : known.items()) {
        const auto value = params.find(key);
        if (value != params.end() && std::string_view(value->type_name()) != example.type_name())
            throw Failure(
                ErrorCode::InputFile,
                say(MOA_TR("engine", "\"{}\" is a {}, but a {} is needed."), key, value->type_name(), example.type_name()), where);
    }
}

nlohmann::json configsAsJson(const std::vector<AdapterConfig> &adapters)
{
    RunConfig config;
    config.adapters = adapters;
    return toJson(config)["adapters"];
}

/// Those of a router's options that another mode has, too.
nlohmann::json knownOptions(const nlohmann::json &options, const std::string &routerMode)
{
    nlohmann::json known = nlohmann::json::object();
    for (const FieldInfo &field : routerModeNamed(routerMode).info.fields)
        if (const auto option = options.find(field.key); option != options.end())
            known[field.key] = *option;
    return known;
}

AdapterContent read(const std::filesystem::path &folder, const std::string &routerMode)
{
    AdapterContent content;
    content.tensors = PthFile::open(folder / kAdapterTensorsFile).tensors();
    const std::filesystem::path ours = folder / kAdapterRunFile, released = folder / kAdapterParamsFile;
    if (std::filesystem::exists(ours)) {
        content.runRecord = JsonFile(ours).object();
        content.description = describeOurs(content.runRecord, ours.string());
        if (!routerMode.empty() && routerMode != content.description.router.mode)
            content.description.router = {routerMode, knownOptions(content.description.router.options, routerMode)};
        return content;
    }
    if (!std::filesystem::exists(released))
        throw Failure(
            ErrorCode::InputFile,
            say(MOA_TR("engine", "Neither moa_run.json nor adapter_params.json lies beside the adapter, so its form is unknown.")),
            (folder / kAdapterTensorsFile).string());
    std::vector<std::string> names;
    for (const TensorView &view : content.tensors)
        names.push_back(view.name);
    content.description = describeReleased(JsonFile(released).object(), names, routerMode, released.string());
    if (JsonFile(released).flagOr("w_bias", false) && !content.description.tunesBase)
        content.notes.emplace_back(
            say(MOA_TR("engine", "it was trained with biases and norms, which the released extractor leaves out of the file")));
    if (routerMode.empty() && content.description.router.mode == "soft")
        content.notes.emplace_back(
            say(MOA_TR("engine", "soft and instance adapters look alike in the released files; taken for soft")));
    if (content.description.router.options.value("pool", "") == "released")
        content.notes.emplace_back(say(MOA_TR(
            "engine", "its router judges as many tokens as the shortest prompt of a batch has, as the released code does: other "
                      "prompts beside it can change an answer")));
    return content;
}

std::vector<std::string> notes(const AdapterDescription &description)
{
    const RouterMode &mode = routerModeNamed(description.router.mode);
    if (!mode.releasedDifference)
        return {};
    const std::optional<std::string> difference = mode.releasedDifference(description.router.options);
    return difference ? std::vector{*difference} : std::vector<std::string>{};
}

std::vector<std::filesystem::path> write(const std::filesystem::path &folder, const AdapterContent &content)
{
    return writeAdapter(folder, content.tensors, content.description, content.runRecord);
}

} // namespace

AdapterFormat releasedFolderFormat()
{
    AdapterFormat format;
    format.info.key = "pth";
    format.info.label = MOA_TR("engine", "Released code");
    format.info.help =
        MOA_TR("engine", "adapter.pth with adapter_params.json, as the method's released code has them, and our moa_run.json.");
    format.recognises = [](const std::filesystem::path &folder) { return std::filesystem::exists(folder / kAdapterTensorsFile); };
    format.read = read;
    format.obstacle = releasedFormObstacle;
    format.notes = notes;
    format.write = write;
    return format;
}

std::optional<std::string> releasedFormObstacle(const AdapterDescription &description)
{
    for (const AdapterConfig &adapter : description.adapters)
        if (adapter.options.value("decomposed", false))
            return say(MOA_TR("engine", "its LoRA is weight-decomposed (DoRA), which the released form doesn't know"));
    std::set<std::string> kinds;
    for (const AdapterConfig &adapter : description.adapters)
        if (!kinds.insert(adapter.kind).second)
            return say(
                MOA_TR("engine",
                       "it has several {} entries, and the released form knows one rank, one layer set and one target set a kind"),
                adapter.kind);
    if (const std::optional<std::string> obstacle = releasedExpertsObstacle(description.adapters, description.router))
        return obstacle;
    if (const RouterMode &mode = routerModeNamed(description.router.mode); !mode.writeReleased)
        return say(MOA_TR("engine", "its router is of the mode \"{}\", which the released form doesn't know"), mode.info.key);
    if (description.router.options.value("temperature", 1.0) != 1)
        return say(MOA_TR("engine", "its router has a temperature, which the released form can't say"));
    if (description.router.options.value("router_input", "block") == "normed")
        return say(MOA_TR("engine", "its router reads the normed input, which the released form in Meta's layout can't say"));
    if (description.router.options.value("threshold_gradient", "none") == "shifted")
        return say(MOA_TR("engine", "its sparse weights are shifted by the threshold, which the released form can't say"));
    return std::nullopt;
}

nlohmann::json releasedParams(const AdapterDescription &description)
{
    nlohmann::json params{{"w_bias", description.tunesBase}, {"expert_num", 1},        {"hydra_moe", false},
                          {"p_adapter_hydra", false},        {"expert_weight", false}, {"max_seq_len", description.maxTokens},
                          {"flash_attention2", false},       {"bf16", false}};
    for (const AdapterKind &kind : adapterKinds()) {
        const auto used = std::ranges::find(description.adapters, kind.info.key, &AdapterConfig::kind);
        if (used == description.adapters.end()) {
            kind.writeReleased(nullptr, params);
            continue;
        }
        const AdapterConfig complete{used->kind, used->layers, resolvedOptions(used->options, kind.info.fields)};
        kind.writeReleased(&complete, params);
    }
    const RouterMode &mode = routerModeNamed(description.router.mode);
    mode.writeReleased(resolvedOptions(description.router.options, mode.info.fields), params);
    for (const auto &[key, value] : description.releasedNotes.items())
        if (params.contains(key))
            params[key] = value;
    return params;
}

AdapterDescription describeReleased(const nlohmann::json &params, const std::vector<std::string> &tensorNames,
                                    const std::string &routerMode, const std::string &where)
{
    requireReleasedTypes(params, where);
    try {
        AdapterDescription description;
        for (const AdapterKind &kind : adapterKinds())
            if (std::optional<AdapterConfig> config = kind.readReleased(params, tensorNames))
                description.adapters.push_back(std::move(*config));
        if (description.adapters.empty())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "No adapter is described here.")), where);
        const int64_t experts = params.value("expert_num", int64_t{1});
        const auto hasExperts = [](const AdapterConfig &config) { return expertOptions(config.options).experts > 1; };
        if (experts > 1 && std::ranges::none_of(description.adapters, hasExperts))
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "It speaks of {} experts, and the tensors are of none."), experts), where);
        description.router = {routerMode, nlohmann::json::object()};
        for (const RouterMode &mode : routerModes())
            if (mode.readReleased && (routerMode.empty() || routerMode == mode.info.key))
                if (std::optional<nlohmann::json> options = mode.readReleased(params, tensorNames)) {
                    description.router = {mode.info.key, std::move(*options)};
                    break;
                }
        if (description.router.mode.empty())
            throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "The adapter's router is of no mode that is known.")), where);
        requireValidDescription(description, where);
        description.tunesBase = hasBaseTuning(tensorNames);
        description.maxTokens = params.value("max_seq_len", int64_t{300});
        for (const char *key : kReleasedNotes)
            if (const auto note = params.find(key); note != params.end() && note->is_boolean())
                description.releasedNotes[key] = *note;
        return description;
    } catch (const nlohmann::json::exception &error) {
        throw Failure(ErrorCode::InputFile, reasonOf(error), where);
    } catch (const Failure &failure) { // a kind knows no file
        throw Failure(failure.error().code, failure.error().message, where);
    }
}

std::vector<std::filesystem::path> writeAdapter(const std::filesystem::path &folder, const std::vector<TensorView> &tensors,
                                                const AdapterDescription &description, const nlohmann::json &extra)
{
    nlohmann::json run = extra;
    run["format_version"] = kFormatVersion;
    run["adapters"] = configsAsJson(description.adapters);
    run["router"] = description.router.options;
    run["router"]["mode"] = description.router.mode;
    run["bias_tuning"] = description.tunesBase;
    run["template"] = description.promptTemplate;
    run["base"] = description.baseFingerprint;
    run["max_tokens"] = description.maxTokens;
    FileSet files(folder);
    writeFileAtomically(files.add(kAdapterRunFile), run.dump(2) + "\n");
    if (releasedFormObstacle(description))
        files.drop(kAdapterParamsFile);
    else
        writeFileAtomically(files.add(kAdapterParamsFile), releasedParams(description).dump(2) + "\n");
    writePth(files.add(kAdapterTensorsFile), tensors);
    return files.commit();
}

} // namespace moa
