// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/adapter_file.h"

#include "engine/adapters/adapter_kind.h"
#include "engine/api/layer_spans.h"
#include "engine/api/validate.h"
#include "engine/files/atomic_file.h"
#include "engine/files/pth.h"
#include "engine/model/json_file.h"
#include "engine/model/tensor_bridge.h"
#include "engine/routing/router_mode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace moa {

namespace {

constexpr int kFormatVersion = 1;
constexpr size_t kMostNamesListed = 8;
constexpr std::array<const char *, 8> kReleasedNotes{"w_bias",        "hydra_moe",    "p_adapter_hydra",  "expert_weight",
                                                     "adapter_noisy", "bool_weights", "flash_attention2", "bf16"};

nlohmann::json parsedObject(const std::filesystem::path &path)
{
    return JsonFile(path).object();
}

void requireValidOptions(const AdapterDescription &description, const std::string &where)
{
    const auto require = [&](const std::vector<Problem> &problems) {
        if (!problems.empty())
            throw Failure(ErrorCode::InputFile, describe(problems.front()), where);
    };
    for (size_t i = 0; i < description.adapters.size(); ++i) {
        const AdapterConfig &adapter = description.adapters[i];
        require(checkFields(adapter.options, adapterKindNamed(adapter.kind).info.fields, fmt::format("adapters[{}]", i)));
        if (const auto layers = parseLayerSpans(adapter.layers); !layers)
            throw Failure(ErrorCode::InputFile, layers.error().message, where);
    }
    require(checkFields(description.router.options, routerModeNamed(description.router.mode).info.fields, "router"));
}

/// The adapters and the router of a moa_run.json, checked as a run's configuration is.
AdapterDescription describeOurs(const nlohmann::json &run, const std::string &where)
{
    const JsonFile typed(run, where);
    if (typed.positiveOr("format_version", 0) != kFormatVersion)
        throw Failure(ErrorCode::InputFile,
                      fmt::format("The adapter's format version is {}, and this program reads version {}.",
                                  run.contains("format_version") ? run["format_version"].dump() : "missing", kFormatVersion),
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
    requireValidOptions(description, where);
    description.promptTemplate = typed.textOr("template", "");
    description.baseFingerprint = typed.textOr("base", "");
    description.maxTokens = typed.positiveOr("max_tokens", 300);
    return description;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (size_t i = 0; i < std::min(names.size(), kMostNamesListed); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > kMostNamesListed ? fmt::format("{} and {} more", text, names.size() - kMostNamesListed) : text;
}

/// The released code writes empty routers and a full-size threshold for a block without adapters.
bool belongsToEmptyLayer(const TensorView &view, const AdapterBank &bank)
{
    constexpr std::string_view kPrefix = "llama.layers.";
    if (!view.name.starts_with(kPrefix))
        return false;
    int64_t layer = -1;
    const char *begin = view.name.data() + kPrefix.size();
    std::from_chars(begin, view.name.data() + view.name.size(), layer);
    const bool isEmptyLayer = layer >= 0 && layer < bank.model().layers && bank.layer(layer) == nullptr;
    return isEmptyLayer && (view.elementCount() == 0 || view.name.find(".adapter_threshold_fn.") != std::string::npos);
}

/// The released code adds noise to a router nowhere, but may keep the tensors for it.
bool hasNoEffect(std::string_view tensorName)
{
    return tensorName.find(".adapter_noise_linear.") != std::string_view::npos;
}

AdapterConfig withLayersOf(AdapterConfig config, const DecoderConfig &model)
{
    const Result<std::vector<int64_t>> layers = resolveLayers(config.layers, model.layers);
    if (!layers)
        throw Failure(layers.error().code, layers.error().message, layers.error().where);
    config.layers = formatLayers(*layers);
    return config;
}

nlohmann::json configsAsJson(const std::vector<AdapterConfig> &adapters)
{
    RunConfig config;
    config.adapters = adapters;
    return toJson(config)["adapters"];
}

} // namespace

AdapterFile AdapterFile::open(const std::filesystem::path &path, const std::string &routerMode)
{
    const std::filesystem::path folder = std::filesystem::is_directory(path) ? path : path.parent_path();
    const std::filesystem::path tensors = std::filesystem::is_directory(path) ? path / kAdapterTensorsFile : path;
    if (!std::filesystem::exists(tensors))
        throw Failure(ErrorCode::InputFile, "There is no adapter here: no adapter.pth, nor a folder with one.", path.string());
    AdapterFile file;
    file.m_path = tensors;
    file.m_tensors = PthFile::open(tensors).tensors();
    const std::filesystem::path ours = folder / kAdapterRunFile, released = folder / kAdapterParamsFile;
    if (std::filesystem::exists(ours)) {
        file.m_runRecord = parsedObject(ours);
        file.m_description = describeOurs(file.m_runRecord, ours.string());
        if (!routerMode.empty() && routerMode != file.m_description.router.mode)
            file.m_description.router = {routerMode, nlohmann::json::object()};
        return file;
    }
    if (!std::filesystem::exists(released))
        throw Failure(ErrorCode::InputFile,
                      "Neither moa_run.json nor adapter_params.json lies beside the adapter, so its form is unknown.",
                      tensors.string());
    std::vector<std::string> names;
    for (const TensorView &view : file.m_tensors)
        names.push_back(view.name);
    file.m_description = describeReleased(parsedObject(released), names, routerMode, released.string());
    return file;
}

void AdapterFile::fill(AdapterBank &bank) const
{
    const at::NoGradGuard noGradients;
    const ParameterBuffer &buffer = bank.buffer();
    std::map<std::string, const TensorView *> found;
    for (const TensorView &view : m_tensors)
        found.emplace(view.name, &view);
    std::vector<std::string> missing, unexpected, misshapen;
    for (size_t i = 0; i < buffer.entries().size(); ++i) {
        const ParameterBuffer::Entry &entry = buffer.entries()[i];
        const auto view = found.find(entry.name);
        if (view == found.end()) {
            missing.push_back(entry.name);
            continue;
        }
        if (view->second->shape != entry.shape)
            misshapen.push_back(fmt::format("{} ({} in the file, {} wanted)", entry.name, describeShape(view->second->shape),
                                            describeShape(entry.shape)));
        else
            buffer.value(static_cast<int64_t>(i)).copy_(tensorFromView(*view->second));
        found.erase(view);
    }
    for (const auto &[name, view] : found)
        if (!belongsToEmptyLayer(*view, bank) && !hasNoEffect(name))
            unexpected.push_back(name);
    std::string text;
    const auto complain = [&](const char *what, const std::vector<std::string> &names) {
        if (!names.empty())
            text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", what, listed(names));
    };
    complain("of another shape", misshapen);
    complain("missing", missing);
    complain("unexpected", unexpected);
    if (!text.empty())
        throw Failure(ErrorCode::InputFile,
                      fmt::format("The adapter does not fit its description and this model. Tensors {}.", text), m_path.string());
    if (!at::isfinite(buffer.values().sum()).item<bool>())
        throw Failure(ErrorCode::InputFile, "The adapter holds NaN or infinite values.", m_path.string());
    bank.buffer().refreshComputed();
}

std::unique_ptr<AdapterBank> loadAdapterBank(const AdapterFile &file, const DecoderConfig &model,
                                             const AdapterBank::Options &options)
{
    const AdapterDescription &description = file.description();
    AdapterPlan plan;
    try {
        plan = makeAdapterPlan(description.adapters, description.router, model);
    } catch (const Failure &failure) {
        throw Failure(ErrorCode::InputFile, failure.error().message, file.path().string());
    }
    auto bank = std::make_unique<AdapterBank>(std::move(plan), model, options);
    file.fill(*bank);
    return bank;
}

std::optional<std::string> releasedFormObstacle(const AdapterDescription &description)
{
    std::set<std::string> kinds;
    for (const AdapterConfig &adapter : description.adapters)
        if (!kinds.insert(adapter.kind).second)
            return fmt::format(
                "it has several {} entries, and the released form knows one rank, one layer set and one target set a kind",
                adapter.kind);
    if (description.router.options.value("router_input", "block") == "normed")
        return "its router reads the normed input, which the released form in Meta's layout can't say";
    if (description.router.options.value("threshold_gradient", "none") == "shifted")
        return "its sparse weights are shifted by the threshold, which the released form can't say";
    return std::nullopt;
}

nlohmann::json releasedParams(const AdapterDescription &description)
{
    nlohmann::json params{{"w_bias", false},           {"expert_num", 1},        {"hydra_moe", false},
                          {"p_adapter_hydra", false},  {"expert_weight", false}, {"max_seq_len", description.maxTokens},
                          {"flash_attention2", false}, {"bf16", false}};
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
    try {
        AdapterDescription description;
        for (const AdapterKind &kind : adapterKinds())
            if (std::optional<AdapterConfig> config = kind.readReleased(params, tensorNames))
                description.adapters.push_back(std::move(*config));
        if (description.adapters.empty())
            throw Failure(ErrorCode::InputFile, "No adapter is described here.", where);
        if (params.value("expert_num", 1) != 1)
            throw Failure(
                ErrorCode::InputFile,
                fmt::format("The adapter has {} experts in each LoRA, which is not supported.", params["expert_num"].dump()),
                where);
        description.router = {routerMode, nlohmann::json::object()};
        for (const RouterMode &mode : routerModes())
            if (routerMode.empty() || routerMode == mode.info.key)
                if (std::optional<nlohmann::json> options = mode.readReleased(params, tensorNames)) {
                    description.router = {mode.info.key, std::move(*options)};
                    break;
                }
        if (description.router.mode.empty())
            throw Failure(ErrorCode::InputFile, "The adapter's router is of no mode that is known.", where);
        requireValidOptions(description, where);
        description.maxTokens = params.value("max_seq_len", int64_t{300});
        for (const char *key : kReleasedNotes)
            if (const auto note = params.find(key); note != params.end() && note->is_boolean())
                description.releasedNotes[key] = *note;
        return description;
    } catch (const nlohmann::json::exception &error) {
        throw Failure(ErrorCode::InputFile, fmt::format("A value is of the wrong type ({}).", error.what()), where);
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
    run["template"] = description.promptTemplate;
    run["base"] = description.baseFingerprint;
    run["max_tokens"] = description.maxTokens;
    std::vector<std::filesystem::path> files{folder / kAdapterRunFile};
    writeFileAtomically(files.back(), run.dump(2) + "\n");
    if (releasedFormObstacle(description)) {
        std::filesystem::remove(folder / kAdapterParamsFile);
    } else {
        files.push_back(folder / kAdapterParamsFile);
        writeFileAtomically(files.back(), releasedParams(description).dump(2) + "\n");
    }
    files.push_back(folder / kAdapterTensorsFile);
    writePth(files.back(), tensors);
    return files;
}

void saveAdapter(const std::filesystem::path &folder, const AdapterBank &bank, const AdapterDescription &description,
                 const nlohmann::json &extra)
{
    AdapterDescription resolved = description;
    for (AdapterConfig &adapter : resolved.adapters) {
        adapter = withLayersOf(adapter, bank.model());
        adapter.options = resolvedOptions(adapter.options, adapterKindNamed(adapter.kind).info.fields);
    }
    resolved.router.options = bank.plan().routerOptions;
    std::vector<TensorView> views;
    const ParameterBuffer &buffer = bank.buffer();
    for (size_t i = 0; i < buffer.entries().size(); ++i)
        views.push_back(viewOfTensor(buffer.entries()[i].name, buffer.value(static_cast<int64_t>(i)).to(at::kFloat)));
    writeAdapter(folder, views, resolved, extra);
}

} // namespace moa
