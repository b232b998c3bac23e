// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/atomic_file.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>

namespace moa {
namespace {

constexpr size_t kBufferBytes = size_t{1} << 18;

/// A name beside the file that no other writer uses, in this process or another.
std::filesystem::path temporaryName(const std::filesystem::path &path)
{
    static std::atomic<uint64_t> counter = 0;
    return path.parent_path() / fmt::format(".{}.{}-{}.tmp", path.filename().string(), ::getpid(), ++counter);
}

/// Zero, or the error's number.
int writeAll(int descriptor, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, data, size);
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0) {
            data += written;
            size -= static_cast<size_t>(written);
        }
    }
    return 0;
}

/// Makes a rename last through a power cut. Not every file system can; that is no reason to fail.
void syncFolder(const std::filesystem::path &folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(std::move(path)), m_temporaryPath(temporaryName(m_path))
{
    std::error_code ignored;
    if (std::filesystem::is_other(m_path, ignored)) // the rename would put a file in the place of a device such as /dev/null
        throw Failure(ErrorCode::OutputFile, say(MOA_TR("engine", "is a device, a pipe or a socket; name a file")),
                      m_path.string());
    m_descriptor = ::open(m_temporaryPath.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        fail(errno);
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_temporaryPath.c_str());
}

void AtomicFile::append(std::span<const std::byte> bytes)
{
    append(std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
}

void AtomicFile::append(std::string_view text)
{
    m_size += text.size();
    if (m_buffer.size() + text.size() <= kBufferBytes) {
        m_buffer += text;
        return;
    }
    flush();
    if (const int errorNumber = writeAll(m_descriptor, text.data(), text.size()))
        fail(errorNumber);
}

void AtomicFile::flush()
{
    if (const int errorNumber = writeAll(m_descriptor, m_buffer.data(), m_buffer.size()))
        fail(errorNumber);
    m_buffer.clear();
}

void AtomicFile::commit()
{
    flush();
    if (::fsync(m_descriptor) != 0 || ::rename(m_temporaryPath.c_str(), m_path.c_str()) != 0)
        fail(errno);
    ::close(m_descriptor);
    m_descriptor = -1;
    syncFolder(m_path.parent_path());
}

void AtomicFile::fail(int errorNumber) const
{
    throw Failure(ErrorCode::OutputFile,
                  say(MOA_TR("engine", "can't be written: {}"), std::generic_category().message(errorNumber)), m_path.string());
}

void writeFileAtomically(const std::filesystem::path &path, std::string_view content)
{
    AtomicFile file(path);
    file.append(content);
    file.commit();
}

} // namespace moa
