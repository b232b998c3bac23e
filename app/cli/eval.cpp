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
    const std::string who = result.adapter.empty() ? "base model" : result.adapter.string();
    if (result.isJudged)
        context.print("{}  {}/{} right, {:.1f} % (95 %: {:.1f} to {:.1f}), {}\n", who, result.correct, result.total,
                      100 * result.accuracy, 100 * result.low, 100 * result.high, formatSeconds(result.seconds));
    else
        context.print("{}  {} programs written and not run, {}\n", who, result.total, formatSeconds(result.seconds));
    if (!result.completionsFile.empty())
        context.print("completions  {}\n", result.completionsFile.string());
}

void show(const Context &context, const Comparison &comparison)
{
    context.print("the second fixed {} and broke {}, p = {:.3g}\n", comparison.fixed.size(), comparison.broken.size(),
                  comparison.p);
}

/// Throws Usage for a key that is none of the catalog's.
void checkKey(const std::vector<ComponentInfo> &known, std::string_view what, const std::string &key)
{
    if (findComponent(known, key) != nullptr)
        return;
    std::vector<std::string> keys;
    for (const ComponentInfo &component : known)
        keys.push_back(component.key);
    throw Failure(ErrorCode::Usage, fmt::format("\"{}\": {}", key, unknownNameMessage(what, key, keys)), fmt::format("--{}", what));
}

/// What the set was taken for and how it is judged, where that was not said.
void showRecognised(const Context &context, const EvaluateRequest &request, const EvaluationResult &result)
{
    if (request.rule.empty())
        fmt::print(context.surroundings().err, "recognised as {}; its answers are read by the rule {}\n", result.set, result.rule);
}

void run(Context &context, const Options &options)
{
    const Catalog &catalog = context.engine().catalog();
    if (!options.request.rule.empty())
        checkKey(catalog.answerRules, "rule", options.request.rule);
    checkKey(catalog.scorings, "scoring", options.request.scoring);
    EvaluateRequest request = options.request;
    request.data = valueOf(dataPath(options.data, SampleSet::Test));
    request.adapters = loadModelAndAdapters(context, options.model);

    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    const EvaluationObserver observer = [&](const EvaluationProgress &state) { progress.show(state); };
    const std::vector<EvaluationResult> results = valueOf(context.engine().evaluate(request, observer, context.stop()));
    progress.finish();
    showRecognised(context, request, results.front());
    for (const EvaluationResult &result : results)
        options.json ? context.printJson(toJson(result)) : show(context, result);
    if (results.size() != 2 || !results.front().isJudged)
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
    command->add_option("--rule", request.rule,
                        "How an answer is read: math, letter, label, exact, code; by default as the recognised set asks");
    command
        ->add_option("--scoring", request.scoring,
                     "generate: the model writes, the rule reads. Of questions with choices: likelihood of each choice's text, "
                     "likelihood_normalised by its bytes, likelihood_label of the sentence that names it")
        ->capture_default_str();
    command->add_option("--limit", request.limit, "Only the first N problems; 0 for all")->check(CLI::NonNegativeNumber);
    command->add_option("--batch", request.batchSize, "Answers computed at once")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option("--template", request.promptTemplate, "Prompt template; by default the adapter's, else alpaca");
    command->add_option("--out", request.outputFolder, "Folder for a record of every answer");
    command->add_flag("--keep", request.keepInRun,
                      "Keep the record of a run's adapter in the run's folder, where lists of runs find it, besides --out");
    command->add_flag("--routing", request.withRouting, "Keep the mean routing weights of every answer in its record");
    command->add_flag(
        "--execute", request.execute,
        fmt::format("Run what the model wrote for programming problems (HumanEval, MBPP) against their tests. {} Without "
                    "this option completions are only written to --out",
                    kExecutionLimits));
    addSamplingOptions(*command, request.sampling);
    command->add_flag("--json", options->json, "Print a JSON object for each adapter, and one that compares two");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
