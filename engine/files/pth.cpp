// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/pth.h"

#include "engine/api/error.h"
#include "engine/api/say.h"
#include "engine/files/byte_reader.h"
#include "engine/files/zip.h"

#include <algorithm>
#include <array>
#include <set>

namespace moa {
namespace {

// The older format begins with three pickles of its own: this number, the format's version and the machine it was written on.
constexpr std::array<uint8_t, 15> kLegacyMagic{0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46,
                                               0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, '.'};
constexpr int64_t kLegacyVersion = 1001;

[[noreturn]] void fail(const std::filesystem::path &path, const std::string &message)
{
    throw Failure(ErrorCode::InputFile, message, path.string());
}

bool beginsWith(std::span<const std::byte> bytes, std::span<const std::byte> beginning)
{
    return bytes.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), bytes.begin());
}

std::string_view asText(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// The folder inside the archive, such as "adapter/": what stands before data.pkl.
std::string archiveFolder(const ZipReader &zip, const std::filesystem::path &path)
{
    constexpr std::string_view kMain = "data.pkl";
    for (const ZipRecord &record : zip.records()) {
        if (record.name.ends_with("/data.pkl") && record.name.find('/') == record.name.size() - kMain.size() - 1)
            return record.name.substr(0, record.name.size() - kMain.size());
    }
    fail(path, say(MOA_TR("engine", "is a zip archive without data.pkl; it was not written by torch.save")));
}

/// The pickle at the reader's position, which moves behind it.
PickleDocument nextPickle(ByteReader &reader, std::span<const std::byte> bytes)
{
    PickleDocument document = readPickle(bytes.subspan(reader.position()), reader.where());
    reader.take(document.byteCount);
    return document;
}

/// The element sizes of the storages that a pickle refers to.
std::map<std::string, int64_t> storageElementBytes(const PickleDocument &document, const std::filesystem::path &path)
{
    std::map<std::string, int64_t> sizes;
    for (const PickleValue &value : document.values) {
        const auto *const storage = value.as<PickleStorage>();
        if (!storage)
            continue;
        const auto [entry, isNew] = sizes.emplace(storage->key, dtypeSize(storage->dtype));
        if (!isNew && entry->second != dtypeSize(storage->dtype))
            fail(path, say(MOA_TR("engine", "storage {} is said to have two element types; the file is damaged"),
                           printable(storage->key)));
    }
    return sizes;
}

/// Elements from a tensor's first to the end of its last, or nothing where that overflows. Sizes are above zero, strides not below.
std::optional<int64_t> reach(std::span<const int64_t> shape, std::span<const int64_t> strides)
{
    int64_t last = 0;
    for (size_t i = 0; i < shape.size(); ++i) {
        int64_t step = 0;
        if (__builtin_mul_overflow(shape[i] - 1, strides[i], &step) || __builtin_add_overflow(last, step, &last))
            return std::nullopt;
    }
    return last == INT64_MAX ? std::nullopt : std::optional(last + 1);
}

} // namespace

PthFile PthFile::open(const std::filesystem::path &path)
{
    auto file = MappedFile::open(path);
    constexpr std::array<uint8_t, 4> kZipMagic{'P', 'K', 3, 4};
    if (beginsWith(file->bytes(), std::as_bytes(std::span(kZipMagic))))
        return openZip(std::move(file));
    if (beginsWith(file->bytes(), std::as_bytes(std::span(kLegacyMagic))))
        return openLegacy(std::move(file));
    fail(path, say(MOA_TR("engine", "is no file of torch.save: it begins neither like a zip archive nor like the older format")));
}

PthFile PthFile::openZip(std::shared_ptr<const MappedFile> file)
{
    const auto &path = file->path();
    const ZipReader zip(file);
    const std::string folder = archiveFolder(zip, path);
    if (zip.find(folder + "constants.pkl"))
        fail(path,
             say(MOA_TR("engine", "is a TorchScript program, not a file of tensors; save the model's state_dict with torch.save")));
    const ZipRecord *const order = zip.find(folder + "byteorder");
    if (order && asText(order->bytes) != "little")
        fail(path, say(MOA_TR("engine", "was written on a machine with byte order \"{}\"; save it again on a little-endian one"),
                       printable(asText(order->bytes))));

    PthFile result;
    const std::string dataFolder = folder + "data/";
    for (const ZipRecord &record : zip.records()) {
        if (record.name.starts_with(dataFolder))
            result.m_storages.emplace(record.name.substr(dataFolder.size()), record.bytes);
    }
    result.m_document =
        std::make_shared<const PickleDocument>(readPickle(zip.find(folder + "data.pkl")->bytes, path.string() + ":data.pkl"));
    result.m_file = std::move(file);
    return result;
}

/// After the three pickles of the beginning come the object, a list of storage keys, and each storage's element count and bytes.
PthFile PthFile::openLegacy(std::shared_ptr<const MappedFile> file)
{
    const auto bytes = file->bytes();
    ByteReader reader(bytes, file->path().string());
    reader.take(kLegacyMagic.size());
    const PickleDocument version = nextPickle(reader, bytes);
    const auto *const number = version.root->as<int64_t>();
    if (!number || *number != kLegacyVersion)
        reader.fail(say(MOA_TR("engine", "the format's version is not {}"), kLegacyVersion));
    const PickleDocument machine = nextPickle(reader, bytes);
    const PickleValue *const order = machine.root->find("little_endian");
    if (!order || !order->as<bool>() || !*order->as<bool>())
        reader.fail(say(MOA_TR("engine", "it was not written on a little-endian machine; save it again on one")));

    PthFile result;
    result.m_document = std::make_shared<const PickleDocument>(nextPickle(reader, bytes));
    const auto elementBytes = storageElementBytes(*result.m_document, file->path());
    const PickleDocument keys = nextPickle(reader, bytes);
    const auto *const list = keys.root->as<PickleList>();
    if (!list)
        reader.fail(say(MOA_TR("engine", "the list of storages is missing")));
    for (const PickleValue *const item : list->items) {
        const auto *const key = item->as<std::string>();
        const auto size = key ? elementBytes.find(*key) : elementBytes.end();
        if (size == elementBytes.end())
            reader.fail(say(MOA_TR("engine", "the list of storages names one that no tensor uses")));
        const auto count = reader.read<uint64_t>();
        if (count > reader.remaining() / static_cast<uint64_t>(size->second))
            reader.fail(say(MOA_TR("engine", "storage {} of {} elements goes beyond the end; it is truncated or damaged"),
                            printable(*key), count));
        if (!result.m_storages.emplace(*key, reader.take(count * static_cast<uint64_t>(size->second))).second)
            reader.fail(say(MOA_TR("engine", "storage {} comes twice"), printable(*key)));
    }
    result.m_file = std::move(file);
    return result;
}

std::vector<TensorView> PthFile::tensors(const PickleValue &dict) const
{
    const auto *const content = dict.as<PickleDict>();
    if (!content)
        fail(m_file->path(), say(MOA_TR("engine", "holds {} where a dict of tensors is expected"), dict.kind()));
    std::vector<TensorView> views;
    std::set<std::string_view> names;
    for (const auto &[key, value] : content->items) {
        const auto *const name = key->as<std::string>();
        if (!name)
            fail(m_file->path(), say(MOA_TR("engine", "a dict of tensors has {} as a name"), key->kind()));
        if (!names.insert(*name).second)
            fail(m_file->path(), say(MOA_TR("engine", "tensor {} is there twice"), printable(*name)));
        views.push_back(tensor(*name, *value));
    }
    return views;
}

TensorView PthFile::tensor(const std::string &name, const PickleValue &value) const
{
    const auto *const described = value.as<PickleTensor>();
    if (!described)
        fail(m_file->path(), say(MOA_TR("engine", "{} is {} where a tensor is expected"), printable(name), value.kind()));
    const auto failTensor = [&](const std::string &message) {
        fail(m_file->path(), say(MOA_TR("engine", "tensor {} {} {}; the file is truncated or damaged"), printable(name),
                                 describeShape(described->shape), message));
    };
    const auto storage = m_storages.find(described->storage.key);
    if (storage == m_storages.end())
        failTensor(say(MOA_TR("engine", "lies in storage {}, which is missing"), printable(described->storage.key)));

    TensorView view{name, described->storage.dtype, described->shape, described->strides, storage->second.data(), 0, m_file};
    const int64_t elementBytes = dtypeSize(view.dtype);
    const auto available = static_cast<int64_t>(storage->second.size()) / elementBytes;
    if (described->storage.elementCount > available)
        failTensor(say(MOA_TR("engine", "lies in a storage of {} elements, of which {} are there"), described->storage.elementCount,
                       available));
    if (view.strides.size() != view.shape.size() ||
        std::any_of(view.strides.begin(), view.strides.end(), [](int64_t s) { return s < 0; }))
        failTensor(say(MOA_TR("engine", "has impossible strides {}"), describeShape(view.strides)));
    const auto count = countElements(view.shape);
    if (!count || *count > available)
        failTensor(say(MOA_TR("engine", "does not fit the {} elements of its storage"), available));
    const auto extent = *count == 0 ? 0 : reach(view.shape, view.strides);
    if (!extent || described->offset < 0 || described->offset > available || *extent > available - described->offset)
        failTensor(say(MOA_TR("engine", "with offset {} and strides {} reaches beyond the {} elements of its storage"),
                       described->offset, describeShape(view.strides), available));
    view.data += described->offset * elementBytes;
    view.byteCount = static_cast<uint64_t>(*extent * elementBytes);
    return view;
}

} // namespace moa
