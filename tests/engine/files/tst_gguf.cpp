// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/gguf.h"

#include "engine/files/atomic_file.h"
#include "engine/files/safetensors.h"
#include "tests/engine/files/failure_of.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>

using namespace moa;

namespace {

const std::filesystem::path kFixtures = std::filesystem::path(MOA_TEST_DATA) / "files";

/// Puts a GGUF file together, value by value.
class GgufText final
{
public:
    template <class T>
    GgufText &add(T value)
    {
        m_content.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    GgufText &text(std::string_view content)
    {
        add<uint64_t>(content.size());
        m_content += content;
        return *this;
    }
    template <class T>
    GgufText &scalar(std::string_view key, uint32_t type, T value)
    {
        return text(key).add<uint32_t>(type).add(value);
    }
    GgufText &header(uint32_t version, uint64_t tensors, uint64_t entries)
    {
        m_content += "GGUF";
        return add(version).add(tensors).add(entries);
    }
    GgufText &pad(size_t alignment)
    {
        m_content.resize((m_content.size() + alignment - 1) / alignment * alignment);
        return *this;
    }
    [[nodiscard]] const std::string &content() const { return m_content; }

private:
    std::string m_content;
};

/// Units in the last place between two floats of one sign.
int64_t ulps(float a, float b)
{
    if (a == b)
        return 0;
    int32_t bitsOfA = 0;
    int32_t bitsOfB = 0;
    std::memcpy(&bitsOfA, &a, sizeof a);
    std::memcpy(&bitsOfB, &b, sizeof b);
    return std::abs(int64_t{bitsOfA} - int64_t{bitsOfB});
}

} // namespace

class TestGguf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsReferenceValues_data()
    {
        QTest::addColumn<QString>("type");
        for (const auto type : {"f32", "f16", "bf16", "q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q2_k", "q3_k", "q4_k", "q5_k",
                                "q6_k", "iq4_nl", "iq4_xs"})
            QTest::newRow(type) << type;
    }

    void everyTypeHasItsReferenceValues()
    {
        QFETCH(QString, type);
        const auto file = GgufFile::open(kFixtures / "gguf/quants.gguf");
        const auto reference = SafetensorsFile::open(kFixtures / "gguf/quants_expected.safetensors");
        const std::string name = "t_" + type.toStdString();
        const GgufTensor *const tensor = file.find(name);
        const TensorView *const expected = reference.find(name);
        QVERIFY(tensor && expected);
        QCOMPARE(QString::fromUtf8(ggufTypeInfo(tensor->type).name).toLower(), type);
        QCOMPARE(tensor->shape, (std::vector<int64_t>{3, 512}));
        QCOMPARE(expected->elementCount(), tensor->elementCount());

        std::vector<float> values(static_cast<size_t>(tensor->elementCount()));
        dequantize(tensor->type, tensor->bytes.data(), tensor->elementCount(), values.data());
        std::vector<float> wanted(values.size());
        std::memcpy(wanted.data(), expected->data, expected->byteCount);
        for (size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::isfinite(wanted[i]));
            QVERIFY2(ulps(values[i], wanted[i]) <= 1, qPrintable(QString("%1: %2 != %3").arg(i).arg(values[i]).arg(wanted[i])));
        }
    }

    void plainTypesAreSeenWithoutCopying()
    {
        const auto file = GgufFile::open(kFixtures / "gguf/quants.gguf");
        const auto view = file.find("t_bf16")->plainView();
        QVERIFY(view);
        QCOMPARE(view->dtype, DType::BF16);
        QCOMPARE(view->data, file.find("t_bf16")->bytes.data());
        QCOMPARE(view->byteCount, uint64_t{3 * 512 * 2});
        QVERIFY(!file.find("t_q4_k")->plainView());
    }

    void partOfABlockIsNotDequantised()
    {
        std::array<std::byte, 18> block{};
        std::array<float, 32> out{};
        const auto error = failureOf([&] { dequantize(GgufType::Q4_0, block.data(), 31, out.data()); });
        QVERIFY2(error && error->code == ErrorCode::Internal, qPrintable(describeFailure(error)));
    }

    void metadataOfEveryType_data()
    {
        QTest::addColumn<uint32_t>("version");
        QTest::newRow("version 2") << 2u;
        QTest::newRow("version 3") << 3u;
    }

    void metadataOfEveryType()
    {
        QFETCH(uint32_t, version);
        GgufText text;
        text.header(version, 0, 17);
        text.scalar<uint8_t>("u8", 0, 255)
            .scalar<int8_t>("i8", 1, -1)
            .scalar<uint16_t>("u16", 2, 65535)
            .scalar<int16_t>("i16", 3, -2);
        text.scalar<uint32_t>("u32", 4, 4294967295u).scalar<int32_t>("i32", 5, -3).scalar<float>("f32", 6, 0.25f);
        text.scalar<uint8_t>("bool", 7, 1).text("string").add<uint32_t>(8).text("some text");
        text.scalar<uint64_t>("u64", 10, uint64_t{1} << 62).scalar<int64_t>("i64", 11, -4).scalar<double>("f64", 12, 0.1);
        text.scalar<uint64_t>("huge", 10, uint64_t{1} << 63);
        text.text("texts").add<uint32_t>(9).add<uint32_t>(8).add<uint64_t>(2).text("a").text("bc");
        text.text("numbers").add<uint32_t>(9).add<uint32_t>(5).add<uint64_t>(2).add<int32_t>(-7).add<int32_t>(8);
        text.text("scores").add<uint32_t>(9).add<uint32_t>(6).add<uint64_t>(1).add(0.5f);
        text.text("empty").add<uint32_t>(9).add<uint32_t>(8).add<uint64_t>(0);
        const auto file = written(text);

        QCOMPARE(*file.value<int64_t>("u8"), int64_t{255});
        QCOMPARE(*file.value<int64_t>("i8"), int64_t{-1});
        QCOMPARE(*file.value<int64_t>("u16"), int64_t{65535});
        QCOMPARE(*file.value<int64_t>("i16"), int64_t{-2});
        QCOMPARE(*file.value<int64_t>("u32"), int64_t{4294967295});
        QCOMPARE(*file.value<int64_t>("i32"), int64_t{-3});
        QCOMPARE(*file.value<int64_t>("u64"), int64_t{1} << 62);
        QCOMPARE(*file.value<int64_t>("i64"), int64_t{-4});
        QCOMPARE(*file.value<double>("f32"), 0.25);
        QCOMPARE(*file.value<double>("f64"), 0.1);
        QCOMPARE(*file.value<double>("huge"), std::ldexp(1.0, 63));
        QCOMPARE(*file.value<bool>("bool"), true);
        QCOMPARE(*file.value<std::string>("string"), std::string("some text"));
        QCOMPARE(*file.value<std::vector<std::string>>("texts"), (std::vector<std::string>{"a", "bc"}));
        QCOMPARE(*file.value<std::vector<int64_t>>("numbers"), (std::vector<int64_t>{-7, 8}));
        QCOMPARE(*file.value<std::vector<double>>("scores"), (std::vector<double>{0.5}));
        QVERIFY(file.value<std::vector<std::string>>("empty")->empty());
        QVERIFY(!file.value<int64_t>("nowhere"));
        const auto error = failureOf([&] { (void)file.value<std::string>("u8"); });
        QVERIFY2(refuses(error, "metadata u8"), qPrintable(describeFailure(error)));
    }

    /// Sizes stand in the file in ggml's order, the fastest first, and the data at multiples of the alignment.
    void shapesAndAlignment()
    {
        GgufText text;
        text.header(3, 2, 1).scalar<uint32_t>("general.alignment", 4, 64);
        text.text("second").add<uint32_t>(1).add<uint64_t>(1).add<uint32_t>(0).add<uint64_t>(64);
        text.text("first").add<uint32_t>(3).add<uint64_t>(4).add<uint64_t>(3).add<uint64_t>(1).add<uint32_t>(0).add<uint64_t>(0);
        text.pad(64);
        for (int i = 0; i < 12; ++i)
            text.add(static_cast<float>(i));
        text.pad(64).add(42.0f);
        const auto file = written(text);
        QCOMPARE(file.tensors().at(0).name, std::string("first"));
        QCOMPARE(file.tensors().at(0).shape, (std::vector<int64_t>{1, 3, 4}));
        float value = 0;
        dequantize(GgufType::F32, file.find("second")->bytes.data(), 1, &value);
        QCOMPARE(value, 42.0f);
        dequantize(GgufType::F32, file.find("first")->bytes.data() + 11 * sizeof(float), 1, &value);
        QCOMPARE(value, 11.0f);
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("alignment_is_text") << "metadata general.alignment has a value of an unexpected type";
        QTest::newRow("alignment_odd") << "general.alignment is 33 and has to be a power of two";
        QTest::newRow("alignment_zero") << "general.alignment is 0 and has to be a power of two";
        QTest::newRow("array_longer_than_file") << "an array claims 2305843009213693952 entries, for which there is no";
        QTest::newRow("array_of_arrays") << "an array has entries of type 9, which is not supported";
        QTest::newRow("array_of_unknown_type") << "an array has entries of type 77, which is not supported";
        QTest::newRow("big_endian") << "is a big-endian GGUF file";
        QTest::newRow("dimensions_many") << "tensor w claims 9 dimensions";
        QTest::newRow("dimensions_negative") << "tensor w of type F32 can't have the shape [-4, -4]";
        QTest::newRow("dimensions_overflow") << "tensor w of type F32 can't have the shape [1099511627776,";
        QTest::newRow("dimensions_overflow_in_bytes") << "tensor w claims the shape [4611686018427387904]";
        QTest::newRow("key_longer_than_file") << "metadata claims a name of 4611686018427387904 bytes";
        QTest::newRow("key_twice") << "metadata a is there twice";
        QTest::newRow("metadata_2_to_60") << "1 tensors and 1152921504606846976 metadata entries are claimed, for";
        QTest::newRow("name_twice") << "tensor a is there twice";
        QTest::newRow("no_gguf") << "is no GGUF file: it does not begin with the letters GGUF";
        QTest::newRow("offset_beyond_end") << "tensor w takes";
        QTest::newRow("offset_unaligned") << "tensor w lies at 4, no multiple of 32";
        QTest::newRow("offset_wraps_around") << "tensor w takes";
        QTest::newRow("row_not_whole_blocks") << "tensor w of type Q8_0 can't have the shape [33]";
        QTest::newRow("short") << "is no GGUF file: it does not begin with the letters GGUF";
        QTest::newRow("string_longer_than_file") << "9223372036854775808 more bytes are expected and 115 are left";
        QTest::newRow("tensors_2_to_60") << "1152921504606846976 tensors and 0 metadata entries are claimed, for";
        QTest::newRow("tensors_overlap") << "tensors a and b overlap";
        QTest::newRow("truncated_data") << "tensor w takes";
        QTest::newRow("truncated_header") << "8 more bytes are expected and 4 are left";
        QTest::newRow("type_unknown") << "tensor w is stored as type 12345, which is not supported";
        QTest::newRow("type_unsupported") << "tensor w is stored as IQ2_XS, which is not supported";
        QTest::newRow("value_of_unknown_type") << "a value is of type 99, which is not known";
        QTest::newRow("version_1") << "is GGUF version 1";
        QTest::newRow("version_of_the_future") << "is GGUF version 9";
        const QDir folder(QString::fromUtf8(MOA_TEST_DATA "/files/broken/gguf"));
        QCOMPARE(static_cast<int>(folder.entryList(QDir::Files).size()), 31);
    }

    void brokenFilesAreRefused()
    {
        QFETCH(QString, words);
        const auto file = kFixtures / "broken/gguf" / (std::string(QTest::currentDataTag()) + ".gguf");
        const auto error = failureOf([&] { (void)GgufFile::open(file); });
        QVERIFY2(refuses(error, words), qPrintable(describeFailure(error)));
    }

private:
    [[nodiscard]] GgufFile written(const GgufText &text) const
    {
        const std::string path = m_folder.filePath("written.gguf").toStdString();
        writeFileAtomically(path, text.content());
        return GgufFile::open(path);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestGguf)
#include "tst_gguf.moc"
