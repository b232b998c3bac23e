// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/run_folder.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/json_file.h"
#include "engine/runs/folder_lock.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace moa {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kCheckpointPrefix = "step-";
constexpr std::string_view kUnfinishedPrefix = ".step-";
constexpr int kMaxNamesTried = 10000;
constexpr size_t kMaxNameBytes = 100;

/// Runs what changes the file system; a refusal becomes a Failure(OutputFile) about the path.
template <class Function>
auto changing(const fs::path &path, const Function &change)
{
    try {
        return change();
    } catch (const fs::filesystem_error &error) {
        throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be changed: {}"), error.code().message()), path.string());
    }
}

/// A name that can be a folder's: no slashes, no control characters, not hidden, not too long.
std::string folderName(std::string_view name)
{
    std::string safe(name.substr(0, kMaxNameBytes));
    while (!safe.empty() && safe.size() < name.size() && (static_cast<unsigned char>(name[safe.size()]) & 0xC0) == 0x80)
        safe.pop_back(); // not in the middle of a letter
    std::ranges::replace_if(
        safe, [](char c) { return c == '/' || static_cast<unsigned char>(c) < ' '; }, '-');
    if (safe.starts_with('.'))
        safe.front() = '-';
    return safe.empty() ? "run" : safe;
}

/// The step of a name such as step-120.
std::optional<int64_t> stepOf(const std::string &name)
{
    if (!name.starts_with(kCheckpointPrefix))
        return std::nullopt;
    int64_t step = 0;
    const char *end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + kCheckpointPrefix.size(), end, step);
    return error == std::errc{} && stop == end && step >= 0 ? std::optional(step) : std::nullopt;
}

bool isRun(const fs::path &folder)
{
    std::error_code ignored;
    return fs::is_regular_file(folder / "run.json", ignored);
}

} // namespace

RunFolder::RunFolder(fs::path folder, std::shared_ptr<const void> lock) : m_path(std::move(folder)), m_lock(std::move(lock)) {}

RunFolder RunFolder::create(const fs::path &workspace, std::string_view name, nlohmann::json about)
{
    return changing(workspace, [&] {
        fs::create_directories(workspace);
        const std::string base = folderName(name);
        for (int number = 1; number <= kMaxNamesTried; ++number) {
            const std::string candidate = number == 1 ? base : fmt::format("{}-{}", base, number);
            if (!fs::create_directory(workspace / candidate))
                continue;
            about["name"] = candidate;
            return claim(workspace / candidate, about);
        }
        throw Failure(ErrorCode::OutputFile,
                      say(MOA_TR("engine", "holds {} runs called {} already; choose another name"), kMaxNamesTried, base),
                      workspace.string());
    });
}

RunFolder RunFolder::createAt(const fs::path &folder, nlohmann::json about)
{
    return changing(folder, [&] {
        fs::create_directories(folder);
        if (!fs::is_empty(folder))
            throw Failure(ErrorCode::OutputFile,
                          isRun(folder) ? say(MOA_TR("engine", "holds a run already; resume it or choose another folder"))
                                        : say(MOA_TR("engine", "is not empty; choose another folder")),
                          folder.string());
        return claim(folder, std::move(about));
    });
}

RunFolder RunFolder::claim(const fs::path &folder, nlohmann::json about)
{
    RunFolder run(folder, std::make_shared<FolderLock>(folder));
    fs::create_directories(folder / "checkpoints");
    run.setAbout(about);
    return run;
}

RunFolder RunFolder::open(const fs::path &folder)
{
    if (!isRun(folder))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "is not a run's folder: it has no run.json")), folder.string());
    return {folder, nullptr};
}

std::optional<RunFolder> RunFolder::ofAdapter(const fs::path &adapter)
{
    for (const fs::path &folder : {adapter, adapter.parent_path()})
        if (isRun(folder))
            return RunFolder(folder, nullptr);
    return std::nullopt;
}

RunFolder RunFolder::openForWriting(const fs::path &folder)
{
    RunFolder run = open(folder);
    run.m_lock = std::make_shared<FolderLock>(folder);
    changing(folder, [&] { run.removeLeftovers(); });
    return run;
}

void RunFolder::removeLeftovers() const
{
    fs::create_directories(m_path / "checkpoints");
    std::vector<fs::path> unfinished;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_path / "checkpoints"))
        if (entry.path().filename().string().starts_with(kUnfinishedPrefix))
            unfinished.push_back(entry.path());
    for (const fs::path &folder : unfinished)
        fs::remove_all(folder);
    for (const EventJournal &journal : {metrics(), routing(), samples()})
        journal.dropTornLine();
}

nlohmann::json RunFolder::about() const
{
    return JsonFile(m_path / "run.json").object();
}

void RunFolder::setAbout(const nlohmann::json &about) const
{
    writeFileAtomically(m_path / "run.json", about.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
}

void RunFolder::append(const nlohmann::json &event) const
{
    const std::string name = event.value("event", "");
    const EventJournal journal = name == "routing" ? routing() : name == "sample" ? samples() : metrics();
    journal.append(event);
}

void RunFolder::appendLog(std::string_view line) const
{
    appendLine(m_path / "log.txt", std::string(line));
}

std::vector<int64_t> RunFolder::checkpointSteps() const
{
    std::vector<int64_t> steps;
    std::error_code ignored;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_path / "checkpoints", ignored))
        if (const std::optional<int64_t> step = stepOf(entry.path().filename().string()); step && entry.is_directory(ignored))
            steps.push_back(*step);
    std::ranges::sort(steps);
    return steps;
}

fs::path RunFolder::checkpointFolder(int64_t step) const
{
    return m_path / "checkpoints" / fmt::format("{}{}", kCheckpointPrefix, step);
}

fs::path RunFolder::beginCheckpoint(int64_t step) const
{
    const fs::path folder = m_path / "checkpoints" / fmt::format("{}{}", kUnfinishedPrefix, step);
    changing(folder, [&] {
        fs::remove_all(folder);
        fs::create_directories(folder);
    });
    return folder;
}

void RunFolder::commitCheckpoint(int64_t step, int64_t keep) const
{
    const fs::path unfinished = m_path / "checkpoints" / fmt::format("{}{}", kUnfinishedPrefix, step);
    changing(unfinished, [&] {
        if (fs::exists(checkpointFolder(step)))
            fs::remove_all(unfinished);
        else
            fs::rename(unfinished, checkpointFolder(step));
        std::vector<int64_t> steps = checkpointSteps();
        std::erase(steps, step);
        const int64_t tooMany = std::ssize(steps) + 1 - std::max<int64_t>(keep, 1);
        for (int64_t i = 0; i < tooMany; ++i)
            fs::remove_all(checkpointFolder(steps[static_cast<size_t>(i)]));
    });
}

void RunFolder::rewindTo(int64_t step) const
{
    changing(m_path, [&] {
        for (const int64_t later : checkpointSteps())
            if (later > step)
                fs::remove_all(checkpointFolder(later));
    });
    for (const EventJournal &journal : {metrics(), routing(), samples()})
        journal.dropAfter(step);
}

} // namespace moa
