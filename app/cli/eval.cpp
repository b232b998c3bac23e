// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/composition.h"
#include "app/terminal/model_options.h"
#include "app/terminal/quantities.h"
#include "app/terminal/sampling_options.h"

namespace moa {

namespace {

struct Options {
    ModelOptions model;
    EvaluateRequest request;
    std::string data;
    bool json = false;
};

void show(const Context &context, const EvaluationResult &result)
{
    context.print("{}  {}/{} right, {:.1f} % (95 %: {:.1f} to {:.1f}), {}\n",
                  result.adapter.empty() ? "base model" : result.adapter.string(), result.correct, result.total,
                  100 * result.accuracy, 100 * result.low, 100 * result.high, formatSeconds(result.seconds));
}

void show(const Context &context, const Comparison &comparison)
{
    context.print("the second fixed {} and broke {}, p = {:.3g}\n", comparison.fixed.size(), comparison.broken.size(),
                  comparison.p);
}

void checkRule(Context &context, const std::string &rule)
{
    const auto &rules = context.engine().catalog().answerRules;
    if (findComponent(rules, rule) != nullptr)
        return;
    std::vector<std::string> names;
    for (const ComponentInfo &known : rules)
        names.push_back(known.key);
    throw Failure(ErrorCode::Usage, fmt::format("\"{}\": {}", rule, unknownNameMessage("rule", rule, names)), "--rule");
}

void run(Context &context, const Options &options)
{
    checkRule(context, options.request.rule);
    EvaluateRequest request = options.request;
    request.data = valueOf(dataPath(options.data, SampleSet::Test));
    request.adapters = loadModelAndAdapters(context, options.model);

    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    const EvaluationObserver observer = [&](const EvaluationProgress &state) { progress.show(state); };
    const std::vector<EvaluationResult> results = valueOf(context.engine().evaluate(request, observer, context.stop()));
    progress.finish();
    for (const EvaluationResult &result : results)
        options.json ? context.printJson(toJson(result)) : show(context, result);
    if (results.size() != 2)
        return;
    const Comparison comparison = valueOf(context.engine().compareEvaluations(results[0], results[1]));
    options.json ? context.printJson({{"comparison", toJson(comparison)}}) : show(context, comparison);
}

} // namespace

void addEval(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    EvaluateRequest &request = options->request;
    CLI::App *command = app.add_subcommand("eval", "Answer a set of problems with every adapter and score the answers");
    addModelOptions(*command, options->model, AdapterCount::Many);
    command->add_option("--data", options->data, "The set; `sample` is the bundled test problems")->required();
    command->add_option("--rule", request.rule, "How an answer is read: math, letter, label, exact")->required();
    command->add_option("--limit", request.limit, "Only the first N problems; 0 for all")->check(CLI::NonNegativeNumber);
    command->add_option("--batch", request.batchSize, "Answers computed at once")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option("--template", request.promptTemplate, "Prompt template; by default the adapter's, else alpaca");
    command->add_option("--out", request.outputFolder, "Folder for a record of every answer");
    addSamplingOptions(*command, request.sampling);
    command->add_flag("--json", options->json, "Print a JSON object for each adapter, and one that compares two");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
