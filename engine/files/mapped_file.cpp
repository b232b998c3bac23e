// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/mapped_file.h"

#include "engine/api/error.h"
#include "engine/api/say.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace moa {
namespace {

[[noreturn]] void fail(const std::filesystem::path &path, const std::string &message)
{
    throw Failure(ErrorCode::InputFile, message, path.string());
}

[[noreturn]] void failWithReason(const std::filesystem::path &path, int errorNumber)
{
    fail(path, say(MOA_TR("engine", "can't be read: {}"), std::generic_category().message(errorNumber)));
}

class Descriptor final
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path &path)
{
    // A pipe would block without O_NONBLOCK; a regular file does not care.
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0)
        failWithReason(path, errno);
    if (S_ISDIR(status.st_mode))
        fail(path, say(MOA_TR("engine", "is a folder where a file is expected")));
    if (!S_ISREG(status.st_mode))
        fail(path, say(MOA_TR("engine", "is not a regular file")));
    if (status.st_size == 0)
        fail(path, say(MOA_TR("engine", "is empty")));

    const auto size = static_cast<size_t>(status.st_size);
    // Without MAP_NORESERVE the system would want memory for a private copy of the whole file.
    void *const address = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor.number(), 0);
    if (address == MAP_FAILED)
        failWithReason(path, errno);
    return std::shared_ptr<const MappedFile>(new MappedFile(path, {static_cast<const std::byte *>(address), size}));
}

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes) : m_path(std::move(path)), m_bytes(bytes) {}

MappedFile::~MappedFile()
{
    ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
}

} // namespace moa
