// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace moa {

/// A file that appears whole or not at all: it is written beside its place under a temporary name, and commit() moves it there.
/// Without commit() the temporary file is removed and an earlier file of that name stays as it was.
class AtomicFile final
{
public:
    /// Throws OutputFile, as do append() and commit(), with the path and the system's reason (no space, no permission, no such
    /// folder).
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    void append(std::span<const std::byte> bytes);
    void append(std::string_view text);

    /// Bytes appended so far.
    [[nodiscard]] uint64_t size() const { return m_size; }

    /// Brings everything to the disk, then gives the file its name. Nothing may be appended afterwards.
    void commit();

private:
    [[noreturn]] void fail(int errorNumber) const;
    void flush();

    std::filesystem::path m_path;
    std::filesystem::path m_temporaryPath;
    int m_descriptor = -1;
    uint64_t m_size = 0;
    std::string m_buffer; ///< small appends are gathered here
};

/// Writes a whole file at once, as AtomicFile does.
void writeFileAtomically(const std::filesystem::path &path, std::string_view content);

} // namespace moa
