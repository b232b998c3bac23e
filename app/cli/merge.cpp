// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace moa {

namespace {

struct Options {
    MergeRequest request;
    bool json = false;
};

void run(Context &context, const Options &options)
{
    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    const MergeResult result = valueOf(context.engine().merge(
        options.request, [&](const Event &event) { progress.show(event); }, context.stop()));
    if (options.json) {
        context.printJson(toJson(result));
        return;
    }
    for (const std::string &note : result.notes)
        fmt::print(context.surroundings().err, "note: {}\n", note);
    context.print("{}  {} of {} tensors merged, in {}\n", result.folder.string(), result.mergedTensors, result.tensors,
                  result.precision);
    context.print("rounding changed an update by at most {:.3g} % ({}), a single weight by at most {:.3g}\n",
                  100 * result.largestLoss, result.worstTensor.empty() ? "none" : result.worstTensor, result.largestError);
}

} // namespace

void addMerge(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("merge", "Add a LoRA's updates to the weights of a Hugging Face model");
    command->add_option("adapter", options->request.adapter, "Folder of a LoRA without a router and experts")->required();
    command->add_option("--model", options->request.model, "Hugging Face folder of its base model")->required();
    command->add_option("--out", options->request.output, "Folder to make")->required();
    command->add_flag("--force", options->request.acceptOtherBase, "Take an adapter of another model of the same dimensions");
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
