// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/presets.h"
#include "app/cli/commands.h"
#include "engine/api/config_text.h"

#include <algorithm>

namespace moa {

namespace {

/// What a preset is made of: `lora, parallel, prompt; router soft`.
std::string summaryOf(const RunConfig &config)
{
    std::vector<std::string> kinds;
    for (const AdapterConfig &adapter : config.adapters)
        if (std::ranges::find(kinds, adapter.kind) == kinds.end())
            kinds.push_back(adapter.kind);
    return fmt::format("{}; router {}", fmt::join(kinds, ", "), config.router.mode);
}

void listAsJson(const Context &context)
{
    nlohmann::json presets = nlohmann::json::object();
    for (const std::string &name : presetNames())
        presets[name] = valueOf(parseConfigText(presetText(name).value(), name));
    context.printJson(presets);
}

void list(const Context &context)
{
    for (const std::string &name : presetNames()) {
        const RunConfigReading preset = valueOf(parseRunConfig(presetText(name).value(), name));
        context.print("{:<12} {}\n", name, summaryOf(preset.config));
    }
}

void run(const Context &context, const std::string &name, bool json)
{
    if (name.empty()) {
        json ? listAsJson(context) : list(context);
        return;
    }
    const auto text = presetText(name);
    if (!text)
        throw Failure(ErrorCode::Usage, fmt::format("\"{}\": {}", name, unknownNameMessage("preset", name, presetNames())));
    context.print("{}", *text);
}

} // namespace

void addPresets(CLI::App &app, Context &context)
{
    const auto name = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("presets", "List the configurations that come with the program, or print one");
    command->add_option("name", *name, "The one to print");
    command->add_flag("--json", *json, "Print all of them as one JSON object");
    command->callback([&context, name, json] { run(context, *name, *json); });
}

} // namespace moa
