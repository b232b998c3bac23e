// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/model_options.h"
#include "app/terminal/prompt_file.h"
#include "app/terminal/sampling_options.h"
#include "app/terminal/text_argument.h"

#include <algorithm>

namespace moa {

namespace {

struct Options {
    ModelOptions model;
    Sampling sampling;
    RoutingOptions routing;
    std::string prompt;
    std::string file;
    std::string promptTemplate;
    int64_t batch = 16;
    bool chat = false;
    bool special = false;
    bool withRouting = false;
    bool json = false;
};

PromptForm formOf(const Options &options)
{
    if (options.chat)
        return PromptForm::Chat;
    if (!options.promptTemplate.empty())
        return PromptForm::Instruction;
    return options.special ? PromptForm::TextWithSpecial : PromptForm::Text;
}

/// Answers some lanes; one alone is shown as it comes.
void answer(Context &context, const Options &options, const GenerateRequest &request)
{
    const bool streams = request.lanes.size() == 1 && !options.json;
    const TokenObserver observer = [&](const GeneratedToken &token) {
        if (streams) {
            context.print("{}", token.text);
            std::fflush(context.surroundings().out);
        }
    };
    const GenerateResult result = valueOf(context.engine().generate(request, observer, context.stop()));
    if (streams)
        context.print("\n");
    else
        for (const GenerateAnswer &lane : result.answers)
            options.json ? context.printJson(toJson(lane)) : context.print("{}\n", lane.text);
    if (context.stop().stop_requested())
        throw Failure(ErrorCode::Stopped, "stopped");
}

void run(Context &context, const Options &options)
{
    const RoutingOverride routing = routingOverride(options.routing);
    if (options.model.adapters.empty() && (!routing.mute.empty() || !routing.solo.empty() || !routing.scale.empty()))
        throw Failure(ErrorCode::Usage, "--mute, --solo and --scale change an adapter's routing, and no --adapter is given");
    const PromptForm form = formOf(options);
    const std::vector<Prompt> prompts =
        options.file.empty() ? std::vector{makePrompt(options.prompt, form)} : readPrompts(options.file, form);
    const std::vector<AdapterHandle> adapters = loadModelAndAdapters(context, options.model);

    std::vector<GenerateLane> lanes;
    for (size_t row = 0; row < prompts.size(); ++row)
        for (const AdapterHandle adapter : adapters)
            lanes.push_back({adapter, prompts[row], routing, static_cast<uint32_t>(row)});
    const auto batch = static_cast<size_t>(options.batch);
    for (size_t first = 0; first < lanes.size(); first += batch) {
        const size_t end = std::min(lanes.size(), first + batch);
        GenerateRequest request{{}, options.sampling, options.promptTemplate, options.withRouting};
        request.lanes.assign(lanes.begin() + static_cast<std::ptrdiff_t>(first), lanes.begin() + static_cast<std::ptrdiff_t>(end));
        answer(context, options, request);
    }
}

} // namespace

void addGenerate(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("generate", "Answer prompts: for each prompt, a line for each adapter");
    addModelOptions(*command, options->model, AdapterCount::Many);
    auto *source = command->add_option_group("Input");
    source->add_option("--prompt", options->prompt, "A prompt")->check(textArgument());
    source->add_option("--file", options->file, "A JSONL file of prompts: prompt, instruction, messages or ids");
    source->require_option(1);
    auto *form = command->add_flag("--chat", options->chat, "Put the prompt into the model's chat template");
    command->add_option("--template", options->promptTemplate, "Put the prompt into this template, such as alpaca")->excludes(form);
    command->add_flag("--special", options->special, "Take the names of special tokens in a plain prompt for these tokens");
    addSamplingOptions(*command, options->sampling);
    addRoutingOptions(*command, options->routing);
    command->add_option("--batch", options->batch, "Answers computed at once")->check(CLI::Range(1, 4096))->capture_default_str();
    command->add_flag("--routing", options->withRouting, "With --json: the routing weights of every token");
    command->add_flag("--json", options->json, "Print a JSON object for each answer");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
