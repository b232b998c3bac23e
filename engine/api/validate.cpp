// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/validate.h"
#include "engine/api/layer_spans.h"
#include "engine/api/readable.h"
#include "engine/api/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace moa {

namespace {

using Problems = std::vector<Problem>;

void append(Problems &problems, Problems more)
{
    std::ranges::move(more, std::back_inserter(problems));
}

template <class Component>
std::vector<std::string> keysOf(const std::vector<Component> &components)
{
    std::vector<std::string> keys;
    for (const Component &component : components)
        keys.push_back(component.key);
    return keys;
}

template <class Options>
Problems checkSection(const Options &options, const char *path)
{
    return checkFields(toJson(options), fieldInfos<Options>(), path);
}

/// A value, where a field may have it; else null.
template <class Options>
nlohmann::json remedyFor(std::string_view key, nlohmann::json value)
{
    const std::vector<FieldInfo> fields = fieldInfos<Options>();
    return checkValue(value, *findField(fields, key), {}).empty() ? value : nlohmann::json();
}

/// Those of the layers that a model has; null where that is none.
nlohmann::json layersWithin(std::string_view text, int64_t layerCount)
{
    std::vector<int64_t> layers;
    if (const auto spans = parseLayerSpans(text))
        for (const LayerSpan &span : *spans)
            for (int64_t layer = span.first; layer < std::min(span.end, layerCount); ++layer)
                layers.push_back(layer);
    return layers.empty() ? nlohmann::json() : nlohmann::json(formatLayers(layers));
}

/// Layers that an entry claims, those beyond the model reported.
std::vector<LayerSpan> checkLayers(const AdapterConfig &adapter, const ModelInfo *model, const std::string &path,
                                   Problems &problems)
{
    if (model != nullptr)
        if (const auto layers = resolveLayers(adapter.layers, model->layers); !layers) {
            problems.push_back({joinPath(path, "layers"), layers.error().message, layersWithin(adapter.layers, model->layers)});
            return {};
        }
    const auto spans = parseLayerSpans(adapter.layers);
    if (!spans) {
        problems.push_back({joinPath(path, "layers"), spans.error().message});
        return {};
    }
    if (spans->empty())
        problems.push_back({joinPath(path, "layers"), say(MOA_TR("engine", "\"{}\" names no layer"), adapter.layers)});
    return *spans;
}

/// A place that an entry of the list has taken.
struct Claim {
    Site site;
    LayerSpan span;
    size_t entry;
};

/// Whether the place was free; the first entry to name it has it.
bool claim(const Claim &wanted, std::vector<Claim> &claims, Problems &problems)
{
    for (const Claim &taken : claims) {
        const int64_t first = std::max(taken.span.first, wanted.span.first);
        if (taken.site == wanted.site && first < std::min(taken.span.end, wanted.span.end)) {
            problems.push_back({fmt::format("adapters[{}]", wanted.entry),
                                say(MOA_TR("engine", "layer {} already has an adapter at {}, from adapters[{}]"), first,
                                    siteName(wanted.site), taken.entry)});
            return false;
        }
    }
    claims.push_back(wanted);
    return true;
}

void checkAdapter(const RunConfig &config, size_t entry, const Catalog &catalog, const ModelInfo *model, std::vector<Claim> &claims,
                  Problems &problems)
{
    const AdapterConfig &adapter = config.adapters[entry];
    const std::string path = fmt::format("adapters[{}]", entry);
    const std::vector<LayerSpan> spans = checkLayers(adapter, model, path, problems);
    const AdapterKindInfo *kind = catalog.adapterKind(adapter.kind);
    if (kind == nullptr) {
        if (!adapter.kind.empty())
            problems.push_back(
                {joinPath(path, "kind"), fmt::format("\"{}\": {}", adapter.kind,
                                                     unknownNameMessage(say(MOA_TR("engine", "adapter kind")), adapter.kind,
                                                                        keysOf(catalog.adapterKinds)))});
        return;
    }
    append(problems, checkFields(adapter.options, kind->fields, path));
    const std::vector<Site> sites = sitesOf(adapter, *kind);
    if (sites.empty())
        problems.push_back({joinPath(path, "targets"), say(MOA_TR("engine", "names no site"))});
    for (const Site site : sites)
        for (const LayerSpan &span : spans)
            if (!claim({site, span, entry}, claims, problems))
                return;
}

void checkAdapters(const RunConfig &config, const Catalog &catalog, const ModelInfo *model, Problems &problems)
{
    if (config.adapters.empty())
        problems.push_back({"adapters", say(MOA_TR("engine", "is empty; name at least one, such as {\"kind\": \"lora\"}"))});
    std::vector<Claim> claims;
    for (size_t entry = 0; entry < config.adapters.size(); ++entry)
        checkAdapter(config, entry, catalog, model, claims, problems);
}

void checkRouter(const RouterConfig &router, const Catalog &catalog, Problems &problems)
{
    if (const ComponentInfo *mode = catalog.routerMode(router.mode))
        append(problems, checkFields(router.options, mode->fields, "router"));
    else
        problems.push_back({"router.mode", fmt::format("\"{}\": {}", router.mode,
                                                       unknownNameMessage(say(MOA_TR("engine", "router mode")), router.mode,
                                                                          keysOf(catalog.routerModes)))});
}

void checkData(const DataConfig &data, const Catalog &catalog, const ModelInfo *model, Problems &problems)
{
    if (data.train.empty())
        problems.push_back({"data.train", say(MOA_TR("engine", "is empty; name at least one file"))});
    if (data.format != "tokens" && findComponent(catalog.promptTemplates, data.promptTemplate) == nullptr &&
        findComponent(catalog.chatTemplates, data.promptTemplate) == nullptr)
        problems.push_back({"data.template", fmt::format("\"{}\": {}", data.promptTemplate,
                                                         unknownNameMessage(say(MOA_TR("engine", "template")), data.promptTemplate,
                                                                            keysOf(catalog.promptTemplates)))});
    if (model != nullptr && model->tokenizer.empty() && data.format != "auto" && data.format != "tokens")
        problems.push_back(
            {"data.format", say(MOA_TR("engine", "\"{}\" is text, but the model has no tokenizer; use `tokens`"), data.format)});
    if (model != nullptr && model->contextTokens > 0 && data.maxTokens > model->contextTokens)
        problems.push_back(
            {"data.max_tokens",
             say(MOA_TR("engine", "{} is more than the model's context of {} tokens"), data.maxTokens, model->contextTokens),
             remedyFor<DataConfig>("max_tokens", model->contextTokens)});
}

bool isDeviceName(std::string_view device)
{
    return device == "auto" || device == "cpu" || cudaIndex(device);
}

void checkTraining(const RunConfig &config, Problems &problems)
{
    const TrainingConfig &training = config.training;
    if (training.microBatchSize > training.batchSize)
        problems.push_back(
            {"training.micro_batch_size",
             say(MOA_TR("engine", "{} is more than the batch_size of {}"), training.microBatchSize, training.batchSize),
             remedyFor<TrainingConfig>("micro_batch_size", training.batchSize)});
    if (training.minLearningRate > training.learningRate)
        problems.push_back(
            {"training.min_learning_rate",
             say(MOA_TR("engine", "{} is more than the learning_rate of {}"), training.minLearningRate, training.learningRate),
             remedyFor<TrainingConfig>("min_learning_rate", training.learningRate)});
    if (training.warmupEpochs > static_cast<double>(training.epochs))
        problems.push_back(
            {"training.warmup_epochs",
             say(MOA_TR("engine", "{} is more than the {} epochs of the run"), training.warmupEpochs, training.epochs),
             remedyFor<TrainingConfig>("warmup_epochs", static_cast<double>(training.epochs))});
    if (training.earlyStopPatience > 0 && config.data.validation.empty() && config.data.validationShare == 0)
        problems.push_back({"training.early_stop_patience",
                            say(MOA_TR("engine", "needs validation data; set data.validation or data.validation_share")), 0});
    if (!isDeviceName(training.device))
        problems.push_back(
            {"training.device", say(MOA_TR("engine", "\"{}\" is none of auto, cpu, cuda, cuda:N"), training.device), "auto"});
}

} // namespace

std::optional<int64_t> cudaIndex(std::string_view device)
{
    if (device == "cuda")
        return 0;
    constexpr std::string_view kNumbered = "cuda:";
    if (!device.starts_with(kNumbered))
        return std::nullopt;
    const std::string_view digits = device.substr(kNumbered.size());
    int index = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    return error == std::errc() && end == digits.data() + digits.size() && index >= 0 ? std::optional<int64_t>(index)
                                                                                      : std::nullopt;
}

std::vector<Site> sitesOf(const AdapterConfig &adapter, const AdapterKindInfo &kind)
{
    const FieldInfo *field = findField(kind.fields, "targets");
    if (field == nullptr)
        return kind.sites;
    const nlohmann::json targets = adapter.options.value("targets", field->defaultValue);
    std::vector<Site> sites;
    for (const Site site : kAllSites)
        if (targets.is_array() && std::ranges::find(targets, siteName(site)) != targets.end())
            sites.push_back(site);
    return sites;
}

nlohmann::json resolvedOptions(const nlohmann::json &options, const std::vector<FieldInfo> &fields)
{
    nlohmann::json resolved = nlohmann::json::object();
    for (const FieldInfo &field : fields)
        resolved[field.key] = field.defaultValue;
    resolved.update(options);
    return resolved;
}

RunConfig resolvedConfig(RunConfig config, const Catalog &catalog)
{
    for (AdapterConfig &adapter : config.adapters)
        if (const AdapterKindInfo *kind = catalog.adapterKind(adapter.kind))
            adapter.options = resolvedOptions(adapter.options, kind->fields);
    if (const ComponentInfo *mode = catalog.routerMode(config.router.mode))
        config.router.options = resolvedOptions(config.router.options, mode->fields);
    return config;
}

std::vector<Problem> validate(const RunConfig &config, const Catalog &catalog, const ModelInfo *model)
{
    Problems problems;
    if (config.name.empty() || config.name.front() == '.' || config.name.find('/') != std::string::npos)
        problems.push_back({"name", say(MOA_TR("engine", "\"{}\" can't be a folder's name"), config.name)});
    append(problems, checkSection(config.model, "model"));
    append(problems, checkSection(config.data, "data"));
    checkData(config.data, catalog, model, problems);
    checkAdapters(config, catalog, model, problems);
    checkRouter(config.router, catalog, problems);
    append(problems, checkSection(config.training, "training"));
    checkTraining(config, problems);
    append(problems, checkSection(config.checkpoints, "checkpoints"));
    append(problems, checkSection(config.evaluation, "evaluation"));
    if (model != nullptr && model->tokenizer.empty() && !config.evaluation.prompts.empty())
        problems.push_back({"evaluation.prompts", say(MOA_TR("engine", "can't be answered: the model has no tokenizer"))});
    return problems;
}

void addProblems(std::vector<Problem> &known, std::vector<Problem> more)
{
    const size_t before = known.size();
    for (Problem &problem : more) {
        const auto isSaid = [&](const Problem &said) {
            return said.path.empty() || said.path == problem.path || problem.path.starts_with(said.path + ".");
        };
        if (std::none_of(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(before), isSaid))
            known.push_back(std::move(problem));
    }
}

std::vector<Problem> missingFiles(const RunConfig &config)
{
    Problems problems;
    const auto check = [&](const std::string &path, std::string place) {
        if (path.empty() || path == kSample) // inside the program
            return;
        if (const std::string why = whyUnreadable(path); !why.empty())
            problems.push_back({std::move(place), fmt::format("\"{}\": {}", path, why)});
    };
    for (size_t i = 0; i < config.data.train.size(); ++i)
        check(config.data.train[i], fmt::format("data.train[{}]", i));
    for (size_t i = 0; i < config.data.validation.size(); ++i)
        check(config.data.validation[i], fmt::format("data.validation[{}]", i));
    check(config.training.initAdapter, "training.init_adapter");
    return problems;
}

std::vector<Problem> missingDevice(const RunConfig &config, const DeviceInfo &device)
{
    const std::optional<int64_t> index = cudaIndex(config.training.device);
    if (!index || *index < device.cudaDevices)
        return {};
    return {{"training.device",
             device.cudaDevices == 0
                 ? say(MOA_TR("engine", "\"{}\" is not on this machine. {}"), config.training.device, device.cudaStatus)
                 : say(MOA_TR("engine", "\"{}\" is not on this machine; it has {} CUDA devices"), config.training.device,
                       device.cudaDevices),
             "auto"}};
}

Error problemsAsError(const std::vector<Problem> &problems, const std::string &where)
{
    std::vector<std::string> lines;
    for (const Problem &problem : problems)
        lines.push_back(describe(problem));
    if (lines.size() == 1)
        return {ErrorCode::Config, lines.front(), where};
    return {ErrorCode::Config, say(MOA_TR("engine", "{} problems\n  {}"), lines.size(), fmt::join(lines, "\n  ")), where};
}

} // namespace moa
