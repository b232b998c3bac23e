// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/file_set.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <unistd.h>

#include <atomic>
#include <system_error>

namespace moa {

namespace {

[[noreturn]] void fail(const std::filesystem::path &path, const std::error_code &error)
{
    throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be written: {}"), error.message()), path.string());
}

} // namespace

FileSet::FileSet(std::filesystem::path folder) : m_folder(std::move(folder))
{
    static std::atomic<uint64_t> counter = 0;
    m_hidden = m_folder / fmt::format(".files.{}-{}.tmp", ::getpid(), ++counter);
    std::error_code error;
    if (!std::filesystem::create_directories(m_hidden, error))
        fail(m_folder, error);
}

FileSet::~FileSet()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_hidden, ignored);
}

std::filesystem::path FileSet::add(std::string_view name)
{
    m_names.emplace_back(name);
    return m_hidden / name;
}

std::vector<std::filesystem::path> FileSet::commit()
{
    std::vector<std::filesystem::path> places;
    std::error_code error;
    for (const std::string &name : m_names) {
        places.push_back(m_folder / name);
        std::filesystem::rename(m_hidden / name, places.back(), error);
        if (error)
            fail(places.back(), error);
    }
    for (const std::string &name : m_dropped)
        if (std::filesystem::remove(m_folder / name, error); error)
            fail(m_folder / name, error);
    return places;
}

} // namespace moa
