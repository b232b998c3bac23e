// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/validate.h"
#include "app/cli/commands.h"
#include "app/terminal/config_options.h"

namespace moa {

namespace {

struct Options {
    ConfigOptions config;
    bool json = false;
};

void run(Context &context, const Options &options)
{
    const LoadedConfig loaded = loadConfig(context, options.config, ConfigUse::Trained);
    nlohmann::json problems = nlohmann::json::array();
    for (const Problem &problem : loaded.problems) {
        problems.push_back({{"path", problem.path}, {"message", problem.message}});
        if (!options.json)
            context.print("{}\n", describe(problem));
    }
    if (options.json)
        context.printJson({{"valid", problems.empty()},
                           {"problems", problems},
                           {"config", toJson(resolvedConfig(loaded.config, context.engine().catalog()))}});
    else if (problems.empty())
        context.print("{} can be run\n", options.config.file);
    context.exitCode = problems.empty() ? 0 : moa::exitCode(loaded.code);
}

} // namespace

void addValidate(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("validate", "List everything that is wrong with a configuration");
    addConfigOptions(*command, options->config);
    command->get_option("config")->required();
    command->add_flag("--json", options->json, "Print the problems and the complete configuration as a JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
