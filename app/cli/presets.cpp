// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/presets.h"
#include "app/cli/commands.h"
#include "app/terminal/wrapped_text.h"
#include "engine/api/config_text.h"

#include <algorithm>

namespace moa {

namespace {

/// An adapter in short: `lora`, or with its experts `4 × lora (top_k)`.
std::string summaryOf(const AdapterConfig &adapter)
{
    const int64_t experts = adapter.options.value("experts", int64_t{1});
    return experts == 1 ? adapter.kind
                        : fmt::format("{} × {} ({})", experts, adapter.kind, adapter.options.value("expert_router", "softmax"));
}

/// What a preset is made of: `lora, parallel, prompt; router soft`.
std::string summaryOf(const RunConfig &config)
{
    std::vector<std::string> kinds;
    for (const AdapterConfig &adapter : config.adapters)
        if (const std::string kind = summaryOf(adapter); std::ranges::find(kinds, kind) == kinds.end())
            kinds.push_back(kind);
    return fmt::format("{}; router {}", fmt::join(kinds, ", "), config.router.mode);
}

void listAsJson(const Context &context)
{
    nlohmann::json presets = nlohmann::json::object();
    for (const std::string &name : presetNames())
        presets[name] = valueOf(parseConfigText(presetText(name).value(), name));
    context.printJson(presets);
}

/// A line that begins with the name, then the paragraph, indented.
void list(const Context &context)
{
    constexpr size_t kIndent = 4, kColumns = 96;
    for (const std::string &name : presetNames()) {
        const nlohmann::json document = valueOf(parseConfigText(presetText(name).value(), name));
        const std::string description = document.value("description", "");
        context.print("{:<18} {}\n{}\n", name, summaryOf(readRunConfig(document).config),
                      wrappedText(description, kIndent, kColumns));
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
    CLI::App *command =
        app.add_subcommand("presets", "List the configurations that come with the program and say what each is for, or print one");
    command->add_option("name", *name, "The one to print");
    command->add_flag("--json", *json, "Print all of them as one JSON object");
    command->callback([&context, name, json] { run(context, *name, *json); });
}

} // namespace moa
