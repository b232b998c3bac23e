// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/config_options.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/quantities.h"

namespace moa {

namespace {

struct Options {
    ConfigOptions config;
    std::string out;
    std::string resume;
    bool events = false;
    bool json = false;
};

/// `runs/NAME`, or the first of `runs/NAME-2`, … that is free.
std::filesystem::path freeRunFolder(const std::string &name)
{
    std::filesystem::path folder = std::filesystem::path("runs") / name;
    for (int next = 2; std::filesystem::exists(folder); ++next)
        folder = std::filesystem::path("runs") / fmt::format("{}-{}", name, next);
    return folder;
}

std::unique_ptr<TrainingSession> openSession(Context &context, const Options &options, const Observer &observer)
{
    if (!options.resume.empty())
        return valueOf(context.engine().resumeRun(options.resume, observer, context.stop()));
    const RunConfig config = loadSoundConfig(context, options.config, ConfigUse::Trained);
    const std::filesystem::path folder = options.out.empty() ? freeRunFolder(config.name) : std::filesystem::path(options.out);
    return valueOf(context.engine().createRun(config, folder, observer, context.stop()));
}

void show(const Context &context, const TrainingResult &result)
{
    context.print("{} after {} steps in {}\n", outcomeName(result.outcome), result.steps, formatSeconds(result.seconds));
    if (result.validationLoss)
        context.print("validation loss  {:.4f}\n", *result.validationLoss);
    context.print("run              {}\n", result.folder.string());
    if (!result.adapter.empty())
        context.print("adapter          {}\n", result.adapter.string());
}

void run(Context &context, const Options &options)
{
    const bool hasConfig = !options.config.file.empty() || !options.config.set.empty();
    if (options.resume.empty() != hasConfig)
        throw Failure(ErrorCode::Usage,
                      "name either a configuration (a file, a preset, --set) or, with --resume, the folder of a run");
    stopOnBrokenPipe();
    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    const Observer observer = [&](const Event &event) {
        if (options.events)
            context.printJson(toJson(event));
        else
            progress.show(event);
    };
    const std::unique_ptr<TrainingSession> session = openSession(context, options, observer);
    TrainingResult result = valueOf(session->run(observer, context.stop()));
    const bool isStopped = result.outcome == RunOutcome::Stopped;
    if (isStopped)
        result = valueOf(session->save());
    progress.finish();
    if (options.json)
        context.printJson(toJson(result));
    else if (!options.events)
        show(context, result);
    if (isStopped)
        throw Failure(ErrorCode::Stopped,
                      fmt::format("stopped and kept; go on with moa train --resume {}", result.folder.string()));
}

} // namespace

void addTrain(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("train", "Fine-tune adapters as a configuration says");
    addConfigOptions(*command, options->config);
    command->get_option("config")->description(
        "A run configuration, or the name of a preset; without it --set changes the defaults");
    CLI::Option *out = command->add_option("--out", options->out, "Folder of the run; by default runs/NAME");
    command->add_option("--resume", options->resume, "Go on with the run in this folder, from its latest checkpoint")
        ->excludes(out);
    command->add_flag("--events", options->events, "Print every event as a line of JSON instead of progress");
    command->add_flag("--json", options->json, "Print the outcome as a JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
