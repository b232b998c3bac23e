// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/composition.h"
#include "app/terminal/quantities.h"

namespace moa {

namespace {

struct Options {
    std::string path;
    std::string as = "auto";
    bool json = false;
};

void show(const Context &context, const ModelInfo &info)
{
    context.print("model         {}\n", info.path.string());
    context.print("family        {} ({}, {})\n", info.family, info.layout, info.storedPrecision);
    context.print("parameters    {}\n", formatCount(info.parameters));
    context.print("layers        {}\n", info.layers);
    context.print("width         {} ({} heads of {}, {} for keys and values)\n", info.width, info.heads, info.headWidth,
                  info.keyValueHeads);
    context.print("feed-forward  {}\n", info.feedForwardWidth);
    context.print("vocabulary    {}{}\n", formatCount(info.vocabulary), info.tiedEmbedding ? " (tied)" : "");
    context.print("context       {}{}\n", info.contextTokens > 0 ? formatCount(info.contextTokens) + " tokens" : "not stated",
                  info.attentionWindow > 0 ? " (as far as its attention reaches back)" : "");
    context.print("tokenizer     {}\n", info.tokenizer.empty() ? "none" : info.tokenizer);
    context.print("chat          {}\n", info.chatTemplate.empty() ? "no template recognised" : info.chatTemplate);
    context.print("on disk       {}\n", formatBytes(info.fileBytes));
    for (const auto &[precision, bytes] : info.memoryBytes)
        context.print("as {:<10} {}\n", precision, formatBytes(bytes));
}

void show(const Context &context, const AdapterInfo &info)
{
    context.print("adapter       {}\n", info.path.string());
    context.print("router        {}\n", info.routerMode);
    context.print("parameters    {}\n", formatCount(info.parameters));
    context.print("base          {} layers of width {}\n", info.layers, info.width);
    context.print("template      {}\n", info.promptTemplate.empty() ? "not recorded" : info.promptTemplate);
    for (const auto &adapter : info.adapters)
        context.print("              {}\n", adapter.dump());
    for (const std::string &note : info.notes)
        context.print("note          {}\n", note);
}

void show(const Context &context, const DatasetInfo &info)
{
    for (const auto &file : info.files)
        context.print("data          {}\n", file.string());
    context.print("format        {}\n", info.format);
    context.print("rows          {}\n", formatCount(info.rows));
    if (info.tokens > 0)
        context.print("tokens        {} ({} learnt from; the longest row has {})\n", formatCount(info.tokens),
                      formatCount(info.supervisedTokens), info.longestTokens);
    for (const DatasetProblem &problem : info.problems)
        context.print("{}:{}: {}\n", problem.file, problem.line, problem.message);
}

void show(const Context &context, const RunInfo &info)
{
    context.print("run           {}\n", info.folder.string());
    context.print("name          {}\n", info.name);
    if (!info.created.empty())
        context.print("created       {}\n", info.created);
    context.print("state         {}\n", info.state);
    context.print("steps         {} of {}\n", info.step, info.plannedSteps);
    if (info.trainingSeconds > 0)
        context.print("trained       {}{}\n", formatSeconds(info.trainingSeconds),
                      info.pausedSeconds > 0 ? fmt::format(", and was paused for {}", formatSeconds(info.pausedSeconds)) : "");
    if (info.lastLoss)
        context.print("last loss     {:.4f}\n", *info.lastLoss);
    if (info.accuracy)
        context.print("accuracy      {:.1f} % on {}\n", 100 * *info.accuracy, info.accuracySet);
    if (!info.note.empty())
        context.print("note          {}\n", info.note);
    if (!info.problem.empty())
        context.print("problem       {}\n", info.problem);
}

void show(const Context &context, const QuestionSetInfo &info)
{
    context.print("questions     {} in {}\n", formatCount(info.questions), info.file.string());
    context.print("set           {}\n", info.set.empty() ? "none that is known" : info.set);
    if (!info.rule.empty())
        context.print("rule          {}\n", info.rule);
    if (info.hasChoices)
        context.print("choices       their likelihoods can be compared\n");
    for (const DatasetProblem &problem : info.problems)
        context.print("{}:{}: {}\n", problem.file, problem.line, problem.message);
}

void show(const Context &context, const EvaluationResult &result)
{
    context.print("evaluation    of {} on {}\n", result.adapter.empty() ? "the base model" : result.adapter.string(),
                  setName(result));
    context.print("model         {}\n", result.terms.model.string());
    context.print("asked         rule {}, scoring {}, {} problems\n", result.rule, result.scoring, result.total);
    if (result.isJudged)
        context.print("right         {} of {}, {:.1f} % (95 %: {:.1f} to {:.1f})\n", result.correct, result.total,
                      100 * result.accuracy, 100 * result.low, 100 * result.high);
    context.print("finished      {}\n", result.finished);
}

void run(Context &context, const Options &options)
{
    const auto tell = [&](const auto &info) {
        if (options.json)
            context.printJson(toJson(info));
        else
            show(context, info);
    };
    if (options.as == "questions")
        tell(valueOf(context.engine().inspectQuestions(valueOf(dataPath(options.path, SampleSet::Test)))));
    else if (options.as == "evaluation")
        tell(valueOf(context.engine().readEvaluation(options.path)));
    else
        std::visit(tell, valueOf(context.engine().inspect(valueOf(modelPath(options.path)))));
}

} // namespace

void addInspect(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("inspect", "Say what a model, adapter, data file or run is, and what it needs");
    command->add_option("path", options->path, "What to look at; `sample` is the bundled model")->required();
    command
        ->add_option("--as", options->as,
                     "What to take it for. questions: a set for eval, and what it is recognised as; evaluation: the summary of one")
        ->check(CLI::IsMember({"auto", "questions", "evaluation"}))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
