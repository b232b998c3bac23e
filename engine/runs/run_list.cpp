// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/run_list.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/runs/folder_lock.h"

#include <algorithm>

namespace moa {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBin = ".bin";

/// A value of the wanted type, or the given one where the key is missing or of another type.
template <class T>
T valueAt(const nlohmann::json &object, std::string_view key, T otherwise)
{
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    const T *value = found->get_ptr<const T *>();
    return value ? *value : otherwise;
}

/// Without a slash at the end, so that the folder has a name.
fs::path named(const fs::path &folder)
{
    const fs::path whole = fs::absolute(folder).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

void readProgress(const RunFolder &run, RunSummary &summary)
{
    const std::vector<nlohmann::json> events = run.metrics().readTail();
    for (const nlohmann::json &event : events) {
        if (valueAt<std::string>(event, "event", {}) != "step")
            continue;
        summary.step = valueAt<int64_t>(event, "step", summary.step);
        summary.plannedSteps = valueAt<int64_t>(event, "total_steps", summary.plannedSteps);
        if (const auto loss = event.find("loss"); loss != event.end())
            summary.lastLoss = loss->is_number() ? std::optional(loss->get<double>()) : std::nullopt;
    }
    const bool hasEnded = !events.empty() && valueAt<std::string>(events.back(), "event", {}) == "end";
    summary.state = FolderLock::isHeld(run.path()) ? "running"
                    : hasEnded                     ? valueAt<std::string>(events.back(), "outcome", "finished")
                    : events.empty()               ? "new"
                                                   : "interrupted";
}

void changeAbout(const fs::path &folder, std::string_view key, std::string_view value)
{
    const RunFolder run = RunFolder::open(folder);
    nlohmann::json about = run.about();
    about[std::string(key)] = value;
    run.setAbout(about);
}

} // namespace

RunSummary summarize(const fs::path &folder)
{
    RunSummary summary;
    summary.folder = named(folder);
    summary.name = summary.folder.filename().string();
    try {
        const RunFolder run = RunFolder::open(folder);
        const nlohmann::json about = run.about();
        summary.name = valueAt(about, "name", summary.name);
        summary.note = valueAt<std::string>(about, "note", {});
        summary.created = valueAt<std::string>(about, "created", {});
        readProgress(run, summary);
    } catch (const Failure &failure) {
        summary.state = "damaged";
        summary.problem = failure.what();
    }
    return summary;
}

std::vector<RunSummary> listRuns(const fs::path &workspace)
{
    std::vector<RunSummary> runs;
    std::error_code ignored;
    for (const fs::directory_entry &entry : fs::directory_iterator(workspace, ignored))
        if (fs::exists(entry.path() / "run.json", ignored))
            runs.push_back(summarize(entry.path()));
    std::ranges::sort(runs, {}, [](const RunSummary &run) { return std::tie(run.name, run.folder); });
    return runs;
}

void renameRun(const fs::path &folder, std::string_view name)
{
    changeAbout(folder, "name", name);
}

void setRunNote(const fs::path &folder, std::string_view note)
{
    changeAbout(folder, "note", note);
}

fs::path moveRunToBin(const fs::path &folder)
{
    const fs::path source = named(folder);
    const RunFolder run = RunFolder::openForWriting(source);
    const fs::path bin = source.parent_path() / kBin;
    std::error_code error;
    fs::create_directories(bin, error);
    fs::path target = bin / source.filename();
    for (int number = 2; fs::exists(target); ++number)
        target = bin / fmt::format("{}-{}", source.filename().string(), number);
    fs::rename(source, target, error);
    if (error)
        throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be moved to the bin: {}"), error.message()),
                      source.string());
    return target;
}

} // namespace moa
