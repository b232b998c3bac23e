// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/model_options.h"

#include <algorithm>

namespace moa {

namespace {

struct Options {
    ExportRequest request;
    ModelOptions model;
    bool json = false;
};

void requireKnownFormat(Context &context, const std::string &format)
{
    std::vector<std::string> known;
    for (const ComponentInfo &component : context.engine().catalog().exportFormats)
        known.push_back(component.key);
    if (std::ranges::find(known, format) == known.end())
        throw Failure(ErrorCode::Usage, fmt::format("\"{}\": {}", format, unknownNameMessage("format", format, known)), "--format");
}

void showVerification(Context &context, const ExportResult &result)
{
    context.print("verified on {} prompts: the largest difference between logits is {:.3g}\n", result.prompts,
                  *result.largestLogitDifference);
    if (const auto &first = result.firstDifferingToken)
        context.print("the first token that differs: prompt {}, position {}: {} became {}\n", first->prompt, first->position,
                      first->source, first->written);
}

void run(Context &context, const Options &options)
{
    requireKnownFormat(context, options.request.format);
    if (!options.model.model.empty())
        loadModel(context, options.model);
    const ExportResult result = valueOf(context.engine().exportAdapter(options.request, context.stop()));
    if (result.firstDifferingToken)
        context.exitCode = 1;
    if (options.json) {
        context.printJson(toJson(result));
        return;
    }
    for (const auto &file : result.files)
        context.print("{}\n", file.string());
    for (const std::string &note : result.notes)
        fmt::print(context.surroundings().err, "note: {}\n", note);
    if (result.largestLogitDifference)
        showVerification(context, result);
}

} // namespace

void addExport(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("export", "Write an adapter for other programs");
    command->add_option("source", options->request.source, "Folder of an adapter or a run")->required();
    command
        ->add_option("--format", options->request.format,
                     "pth (the released code), hf (its flavour beside transformers) or peft (a LoRA folder)")
        ->capture_default_str();
    command->add_option("--out", options->request.output, "Folder to write into")->required();
    addModelOptions(*command, options->model, AdapterCount::None);
    command->get_option("--model")->required(false);
    command->add_option("--router", options->request.routerMode,
                        "Router mode of the adapter, where its files can't tell (soft, instance)");
    command->add_flag("--verify", options->request.verify, "Load what was written and compare it with the source on the model")
        ->needs("--model");
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
