// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/model_options.h"

#include <array>

namespace moa {

namespace {

struct Options {
    ModelOptions model;
    DumpRequest request;
    std::vector<std::string> what{"logits"};
};

constexpr std::array<std::pair<std::string_view, DumpPart>, 5> kParts{{{"logits", DumpPart::Logits},
                                                                       {"loss", DumpPart::Loss},
                                                                       {"router", DumpPart::Router},
                                                                       {"hidden", DumpPart::Hidden},
                                                                       {"grad", DumpPart::Gradients}}};

DumpPart partNamed(std::string_view name)
{
    for (const auto &[known, part] : kParts)
        if (known == name)
            return part;
    throw Failure(ErrorCode::Usage, fmt::format("\"{}\" is none of logits, loss, router, hidden, grad", name), "--what");
}

void run(Context &context, const Options &options)
{
    DumpRequest request = options.request;
    request.parts.clear();
    for (const std::string &name : options.what)
        request.parts.insert(partNamed(name));
    request.adapter = loadModelAndAdapters(context, options.model).front();
    valueOf(context.engine().dump(request, context.stop()));
}

constexpr const char *kFiles =
    "--tokens is a safetensors file with `tokens` and, for loss and grad, `labels`: int64 [B, T], aligned; the logits at t-1 are\n"
    "compared with the label at t, labels of -100 and of --ignore-label are left out, and every position counts as real.\n"
    "Written are logits [B, T, V], loss, ce_loss, lb_loss [1], lb.layers.{layer}.{place} [1], router.{layer} [B, T, columns],\n"
    "expert_router.{layer}.{place}.probs and .weights [B, T, experts], hidden.{layer} [B, T, D] and grad.{tensor of the adapter}.";

} // namespace

void addDump(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("dump", "Write what the model computes on given tokens, as safetensors in fp32");
    command->footer(kFiles);
    addModelOptions(*command, options->model, AdapterCount::One);
    command->add_flag("--cast-rotary", options->model.castRotary,
                      "Round the rotary frequencies to bf16, as code has them that casts a whole model");
    command->add_option("--tokens", options->request.tokens, "The tokens")->required();
    command->add_option("--out", options->request.output, "File to write")->required();
    command->add_option("--what", options->what, "Any of logits,loss,router,hidden,grad")->delimiter(',')->capture_default_str();
    command->add_option("--ignore-label", options->request.ignoreLabel, "Another label that is not in the loss, besides -100");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
