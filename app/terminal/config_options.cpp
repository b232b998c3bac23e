// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/config_options.h"
#include "app/composition.h"
#include "app/terminal/presets.h"
#include "app/terminal/repeated_option.h"
#include "engine/api/config_text.h"
#include "engine/api/validate.h"
#include "engine/data/text_file.h"

namespace moa {

namespace {

/// Without a file the defaults, for --set to change.
nlohmann::json readDocument(const std::string &file)
{
    if (file.empty())
        return nlohmann::json::object();
    if (!std::filesystem::is_regular_file(file))
        if (const auto preset = presetText(file))
            return valueOf(parseConfigText(*preset, file));
    if (!std::filesystem::exists(file))
        throw Failure(
            ErrorCode::InputFile,
            fmt::format("there is no such file, nor a preset of this name; the presets are {}", fmt::join(presetNames(), ", ")),
            file);
    const TextFile text(file);
    return valueOf(parseConfigText(text.text(), file));
}

} // namespace

void addConfigOptions(CLI::App &command, ConfigOptions &options)
{
    command.add_option("config", options.file, "A run configuration, or the name of a preset");
    addRepeatedOption(command, "--set", options.set, "Change one value: training.epochs=3, adapters[0].rank=4");
}

RunConfigReading readConfig(const ConfigOptions &options)
{
    nlohmann::json document = readDocument(options.file);
    for (const std::string &assignment : options.set)
        valueOf(applySet(document, assignment));
    RunConfigReading reading = readRunConfig(std::move(document));
    return {valueOf(withSamplePaths(std::move(reading.config))), std::move(reading.problems)};
}

LoadedConfig checkConfig(Context &context, RunConfigReading reading, ConfigUse use)
{
    LoadedConfig loaded{std::move(reading.config), std::move(reading.problems)};
    const auto add = [&](std::vector<Problem> more) { addProblems(loaded.problems, std::move(more)); };
    const auto inspected = context.engine().inspect(loaded.config.model.path);
    const ModelInfo *model = inspected ? std::get_if<ModelInfo>(&*inspected) : nullptr;
    add(validate(loaded.config, context.engine().catalog(), model));
    if (use == ConfigUse::Trained)
        add(missingDevice(loaded.config, context.engine().device()));
    const bool isSoundSoFar = loaded.problems.empty();
    if (!inspected)
        add({{"model.path", describe(inspected.error())}});
    else if (model == nullptr)
        add({{"model.path", loaded.config.model.path + " is not a model"}});
    if (use == ConfigUse::Trained)
        add(missingFiles(loaded.config));
    if (isSoundSoFar)
        loaded.code = inspected ? ErrorCode::InputFile : inspected.error().code;
    return loaded;
}

RunConfig requireSound(LoadedConfig loaded, const std::string &file)
{
    if (!loaded.problems.empty()) {
        const Error error = problemsAsError(loaded.problems, file);
        throw Failure(loaded.code, error.message, error.where);
    }
    return std::move(loaded.config);
}

LoadedConfig loadConfig(Context &context, const ConfigOptions &options, ConfigUse use)
{
    return checkConfig(context, readConfig(options), use);
}

RunConfig loadSoundConfig(Context &context, const ConfigOptions &options, ConfigUse use)
{
    return requireSound(loadConfig(context, options, use), options.file);
}

} // namespace moa
