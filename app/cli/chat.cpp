// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/line_reader.h"
#include "app/terminal/model_options.h"
#include "app/terminal/sampling_options.h"
#include "app/terminal/text_argument.h"

namespace moa {

namespace {

struct Options {
    ModelOptions model;
    Sampling sampling;
    RoutingOptions routing;
    std::string system;
    std::string promptTemplate;
};

/// Shows an answer as it comes and returns what came, which a stop cuts short.
std::string answer(Context &context, const GenerateRequest &request)
{
    const TokenObserver observer = [&](const GeneratedToken &token) {
        context.print("{}", token.text);
        std::fflush(context.surroundings().out);
    };
    const GenerateResult result = valueOf(context.engine().generate(request, observer, context.stop()));
    context.print("\n");
    if (Interrupt *interrupt = context.surroundings().interrupt)
        interrupt->reset();
    return result.answers.front().text;
}

void run(Context &context, const Options &options)
{
    const RoutingOverride routing = routingOverride(options.routing);
    const AdapterHandle adapter = loadModelAndAdapters(context, options.model).front();
    const Surroundings &to = context.surroundings();
    if (to.inIsTerminal)
        fmt::print(to.err, "Write a message and press Enter; Ctrl-C stops an answer, Ctrl-D ends.\n");

    ChatPrompt conversation;
    if (!options.system.empty())
        conversation.messages.push_back({"system", options.system});
    LineReader reader(to.in);
    while (true) {
        if (to.inIsTerminal)
            fmt::print(to.err, "> ");
        const auto line = reader.next(context.stop());
        if (!line)
            break;
        if (line->empty())
            continue;
        conversation.messages.push_back({"user", *line});
        const GenerateRequest request{{{adapter, conversation, routing}}, options.sampling, options.promptTemplate, false};
        conversation.messages.push_back({"assistant", answer(context, request)});
    }
    if (context.stop().stop_requested())
        throw Failure(ErrorCode::Stopped, "stopped");
}

} // namespace

void addChat(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("chat", "Talk with a model");
    addModelOptions(*command, options->model, AdapterCount::One);
    command->add_option("--system", options->system, "What the model is told before the conversation")->check(textArgument());
    command->add_option("--template", options->promptTemplate, "A chat template other than the model's own");
    addSamplingOptions(*command, options->sampling);
    addRoutingOptions(*command, options->routing);
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
