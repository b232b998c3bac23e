// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/model_options.h"

namespace moa {

namespace {

struct Options {
    ExportRequest request;
    ModelOptions model;
    bool json = false;
};

void run(Context &context, const Options &options)
{
    if (options.request.verify)
        loadModel(context, options.model);
    const ExportResult result = valueOf(context.engine().exportAdapter(options.request, context.stop()));
    if (options.json) {
        context.printJson(toJson(result));
        return;
    }
    for (const auto &file : result.files)
        context.print("{}\n", file.string());
    if (result.largestLogitDifference)
        context.print("verified: the largest difference between logits is {:.3g}\n", *result.largestLogitDifference);
}

} // namespace

void addExport(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("export", "Write an adapter for other programs");
    command->add_option("source", options->request.source, "Folder of an adapter or a run")->required();
    command->add_option("--format", options->request.format, "pth")->check(CLI::IsMember({"pth"}))->capture_default_str();
    command->add_option("--out", options->request.output, "Folder to write into")->required();
    addModelOptions(*command, options->model, AdapterCount::None);
    command->get_option("--model")->required(false);
    command->add_flag("--verify", options->request.verify, "Load what was written and compare it with the source on the model")
        ->needs("--model");
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
