// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/event_journal.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/atomic_file.h"
#include "engine/files/mapped_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>

namespace moa {

namespace {

constexpr std::streamoff kTailBytes = 64 * 1024;

std::ifstream openForReading(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream && std::filesystem::exists(file))
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "can't be read; check its permissions")), file.string());
    return stream;
}

/// The event of a line, discarded where it is none.
nlohmann::json parseLine(const std::string &line)
{
    nlohmann::json event = nlohmann::json::parse(line, nullptr, false);
    return event.is_object() ? event : nlohmann::json(nlohmann::json::value_t::discarded);
}

/// Calls back for every event with its line's text.
void forEachLine(const std::filesystem::path &file, const std::function<void(nlohmann::json event, const std::string &line)> &visit)
{
    std::ifstream stream = openForReading(file);
    std::string line;
    for (int64_t number = 1; std::getline(stream, line); ++number) {
        const bool isTorn = stream.eof(); // the last line has no end
        nlohmann::json event = parseLine(line);
        if (event.is_discarded() && stream.peek() != std::ifstream::traits_type::eof())
            throw Failure(ErrorCode::InputFile,
                          say(MOA_TR("engine", "is not an event; the file was changed by something else or is damaged")),
                          fmt::format("{}:{}", file.string(), number));
        if (!isTorn && !event.is_discarded())
            visit(std::move(event), line);
    }
}

/// Writes a file of events anew with some of them.
void keepEvents(const std::filesystem::path &file, const std::function<bool(const nlohmann::json &event)> &isKept)
{
    if (!std::filesystem::exists(file))
        return;
    AtomicFile kept(file);
    forEachLine(file, [&](const nlohmann::json &event, const std::string &line) {
        if (isKept(event))
            kept.append(line + '\n');
    });
    kept.commit();
}

} // namespace

void appendLine(const std::filesystem::path &file, std::string line)
{
    line += '\n';
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const off_t before = descriptor < 0 ? 0 : ::lseek(descriptor, 0, SEEK_END);
    const ssize_t written = descriptor < 0 ? -1 : ::write(descriptor, line.data(), line.size());
    const int errorNumber = errno;
    // Half a line would be glued to the next one.
    const bool isTorn = written >= 0 && static_cast<size_t>(written) < line.size() && ::ftruncate(descriptor, before) != 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (written < 0)
        throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be written: {}"), std::strerror(errorNumber)),
                      file.string());
    if (static_cast<size_t>(written) < line.size())
        throw Failure(ErrorCode::OutputFile,
                      isTorn ? say(MOA_TR("engine", "was left with half a line: there is no space left on its disk"))
                             : say(MOA_TR("engine", "can't be written: there is no space left on its disk")),
                      file.string());
}

void EventJournal::append(const nlohmann::json &event) const
{
    appendLine(m_file, event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::vector<nlohmann::json> EventJournal::read() const
{
    std::vector<nlohmann::json> events;
    forEachLine(m_file, [&](nlohmann::json event, const std::string &) { events.push_back(std::move(event)); });
    return events;
}

std::vector<nlohmann::json> EventJournal::readTail() const
{
    std::ifstream stream = openForReading(m_file);
    stream.seekg(0, std::ios::end);
    const std::streamoff size = stream.tellg();
    stream.seekg(std::max<std::streamoff>(size - kTailBytes, 0));
    std::string line;
    if (size > kTailBytes)
        std::getline(stream, line); // begins somewhere within a line
    std::vector<nlohmann::json> events;
    while (std::getline(stream, line) && !stream.eof())
        if (nlohmann::json event = parseLine(line); !event.is_discarded())
            events.push_back(std::move(event));
    return events;
}

void EventJournal::dropTornLine() const
{
    std::error_code missing;
    if (std::filesystem::file_size(m_file, missing) == 0 || missing)
        return;
    const auto file = MappedFile::open(m_file);
    const auto lastEnd = std::find(file->bytes().rbegin(), file->bytes().rend(), std::byte{'\n'});
    std::filesystem::resize_file(m_file, static_cast<uintmax_t>(file->bytes().rend() - lastEnd));
}

void EventJournal::dropAfter(int64_t step) const
{
    keepEvents(m_file, [step](const nlohmann::json &event) {
        const auto found = event.find("step"), name = event.find("event");
        const bool isLater = found != event.end() && found->is_number_integer() && found->get<int64_t>() > step;
        const bool isEnd = name != event.end() && *name == "end";
        return !isLater && !isEnd;
    });
}

} // namespace moa
