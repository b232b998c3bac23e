// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace moa {

/// A file of events, one JSON object a line, only ever appended to. An event has "event" (its name) and "step". A line that was
/// torn by a crash is the last one, and is left out; a broken line elsewhere is a Failure(InputFile) with its number.
class EventJournal
{
public:
    explicit EventJournal(std::filesystem::path file) : m_file(std::move(file)) {}

    /// Writes one line and hands it to the system. Failure(OutputFile) when it can't be written whole.
    void append(const nlohmann::json &event) const;

    /// All events in order; none where there is no file.
    [[nodiscard]] std::vector<nlohmann::json> read() const;

    /// The last whole events, from the last 64 KiB of the file; quick however long the file is.
    [[nodiscard]] std::vector<nlohmann::json> readTail() const;

    /// Cuts a torn last line off.
    void dropTornLine() const;

    /// For a run that goes on: removes the events after a step, what said that it ended, and a torn last line, by writing the file
    /// anew.
    void dropAfter(int64_t step) const;

private:
    std::filesystem::path m_file;
};

/// Appends a line to a text file in one write. Failure(OutputFile) when it can't be written whole.
void appendLine(const std::filesystem::path &file, std::string line);

} // namespace moa
