// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/zip.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/byte_reader.h"

#include <algorithm>
#include <array>
#include <optional>

// The format is PKWARE's APPNOTE.TXT; the section numbers below are its.
namespace moa {
namespace {

constexpr uint32_t kLocalSignature = 0x04034b50;        // 4.3.7
constexpr uint32_t kCentralSignature = 0x02014b50;      // 4.3.12
constexpr uint32_t kEndSignature = 0x06054b50;          // 4.3.16
constexpr uint32_t kEnd64Signature = 0x06064b50;        // 4.3.14
constexpr uint32_t kEnd64LocatorSignature = 0x07064b50; // 4.3.15
constexpr uint64_t kLocalBytes = 30;
constexpr uint64_t kCentralBytes = 46;
constexpr uint64_t kEndBytes = 22;
constexpr uint64_t kEnd64LocatorBytes = 20;
constexpr uint64_t kLongestComment = 0xffff;
constexpr uint16_t kZip64Extra = 0x0001;
constexpr uint16_t kPaddingExtra = 0x4246; // the number that PyTorch uses
constexpr uint32_t kMoved32 = 0xffffffff;  // the value stands in the zip64 part
constexpr uint16_t kMoved16 = 0xffff;
constexpr uint64_t kAlignment = 64;

struct Directory {
    uint64_t entries = 0;
    uint64_t offset = 0;
};

/// Where the end record begins: the last signature whose comment reaches exactly to the end of the file.
uint64_t findEnd(std::span<const std::byte> bytes, const std::string &where)
{
    ByteReader reader(bytes, where);
    const uint64_t lowest = bytes.size() > kEndBytes + kLongestComment ? bytes.size() - kEndBytes - kLongestComment : 0;
    for (uint64_t position = bytes.size() < kEndBytes ? 0 : bytes.size() - kEndBytes + 1; position-- > lowest;) {
        reader.seek(position);
        if (reader.read<uint32_t>() != kEndSignature)
            continue;
        reader.seek(position + kEndBytes - sizeof(uint16_t));
        if (reader.read<uint16_t>() == reader.remaining())
            return position;
    }
    throw Failure(ErrorCode::InputFile,
                  say(MOA_TR("engine", "the zip directory at its end is missing; the file is truncated, so fetch it again")),
                  where);
}

/// The zip64 end record's directory, where there is one.
std::optional<Directory> readEnd64(ByteReader &reader, uint64_t end)
{
    if (end < kEnd64LocatorBytes)
        return std::nullopt;
    reader.seek(end - kEnd64LocatorBytes);
    if (reader.read<uint32_t>() != kEnd64LocatorSignature)
        return std::nullopt;
    reader.take(4);
    reader.seek(reader.read<uint64_t>());
    if (reader.read<uint32_t>() != kEnd64Signature)
        reader.fail(say(MOA_TR("engine", "the zip64 directory is not where the file says")));
    reader.take(8 + 2 + 2 + 4 + 4 + 8);
    Directory directory;
    directory.entries = reader.read<uint64_t>();
    reader.take(8);
    directory.offset = reader.read<uint64_t>();
    return directory;
}

Directory readEnd(std::span<const std::byte> bytes, const std::string &where)
{
    const uint64_t end = findEnd(bytes, where);
    ByteReader reader(bytes, where);
    if (const auto directory = readEnd64(reader, end))
        return *directory;
    reader.seek(end + 10);
    Directory directory;
    directory.entries = reader.read<uint16_t>();
    reader.take(4);
    directory.offset = reader.read<uint32_t>();
    return directory;
}

/// Replaces the values that a directory entry has moved into its zip64 extra field (4.5.3), in this order.
void readZip64Extra(ByteReader extra, std::array<uint64_t *, 3> values)
{
    while (extra.remaining() >= 4) {
        const auto kind = extra.read<uint16_t>();
        const auto size = extra.read<uint16_t>();
        ByteReader field(extra.take(size), extra.where());
        if (kind != kZip64Extra)
            continue;
        for (uint64_t *const value : values) {
            if (*value == kMoved32)
                *value = field.read<uint64_t>();
        }
        return;
    }
}

/// The bytes behind the local header at that offset.
std::span<const std::byte> recordBytes(std::span<const std::byte> bytes, uint64_t offset, uint64_t size, const std::string &where)
{
    ByteReader reader(bytes, where);
    reader.seek(offset);
    if (reader.read<uint32_t>() != kLocalSignature)
        reader.fail(say(MOA_TR("engine", "a zip record does not begin where the directory says")));
    reader.take(22);
    const uint64_t nameBytes = reader.read<uint16_t>();
    const uint64_t extraBytes = reader.read<uint16_t>();
    reader.take(nameBytes + extraBytes);
    return reader.take(size);
}

/// Reads the directory entry at the reader's position.
ZipRecord readEntry(ByteReader &reader, std::span<const std::byte> bytes)
{
    if (reader.read<uint32_t>() != kCentralSignature)
        reader.fail(say(MOA_TR("engine", "the zip directory has fewer entries than it says")));
    reader.take(4);
    const auto flags = reader.read<uint16_t>();
    const auto method = reader.read<uint16_t>();
    reader.take(8);
    uint64_t storedBytes = reader.read<uint32_t>();
    uint64_t size = reader.read<uint32_t>();
    const auto nameBytes = reader.read<uint16_t>();
    const auto extraBytes = reader.read<uint16_t>();
    const auto commentBytes = reader.read<uint16_t>();
    reader.take(8);
    uint64_t offset = reader.read<uint32_t>();

    ZipRecord record;
    record.name = reader.takeText(nameBytes);
    readZip64Extra(ByteReader(reader.take(extraBytes), reader.where()), {&size, &storedBytes, &offset});
    reader.take(commentBytes);
    if ((flags & 1) != 0)
        reader.fail(say(MOA_TR("engine", "record {} is encrypted; torch.save writes none such"), printable(record.name)));
    if (method != 0 || storedBytes != size)
        reader.fail(say(
            MOA_TR("engine", "record {} is compressed (method {}) and torch.save stores records as they are; unpack the archive or "
                             "save the file again with torch.save"),
            printable(record.name), method));
    record.bytes = recordBytes(bytes, offset, size, reader.where());
    return record;
}

template <class T>
void put(std::string &out, T value)
{
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// The fields that local header and directory entry share: version, flags, method, time, date, checksum, sizes, length of the name.
void putCommonFields(std::string &out, uint32_t crc, uint64_t size, bool isZip64, size_t nameBytes)
{
    const uint32_t size32 = isZip64 ? kMoved32 : static_cast<uint32_t>(size);
    put<uint16_t>(out, isZip64 ? 45 : 20);
    put<uint16_t>(out, 0x0800); // names are UTF-8
    put<uint16_t>(out, 0);
    put<uint16_t>(out, 0);
    put<uint16_t>(out, 0x21); // 1 January 1980: the same tensors give the same file
    put<uint32_t>(out, crc);
    put<uint32_t>(out, size32);
    put<uint32_t>(out, size32);
    put<uint16_t>(out, static_cast<uint16_t>(nameBytes));
}

void putZip64Extra(std::string &out, std::initializer_list<uint64_t> values)
{
    put<uint16_t>(out, kZip64Extra);
    put<uint16_t>(out, static_cast<uint16_t>(8 * values.size()));
    for (const uint64_t value : values)
        put<uint64_t>(out, value);
}

using CrcTables = std::array<std::array<uint32_t, 256>, 8>;

/// Table k advances a byte by k further zero bytes, so that eight bytes are taken at once.
constexpr CrcTables makeCrcTables()
{
    CrcTables tables{};
    for (uint32_t i = 0; i < 256; ++i) {
        uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1 ^ (value & 1 ? 0xedb88320u : 0u);
        tables[0][i] = value;
    }
    for (size_t k = 1; k < 8; ++k) {
        for (size_t i = 0; i < 256; ++i)
            tables[k][i] = tables[k - 1][i] >> 8 ^ tables[0][tables[k - 1][i] & 0xff];
    }
    return tables;
}

} // namespace

ZipReader::ZipReader(std::shared_ptr<const MappedFile> file) : m_file(std::move(file))
{
    const std::string where = m_file->path().string();
    const auto bytes = m_file->bytes();
    const Directory directory = readEnd(bytes, where);
    ByteReader reader(bytes, where);
    reader.seek(directory.offset);
    if (directory.entries > reader.remaining() / kCentralBytes)
        reader.fail(say(MOA_TR("engine", "the zip directory claims {} records, for which there is no room"), directory.entries));
    for (uint64_t i = 0; i < directory.entries; ++i)
        m_records.push_back(readEntry(reader, bytes));

    std::sort(m_records.begin(), m_records.end(), [](const ZipRecord &a, const ZipRecord &b) { return a.name < b.name; });
    const auto twin = std::adjacent_find(m_records.begin(), m_records.end(),
                                         [](const ZipRecord &a, const ZipRecord &b) { return a.name == b.name; });
    if (twin != m_records.end())
        throw Failure(ErrorCode::InputFile, say(MOA_TR("engine", "record {} is there twice"), printable(twin->name)), where);
}

const ZipRecord *ZipReader::find(std::string_view name) const
{
    const auto found = std::lower_bound(m_records.begin(), m_records.end(), name,
                                        [](const ZipRecord &record, std::string_view wanted) { return record.name < wanted; });
    return found != m_records.end() && found->name == name ? &*found : nullptr;
}

ZipWriter::ZipWriter(const std::filesystem::path &path, Zip64 zip64) : m_file(path), m_zip64(zip64) {}

void ZipWriter::add(const std::string &name, std::span<const std::byte> bytes)
{
    const Entry entry{name, crc32(bytes), bytes.size(), m_file.size()};
    const bool isZip64 = m_zip64 == Zip64::Always || entry.size >= kMoved32;
    std::string extra;
    if (isZip64)
        putZip64Extra(extra, {entry.size, entry.size});
    const uint64_t unpadded = entry.offset + kLocalBytes + name.size() + extra.size() + 4;
    const uint64_t padding = (kAlignment - unpadded % kAlignment) % kAlignment;
    put<uint16_t>(extra, kPaddingExtra);
    put<uint16_t>(extra, static_cast<uint16_t>(padding));
    extra.append(padding, 'Z');

    std::string header;
    put<uint32_t>(header, kLocalSignature);
    putCommonFields(header, entry.crc, entry.size, isZip64, name.size());
    put<uint16_t>(header, static_cast<uint16_t>(extra.size()));
    m_file.append(header + name + extra);
    m_file.append(bytes);
    m_entries.push_back(entry);
}

void ZipWriter::add(const std::string &name, std::string_view text)
{
    add(name, std::as_bytes(std::span(text)));
}

void ZipWriter::commit()
{
    const uint64_t directoryOffset = m_file.size();
    for (const Entry &entry : m_entries) {
        const bool isZip64 = m_zip64 == Zip64::Always || entry.size >= kMoved32 || entry.offset >= kMoved32;
        std::string extra;
        if (isZip64)
            putZip64Extra(extra, {entry.size, entry.size, entry.offset});
        std::string header;
        put<uint32_t>(header, kCentralSignature);
        put<uint16_t>(header, 45);
        putCommonFields(header, entry.crc, entry.size, isZip64, entry.name.size());
        put<uint16_t>(header, static_cast<uint16_t>(extra.size()));
        header.append(2 + 2 + 2 + 4, '\0'); // comment, disk, attributes
        put<uint32_t>(header, isZip64 ? kMoved32 : static_cast<uint32_t>(entry.offset));
        m_file.append(header + entry.name + extra);
    }
    const uint64_t directoryBytes = m_file.size() - directoryOffset;
    const bool isZip64 = m_zip64 == Zip64::Always || m_entries.size() >= kMoved16 || directoryOffset + directoryBytes >= kMoved32;
    appendEnd(directoryOffset, directoryBytes, isZip64);
    m_file.commit();
}

void ZipWriter::appendEnd(uint64_t directoryOffset, uint64_t directoryBytes, bool isZip64)
{
    std::string end;
    if (isZip64) {
        put<uint32_t>(end, kEnd64Signature);
        put<uint64_t>(end, 44); // bytes that follow
        put<uint16_t>(end, 45);
        put<uint16_t>(end, 45);
        put<uint64_t>(end, 0); // disks
        put<uint64_t>(end, m_entries.size());
        put<uint64_t>(end, m_entries.size());
        put<uint64_t>(end, directoryBytes);
        put<uint64_t>(end, directoryOffset);
        put<uint32_t>(end, kEnd64LocatorSignature);
        put<uint32_t>(end, 0);
        put<uint64_t>(end, directoryOffset + directoryBytes);
        put<uint32_t>(end, 1);
    }
    const uint16_t count = isZip64 ? kMoved16 : static_cast<uint16_t>(m_entries.size());
    put<uint32_t>(end, kEndSignature);
    put<uint32_t>(end, 0); // disks
    put<uint16_t>(end, count);
    put<uint16_t>(end, count);
    put<uint32_t>(end, isZip64 ? kMoved32 : static_cast<uint32_t>(directoryBytes));
    put<uint32_t>(end, isZip64 ? kMoved32 : static_cast<uint32_t>(directoryOffset));
    put<uint16_t>(end, 0);
    m_file.append(end);
}

uint32_t crc32(std::span<const std::byte> bytes)
{
    static constexpr CrcTables kTables = makeCrcTables();
    const auto lookUp = [](size_t table, uint64_t value, int shift) { return kTables[table][value >> shift & 0xff]; };
    uint32_t crc = 0xffffffff;
    size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        word ^= crc;
        crc = lookUp(7, word, 0) ^ lookUp(6, word, 8) ^ lookUp(5, word, 16) ^ lookUp(4, word, 24) ^ lookUp(3, word, 32) ^
              lookUp(2, word, 40) ^ lookUp(1, word, 48) ^ lookUp(0, word, 56);
    }
    for (; i < bytes.size(); ++i)
        crc = crc >> 8 ^ lookUp(0, crc ^ static_cast<uint32_t>(bytes[i]), 0);
    return ~crc;
}

} // namespace moa
