// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/terminal/config_options.h"
#include "app/terminal/quantities.h"

#include <map>
#include <set>

namespace moa {

namespace {

struct Options {
    ConfigOptions config;
    bool measure = false;
    bool json = false;
};

/// `speed` in tokens a second.
void show(const Context &context, const PlanResult &plan, double speed, const RunConfig &config)
{
    const double share = plan.baseParameters > 0
                             ? 100.0 * static_cast<double>(plan.trainableParameters) / static_cast<double>(plan.baseParameters)
                             : 0;
    context.print("trainable     {} parameters, {:.2f} % of the model's {}\n", formatCount(plan.trainableParameters), share,
                  formatCount(plan.baseParameters));
    std::map<std::string, std::pair<int64_t, std::set<int64_t>>> kinds;
    for (const PlanPart &part : plan.parts) {
        kinds[part.kind].first += part.parameters;
        kinds[part.kind].second.insert(part.layer);
    }
    for (const auto &[kind, sum] : kinds)
        context.print("  {:<11} {} in {} layers\n", kind, formatCount(sum.first), sum.second.size());
    if (plan.router) {
        context.print("fresh router  of layer {}, over random tokens:\n", plan.router->layer);
        for (size_t i = 0; i < plan.router->columns.size(); ++i)
            context.print("  {:<11} {:.3f} ± {:.3f}, not 0 for {:.0f} %\n", plan.router->columns[i], plan.router->mean[i],
                          plan.router->deviation[i], 100 * plan.router->active[i]);
    }
    context.print("memory        {} of {} available\n", formatBytes(plan.totalBytes), formatBytes(plan.availableBytes));
    for (const MemoryPart &part : plan.memory)
        context.print("  {:<11} {}\n", part.name, formatBytes(part.bytes));
    const double longest = static_cast<double>(config.training.batchSize * config.data.maxTokens);
    context.print("estimated     {:.0f} tokens/s, {} for a step of the longest rows\n", speed, formatSeconds(longest / speed));
}

void showMeasured(const Context &context, const PreflightResult &result, const RunConfig &config)
{
    show(context, result.plan, result.estimatedTokensPerSecond, config);
    context.print("measured      {} at most, {} a step, {:.0f} tokens/s; the longest example has {} tokens\n",
                  formatBytes(result.peakBytes), formatSeconds(result.stepSeconds), result.tokensPerSecond, result.longestTokens);
}

void run(Context &context, const Options &options)
{
    const RunConfig config = loadSoundConfig(context, options.config, options.measure ? ConfigUse::Trained : ConfigUse::Planned);
    if (!options.measure) {
        const PlanResult plan = valueOf(context.engine().plan(config));
        const double speed = valueOf(context.engine().estimateSpeed(config));
        if (options.json) {
            nlohmann::json object = toJson(plan);
            object["estimated_tokens_per_second"] = speed;
            context.printJson(object);
        } else {
            show(context, plan, speed, config);
        }
        return;
    }
    Progress progress(context.surroundings().err, context.surroundings().errIsTerminal);
    const PreflightResult result = valueOf(context.engine().preflight(
        config, [&](const Event &event) { progress.show(event); }, context.stop()));
    progress.finish();
    options.json ? context.printJson(toJson(result)) : showMeasured(context, result, config);
}

} // namespace

void addPlan(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("plan", "Say what a run will train, how much memory it needs and about how long it takes");
    addConfigOptions(*command, options->config);
    command->get_option("config")->required();
    command->add_flag("--measure", options->measure, "Run the longest batch once and say what it took");
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([&context, options] { run(context, *options); });
}

} // namespace moa
