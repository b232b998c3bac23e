// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/files/atomic_file.h"
#include "engine/files/mapped_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace moa {

struct ZipRecord {
    std::string name;
    std::span<const std::byte> bytes; ///< lies in the mapped file
};

/// The records of a zip archive (zip64 too) whose records are stored, not compressed, as torch.save writes them. Checksums are not
/// verified: torch can be told to leave them out, and checking them would read the whole file.
class ZipReader final
{
public:
    /// Throws InputFile where the directory is damaged, a record is compressed or encrypted, or two have one name.
    explicit ZipReader(std::shared_ptr<const MappedFile> file);

    [[nodiscard]] const std::vector<ZipRecord> &records() const { return m_records; }
    /// Null where there is no such record.
    [[nodiscard]] const ZipRecord *find(std::string_view name) const;

private:
    std::shared_ptr<const MappedFile> m_file;
    std::vector<ZipRecord> m_records; ///< sorted by name
};

enum class Zip64 { WhenNeeded, Always };

/// Writes stored records, each beginning at a multiple of 64 bytes, as torch.load(mmap=True) likes them.
class ZipWriter final
{
public:
    explicit ZipWriter(const std::filesystem::path &path, Zip64 zip64 = Zip64::WhenNeeded);

    void add(const std::string &name, std::span<const std::byte> bytes);
    void add(const std::string &name, std::string_view text);

    /// Writes the directory and gives the file its name; see AtomicFile.
    void commit();

private:
    struct Entry {
        std::string name;
        uint32_t crc;
        uint64_t size;
        uint64_t offset;
    };

    void appendEnd(uint64_t directoryOffset, uint64_t directoryBytes, bool isZip64);

    AtomicFile m_file;
    Zip64 m_zip64;
    std::vector<Entry> m_entries;
};

/// The checksum of zip (polynomial 0xEDB88320).
[[nodiscard]] uint32_t crc32(std::span<const std::byte> bytes);

} // namespace moa
