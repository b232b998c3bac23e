// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/comparison/contest.h"
#include "app/comparison/evaluation_terms.h"
#include "app/report/comparison_page.h"
#include "app/report/comparison_table.h"
#include "app/terminal/repeated_option.h"
#include "engine/files/atomic_file.h"

namespace moa {

namespace {

struct Options {
    std::vector<std::string> configs;
    std::vector<std::string> set;
    std::vector<std::string> data;
    EvaluateRequest evaluation;
    std::optional<int64_t> seed;
    std::optional<int64_t> steps;
    std::string out;
    bool json = false;
};

/// Writes comparison.json, comparison.csv and comparison.html.
void writeFiles(const std::filesystem::path &folder, const RunComparison &comparison)
{
    writeFileAtomically(folder / "comparison.json",
                        toJson(comparison).dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
    writeFileAtomically(folder / "comparison.csv", comparisonCsv(comparison));
    writeFileAtomically(folder / "comparison.html", comparisonPage(comparison));
}

/// The assignments for all configurations; the short flags stand for two of them.
std::vector<std::string> assignmentsOf(const Options &options)
{
    std::vector<std::string> set = options.set;
    if (options.seed)
        set.push_back(fmt::format("training.seed={}", *options.seed));
    if (options.steps)
        set.push_back(fmt::format("training.max_steps={}", *options.steps));
    return set;
}

void makeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Failure(ErrorCode::OutputFile, fmt::format("can't be made: {}", error.message()), folder.string());
}

void show(const Context &context, const Options &options, const RunComparison &comparison)
{
    if (options.json)
        context.printJson(toJson(comparison));
    else
        context.print("{}report  {}\n", comparisonText(comparison),
                      (std::filesystem::path(options.out) / "comparison.html").string());
}

void run(Context &context, const Options &options)
{
    const std::filesystem::path folder = options.out;
    ContestPlan plan{loadLineup(context, options.configs, assignmentsOf(options), folder / "runs"), questionSets(options.data),
                     options.evaluation, folder};
    for (const std::string &note : plan.lineup.notes)
        fmt::print(context.surroundings().err, "note: {}\n", note);
    makeFolder(folder / "runs");
    requireSameEvaluation(folder / "evaluation.json", plan.evaluation, plan.sets);
    Contest contest(context, std::move(plan), [&](const RunComparison &comparison) { writeFiles(folder, comparison); });
    try {
        contest.run();
    } catch (const Failure &failure) {
        if (failure.error().code != ErrorCode::Stopped)
            throw;
        writeFiles(folder, contest.comparison());
        show(context, options, contest.comparison());
        throw Failure(ErrorCode::Stopped, "stopped and kept; the same command goes on", folder.string());
    }
    show(context, options, contest.comparison());
}

} // namespace

void addCompare(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    EvaluateRequest &evaluation = options->evaluation;
    CLI::App *command = app.add_subcommand(
        "compare",
        "Train several configurations on the same batches, let them and the base model answer the same sets, and report");
    command->add_option("configs", options->configs, "Run configurations or names of presets; the first one sets the terms for all")
        ->required();
    addRepeatedOption(*command, "--data", options->data, "A set to answer; `sample` is the bundled test problems")->required();
    command->add_option("--out", options->out, "Folder for runs, answers, comparison.json, .csv and .html; the same one goes on")
        ->required();
    addRepeatedOption(*command, "--set", options->set, "Change one value of every configuration: training.epochs=3");
    command->add_option("--seed", options->seed, "Seed of every run")->check(CLI::NonNegativeNumber);
    command->add_option("--steps", options->steps, "End every run after so many steps, the schedules unchanged")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--rule", evaluation.rule, "How an answer is read: math, letter, label, exact; by default as the set asks");
    command->add_option("--limit", evaluation.limit, "Only the first N problems of each set; 0 for all")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--batch", evaluation.batchSize, "Answers computed at once")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option("--max-tokens", evaluation.sampling.maxTokens, "Longest answer")
        ->check(CLI::Range(1, 1048576))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print the comparison as a JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
