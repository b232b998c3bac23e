// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/folder_lock.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace moa {

namespace {

int openFolder(const std::filesystem::path &folder)
{
    return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

} // namespace

FolderLock::FolderLock(const std::filesystem::path &folder) : m_descriptor(openFolder(folder))
{
    if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return;
    const int errorNumber = errno;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (errorNumber == EWOULDBLOCK)
        throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "is being written by a running job; stop it first")),
                      folder.string());
    throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "can't be opened: {}"), std::strerror(errorNumber)), folder.string());
}

FolderLock::~FolderLock()
{
    ::close(m_descriptor);
}

bool FolderLock::isHeld(const std::filesystem::path &folder)
{
    const int descriptor = openFolder(folder);
    if (descriptor < 0)
        return false;
    const bool isHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return isHeld;
}

} // namespace moa
