// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/run_config.h"
#include "engine/api/say.h"
#include "engine/api/site.h"

#include <fmt/format.h>

#include <algorithm>

namespace moa {

namespace {

using nlohmann::json;

void append(std::vector<Problem> &problems, std::vector<Problem> more)
{
    std::ranges::move(more, std::back_inserter(problems));
}

/// Moves `key` out of an object into `value`, where it is a text.
void takeText(json &object, const char *key, std::string &value, const std::string &path, std::vector<Problem> &problems)
{
    const auto found = object.find(key);
    if (found == object.end())
        return;
    if (found->is_string())
        value = found->get<std::string>();
    else
        problems.push_back({joinPath(path, key), say(MOA_TR("engine", "is not a text"))});
    object.erase(found);
}

/// Replaces the short names of sites by the long ones, so that a config has one spelling.
void normaliseTargets(json &options)
{
    const auto targets = options.find("targets");
    if (targets == options.end() || !targets->is_array())
        return;
    for (json &target : *targets)
        if (target.is_string())
            if (const auto site = siteNamed(target.get_ref<const std::string &>()))
                target = siteName(*site);
}

AdapterConfig readAdapter(json object, const std::string &path, std::vector<Problem> &problems)
{
    AdapterConfig adapter;
    if (!object.is_object()) {
        problems.push_back({path, say(MOA_TR("engine", "is not an object"))});
        return adapter;
    }
    if (!object.contains("kind"))
        problems.push_back({joinPath(path, "kind"), say(MOA_TR("engine", "is missing"))});
    takeText(object, "kind", adapter.kind, path, problems);
    takeText(object, "layers", adapter.layers, path, problems);
    normaliseTargets(object);
    adapter.options = std::move(object);
    return adapter;
}

void readAdapters(const json &list, RunConfig &config, std::vector<Problem> &problems)
{
    if (!list.is_array()) {
        problems.push_back({"adapters", say(MOA_TR("engine", "is not a list"))});
        return;
    }
    config.adapters.clear();
    for (size_t i = 0; i < list.size(); ++i)
        config.adapters.push_back(readAdapter(list[i], fmt::format("adapters[{}]", i), problems));
}

void readRouter(json object, RunConfig &config, std::vector<Problem> &problems)
{
    if (!object.is_object()) {
        problems.push_back({"router", say(MOA_TR("engine", "is not an object"))});
        return;
    }
    takeText(object, "mode", config.router.mode, "router", problems);
    config.router.options = std::move(object);
}

} // namespace

json toJson(const RunConfig &config)
{
    json adapters = json::array();
    for (const AdapterConfig &adapter : config.adapters) {
        json object = adapter.options;
        object["kind"] = adapter.kind;
        object["layers"] = adapter.layers;
        adapters.push_back(std::move(object));
    }
    json router = config.router.options;
    router["mode"] = config.router.mode;
    return {{"version", RunConfig::kVersion},         {"name", config.name},
            {"model", toJson(config.model)},          {"data", toJson(config.data)},
            {"adapters", std::move(adapters)},        {"router", std::move(router)},
            {"training", toJson(config.training)},    {"checkpoints", toJson(config.checkpoints)},
            {"evaluation", toJson(config.evaluation)}};
}

std::vector<Problem> migrate(json &document)
{
    const auto version = document.find("version");
    if (version == document.end()) {
        document["version"] = RunConfig::kVersion;
        return {};
    }
    if (*version == RunConfig::kVersion)
        return {};
    if (version->is_number_integer() && *version > RunConfig::kVersion)
        return {{"version", say(MOA_TR("engine", "{} was written by a newer program; this one knows versions up to {}"),
                                version->dump(), RunConfig::kVersion)}};
    return {
        {"version", say(MOA_TR("engine", "is not a version that was ever written; the present one is {}"), RunConfig::kVersion)}};
}

RunConfigReading readRunConfig(json document, RunConfig start)
{
    RunConfigReading reading{std::move(start), {}};
    RunConfig &config = reading.config;
    if (!document.is_object())
        return {std::move(config),
                {{"", say(MOA_TR("engine", "a run configuration is a JSON object, such as {\"model\": {\"path\": \"sample\"}}"))}}};
    reading.problems = migrate(document);
    const auto section = [&](const char *key, auto &options) {
        if (const auto found = document.find(key); found != document.end())
            append(reading.problems, fromJson(*found, options, key));
    };
    takeText(document, "name", config.name, {}, reading.problems);
    std::string description; // for people; what it says changes no run
    takeText(document, "description", description, {}, reading.problems);
    section("model", config.model);
    section("data", config.data);
    if (document.contains("adapters"))
        readAdapters(document["adapters"], config, reading.problems);
    if (document.contains("router"))
        readRouter(document["router"], config, reading.problems);
    section("training", config.training);
    section("checkpoints", config.checkpoints);
    section("evaluation", config.evaluation);

    static const std::vector<std::string> kSections{"version",  "name",   "description", "model",       "data",
                                                    "adapters", "router", "training",    "checkpoints", "evaluation"};
    for (const auto &[key, value] : document.items())
        if (std::ranges::find(kSections, key) == kSections.end())
            reading.problems.push_back({key, unknownNameMessage(say(MOA_TR("engine", "key")), key, kSections)});
    return reading;
}

} // namespace moa
