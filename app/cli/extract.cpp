// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/quantities.h"

namespace moa {

namespace {

struct Options {
    ExtractRequest request;
    bool json = false;
};

void run(Context &context, const Options &options)
{
    const AdapterInfo info = valueOf(context.engine().extract(options.request));
    if (options.json)
        context.printJson(toJson(info));
    else
        context.print("{}  {} parameters, router {}\n", info.path.string(), formatCount(info.parameters), info.routerMode);
}

} // namespace

void addExtract(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("extract", "Take the adapter out of a checkpoint of the released Python code");
    command->add_option("checkpoint", options->request.checkpoint, "A checkpoint-N.pth")->required();
    command->add_option("--out", options->request.output, "Folder to write into")->required();
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
