// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/runs/event_journal.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace moa {

/// A run's folder, and nothing else: no database.
///
///     run.json          what the run is: name, note, created, config, planned_steps, …; enough to repeat it
///     metrics.jsonl     events: step, validation, checkpoint, notice, pause, continue, end
///     routing.jsonl     events: routing
///     samples.jsonl     events: sample
///     log.txt           text for people
///     checkpoints/      step-N/, each whole or not there
///     eval/             evaluations
///     adapter.pth       and its companions, once there is something to keep
///
/// While it is held for writing the folder is locked (flock on the folder itself, which ends with the process), so that a run is
/// never written by two programs and a list can tell a running one from one that was cut off.
class RunFolder
{
public:
    /// Makes a folder in a workspace, called `name`, or `name-2`, `name-3`, … where that is taken, and writes run.json with that
    /// name.
    [[nodiscard]] static RunFolder create(const std::filesystem::path &workspace, std::string_view name, nlohmann::json about);

    /// Makes a run of this very folder. Failure(OutputFile) if it holds anything.
    [[nodiscard]] static RunFolder createAt(const std::filesystem::path &folder, nlohmann::json about);

    /// Opens an existing run to go on with it, removing what a crash left half-written. Failure(OutputFile) if another program
    /// holds it.
    [[nodiscard]] static RunFolder openForWriting(const std::filesystem::path &folder);

    /// Opens an existing run to look at it. Failure(InputFile) if it is none.
    [[nodiscard]] static RunFolder open(const std::filesystem::path &folder);

    /// The run that an adapter (its file or folder) is the outcome of, to look at; nothing where it is none's.
    [[nodiscard]] static std::optional<RunFolder> ofAdapter(const std::filesystem::path &adapter);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::filesystem::path adapterFile() const { return m_path / "adapter.pth"; }
    [[nodiscard]] std::filesystem::path evaluationFolder() const { return m_path / "eval"; }

    /// run.json.
    [[nodiscard]] nlohmann::json about() const;
    /// Writes run.json anew, atomically.
    void setAbout(const nlohmann::json &about) const;

    /// Appends an event to the file that its name belongs to.
    void append(const nlohmann::json &event) const;
    /// Appends a line to log.txt.
    void appendLog(std::string_view line) const;
    [[nodiscard]] EventJournal metrics() const { return EventJournal(m_path / "metrics.jsonl"); }
    [[nodiscard]] EventJournal routing() const { return EventJournal(m_path / "routing.jsonl"); }
    [[nodiscard]] EventJournal samples() const { return EventJournal(m_path / "samples.jsonl"); }

    /// Steps that have a whole checkpoint, in ascending order.
    [[nodiscard]] std::vector<int64_t> checkpointSteps() const;
    [[nodiscard]] std::filesystem::path checkpointFolder(int64_t step) const;
    /// An empty folder to write a checkpoint into; it does not count until it is committed.
    [[nodiscard]] std::filesystem::path beginCheckpoint(int64_t step) const;
    /// Makes the checkpoint count, then removes the oldest beyond `keep` (at least 1). A step that already has one keeps it.
    void commitCheckpoint(int64_t step, int64_t keep) const;

    /// Goes back to a step, to go on from there: later events and checkpoints are removed.
    void rewindTo(int64_t step) const;

private:
    RunFolder(std::filesystem::path folder, std::shared_ptr<const void> lock);
    [[nodiscard]] static RunFolder claim(const std::filesystem::path &folder, nlohmann::json about);
    void removeLeftovers() const;

    std::filesystem::path m_path;
    std::shared_ptr<const void> m_lock; ///< held by writers only
};

} // namespace moa
