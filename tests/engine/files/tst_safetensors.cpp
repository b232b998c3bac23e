// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/safetensors.h"

#include "engine/files/atomic_file.h"
#include "engine/files/sha256.h"
#include "tests/engine/files/failure_of.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace moa;

namespace {

const std::filesystem::path kFixtures = std::filesystem::path(MOA_TEST_DATA) / "files";

constexpr std::array<float, 6> kSix{0, 1, 2, 3, 4, 5};

template <class T, size_t N>
TensorView viewOf(const std::string &name, DType dtype, std::vector<int64_t> shape, const std::array<T, N> &values)
{
    const auto bytes = std::as_bytes(std::span(values));
    return {name, dtype, shape, rowMajorStrides(shape), bytes.data(), bytes.size(), nullptr};
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The digest is of all tensors' bytes in the order of their names.
    void released()
    {
        const auto file = SafetensorsFile::open(kFixtures / "safetensors/hf_llama_tied.safetensors");
        QCOMPARE(file.metadata().at("format"), std::string("pt"));
        std::map<std::string, TensorView> byName;
        for (const TensorView &tensor : file.tensors())
            byName.emplace(tensor.name, tensor);
        Sha256 hash;
        for (const auto &[name, tensor] : byName)
            hash.update(tensor.bytes());
        QCOMPARE(static_cast<int>(byName.size()), 20);
        QCOMPARE(hash.finish(), std::string("b99bd7af4c1288205516302e57cab1407b6e7e22d55f543c8212b983e35b5368"));
        const TensorView *const embedding = file.find("model.embed_tokens.weight");
        QVERIFY(embedding);
        QCOMPARE(embedding->dtype, DType::BF16);
        QCOMPARE(embedding->shape, (std::vector<int64_t>{320, 64}));
        QVERIFY(!file.find("model.embed_tokens"));
    }

    void writtenTensorsComeBack()
    {
        constexpr std::array<uint8_t, 3> kFlags{1, 0, 1};
        constexpr std::array<int64_t, 2> kIds{-100, int64_t{1} << 40};
        const std::vector<TensorView> tensors{viewOf("flags", DType::Bool, {3}, kFlags), viewOf("six", DType::F32, {2, 3}, kSix),
                                              viewOf("ids", DType::I64, {2}, kIds),
                                              viewOf("none", DType::F32, {0, 3}, std::array<float, 0>{}),
                                              viewOf("scalar", DType::F32, {}, std::array<float, 1>{7})};
        writeSafetensors(path(), tensors, {{"case", "ä \"quoted\""}});

        const auto file = SafetensorsFile::open(path());
        QCOMPARE(file.metadata(), (std::map<std::string, std::string>{{"case", "ä \"quoted\""}}));
        QCOMPARE(file.tensors().size(), tensors.size());
        for (const TensorView &tensor : tensors) {
            const TensorView *const read = file.find(tensor.name);
            QVERIFY(read);
            QCOMPARE(read->dtype, tensor.dtype);
            QCOMPARE(read->shape, tensor.shape);
            QVERIFY(read->isAligned());
            QVERIFY(std::ranges::equal(read->bytes(), tensor.bytes()));
        }
    }

    void aFileWithoutTensorsComesBack()
    {
        writeSafetensors(path(), {});
        QVERIFY(SafetensorsFile::open(path()).tensors().empty());
    }

    void whatIsNoContiguousTensorIsNotWritten()
    {
        TensorView transposed = viewOf("six", DType::F32, {3, 2}, kSix);
        transposed.strides = {1, 3};
        const auto error = failureOf([&] { writeSafetensors(path(), {transposed}); });
        QVERIFY2(error && error->code == ErrorCode::Internal, qPrintable(describeFailure(error)));
    }

    void aFolderIsReadFromOneFile()
    {
        const std::filesystem::path folder = m_folder.path().toStdString();
        writeSafetensors(folder / "model.safetensors", {viewOf("six", DType::F32, {6}, kSix)});
        QCOMPARE(readSafetensorsFolder(folder).at(0).name, std::string("six"));
    }

    void aFolderIsReadFromItsShards()
    {
        const std::filesystem::path folder = m_folder.path().toStdString();
        writeSafetensors(folder / "part-1.safetensors",
                         {viewOf("a", DType::F32, {6}, kSix), viewOf("c", DType::F32, {2, 3}, kSix)});
        writeSafetensors(folder / "part-2.safetensors", {viewOf("b", DType::F32, {3, 2}, kSix)});
        writeFileAtomically(folder / "model.safetensors.index.json", R"({"metadata": {"total_size": 72}, "weight_map": {
            "a": "part-1.safetensors", "b": "part-2.safetensors", "c": "part-1.safetensors"}})");
        const auto tensors = readSafetensorsFolder(folder);
        QCOMPARE(tensors.size(), size_t{3});
        QCOMPARE(tensors[1].name, std::string("b"));
        QCOMPARE(tensors[1].shape, (std::vector<int64_t>{3, 2}));
        QVERIFY(std::ranges::equal(tensors[2].bytes(), std::as_bytes(std::span(kSix))));
    }

    void anEmptyFolderIsRefused()
    {
        const QTemporaryDir empty;
        const auto error = failureOf([&] { (void)readSafetensorsFolder(empty.path().toStdString()); });
        QVERIFY2(refuses(error, "No such file"), qPrintable(describeFailure(error)));
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("data_after_the_last_tensor") << "has bytes after the last tensor";
        QTest::newRow("dtype_missing") << "tensor w is not described by dtype, shape and data_offsets";
        QTest::newRow("dtype_unknown") << "tensor w is stored as F8_E4M3, which is not supported";
        QTest::newRow("entry_is_a_number") << "tensor w is not described by dtype, shape and data_offsets";
        QTest::newRow("header_longer_than_file") << "claims a header of 9223372036854775808 bytes and has 81";
        QTest::newRow("json_broken") << "its JSON is damaged at byte 7";
        QTest::newRow("json_nested_deep") << "its JSON is nested deeper than a safetensors header is";
        QTest::newRow("json_no_object") << "its JSON is not an object";
        QTest::newRow("json_not_utf8") << "its JSON is damaged at byte 3";
        QTest::newRow("json_number_too_large") << "its JSON has a number that is too large";
        QTest::newRow("metadata_is_a_number") << "metadata a is not a text";
        QTest::newRow("name_twice") << "w is there twice";
        QTest::newRow("offsets_are_three") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("offsets_beyond_end") << "tensor w ends at byte 32 of the data, of which there are 16";
        QTest::newRow("offsets_fractional") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("offsets_negative") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("offsets_reversed") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("shape_is_text") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("shape_larger_than_data") << "tensor w is F32 [2, 3] and occupies 16 bytes, which does not fit";
        QTest::newRow("shape_negative") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("shape_overflows") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("shape_overflows_to_fit") << "tensor w has an impossible shape or impossible offsets";
        QTest::newRow("tensors_leave_a_hole") << "tensor b does not begin where the one before it ends";
        QTest::newRow("tensors_overlap") << "tensor b does not begin where the one before it ends";
        QTest::newRow("truncated_data") << "tensor w ends at byte 16 of the data, of which there are 15";
        QTest::newRow("truncated_header") << "claims a header of 65 bytes and has 22";
        QTest::newRow("truncated_length") << "8 more bytes are expected and 3 are left";
        const QDir folder(QString::fromUtf8(MOA_TEST_DATA "/files/broken/safetensors"));
        QCOMPARE(static_cast<int>(folder.entryList(QDir::Files).size()), 27);
    }

    void brokenFilesAreRefused()
    {
        QFETCH(QString, words);
        const auto file = kFixtures / "broken/safetensors" / (std::string(QTest::currentDataTag()) + ".safetensors");
        const auto error = failureOf([&] { (void)SafetensorsFile::open(file); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

    void brokenFoldersAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("index_broken") << "its JSON is damaged at byte 16";
        QTest::newRow("index_leaves_the_folder") << "\"../truncated_data.safetensors\" is not the name of a file beside the";
        QTest::newRow("index_names_a_missing_file") << "can't be read: No such file or directory";
        QTest::newRow("index_names_a_missing_tensor") << "tensor v is said to lie in shard.safetensors, which does not have it";
        QTest::newRow("index_names_a_number") << "1 is not the name of a file beside the index";
        QTest::newRow("index_without_weight_map") << "has no weight_map that says in which file each tensor lies";
    }

    void brokenFoldersAreRefused()
    {
        QFETCH(QString, words);
        const auto error = failureOf([&] { (void)readSafetensorsFolder(kFixtures / "broken/shards" / QTest::currentDataTag()); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.filePath("written.safetensors").toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
