// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_cli.h"
#include "app/cli/commands.h"
#include "engine/api/field.h"

#include <algorithm>
#include <array>

namespace moa {

namespace {

constexpr std::array kCommands{addInspect, addTokenize, addTrain, addPlan,    addValidate, addGenerate, addChat,   addEval,
                               addCompare, addExport,   addMerge, addExtract, addDump,     addDevice,   addPresets};

int report(std::FILE *stream, const Error &error)
{
    fmt::print(stream, "moa: {}\n", describe(error));
    return exitCode(error.code);
}

/// What is wrong with the arguments; CLI11 does not say that the first one should have been a command.
std::string usageMessage(const CLI::App &app, const CLI::ParseError &error, const std::string &first)
{
    std::vector<std::string> names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(command->get_name());
    if (!first.empty() && !first.starts_with('-') && std::ranges::find(names, first) == names.end())
        return fmt::format("\"{}\": {}", first, unknownNameMessage("command", first, names));
    return fmt::format("{}; see moa --help", error.what());
}

/// Runs the command that the arguments name; CLI11 wants them in reverse.
int runCommand(CLI::App &app, std::vector<std::string> arguments, const Context &context)
{
    const Surroundings &to = context.surroundings();
    const std::string first = arguments.empty() ? std::string() : arguments.front();
    try {
        std::ranges::reverse(arguments);
        app.parse(std::move(arguments));
        return context.exitCode;
    } catch (const CLI::CallForHelp &) {
        context.print("{}", app.help());
    } catch (const CLI::CallForVersion &version) {
        context.print("{}\n", version.what());
    } catch (const CLI::ParseError &error) {
        return report(to.err, {ErrorCode::Usage, usageMessage(app, error, first), {}});
    } catch (const Failure &failure) {
        return report(to.err, failure.error());
    } catch (const std::bad_alloc &) {
        return report(to.err, {ErrorCode::OutOfMemory, "the memory does not suffice for this", {}});
    } catch (const std::exception &error) {
        return report(to.err, {ErrorCode::Internal, error.what(), {}});
    }
    return 0;
}

} // namespace

int runCli(std::vector<std::string> arguments, Surroundings surroundings)
{
    Context context(std::move(surroundings));
    CLI::App app("Fine-tunes language models with mixtures of adapters.", "moa");
    app.set_version_flag("--version", "moa " MOA_VERSION);
    app.require_subcommand(1);
    for (const auto add : kCommands)
        add(app, context);
    const int code = runCommand(app, std::move(arguments), context);
    std::FILE *out = context.surroundings().out;
    if (std::fflush(out) != 0 || std::ferror(out) != 0)
        return report(context.surroundings().err, {ErrorCode::OutputFile, "the output could not be written", "standard output"});
    return code;
}

} // namespace moa
